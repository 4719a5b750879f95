from hypothesis import given
from hypothesis import strategies as st

from footui.model.picks import Picks, sides_of
from footui.model.routine import PICKED, Entry, Sides
from tests.samples import CURL, PRESS, WALK, exercise
from tests.strategies import law

IDS = ("press", "curl", "walk", "roll")
moves = st.sampled_from([None, -2, -1, 1, 3])
steps = st.lists(st.tuples(st.sampled_from(IDS), moves), max_size=12)


def run(script: list[tuple[str, int | None]]) -> Picks:
    picks = Picks()
    for id_, by in script:
        picks = picks.toggled(id_) if by is None else picks.moved(id_, by)
    return picks


@law
@given(steps)
def test_nothing_is_ever_picked_twice(script: list[tuple[str, int | None]]) -> None:
    order = run(script).order
    assert len(set(order)) == len(order)


@law
@given(steps, st.sampled_from(IDS), st.integers(-5, 5))
def test_moving_keeps_the_others_in_their_order(
    script: list[tuple[str, int | None]], id_: str, by: int
) -> None:
    before = run(script)
    after = before.moved(id_, by)
    assert [each for each in after.order if each != id_] == [
        each for each in before.order if each != id_
    ]
    assert set(after.order) == set(before.order)


def test_places_count_from_one_in_the_order_of_picking() -> None:
    picks = Picks().toggled("press").toggled("curl")
    assert [picks.place(each) for each in ("press", "curl", "walk")] == [1, 2, 0]


def test_moving_stops_at_both_ends() -> None:
    picks = Picks().toggled("press").toggled("curl").toggled("walk")
    assert picks.moved("walk", -9).order == ("walk", "press", "curl")
    assert picks.moved("press", 9).order == ("curl", "walk", "press")
    assert picks.moved("curl", -1).order == ("curl", "press", "walk")
    assert picks.moved("curl", 1).order == ("press", "walk", "curl")


def test_a_pick_is_a_routine_with_the_chosen_variants_and_feet() -> None:
    press, curl = exercise(PRESS), exercise(CURL)
    picks = Picks().toggled("curl").toggled("press").with_next_variant(press)
    picks = picks.with_next_sides(curl).with_next_sides(curl)
    routine = picks.routine()
    assert routine.id == PICKED
    assert routine.exercise == (Entry("curl", sides=Sides.LEFT), Entry("press", "both-feet"))


def test_variants_and_feet_come_round_again() -> None:
    press, picks = exercise(PRESS), Picks()
    assert picks.with_next_variant(press).with_next_variant(press).entry("press") == Entry("press")
    for _ in Sides:
        picks = picks.with_next_sides(press)
    assert picks.entry("press") == Entry("press")


def test_another_variant_starts_with_the_usual_feet() -> None:
    press = exercise(PRESS)
    picks = Picks().with_next_sides(press).with_next_variant(press)
    assert picks.entry("press") == Entry("press", "both-feet")


def test_only_feet_that_work_one_by_one_can_be_chosen() -> None:
    assert sides_of(exercise(PRESS), None) == tuple(Sides)
    assert sides_of(exercise(PRESS), "both-feet") == (Sides.EACH,)
    assert sides_of(exercise(WALK), None) == (Sides.EACH,)


def test_clearing_lets_the_order_go_and_keeps_the_choices() -> None:
    press = exercise(PRESS)
    picks = Picks().toggled("press").with_next_variant(press).cleared()
    assert picks.order == ()
    assert picks.entry("press").variant == "both-feet"
