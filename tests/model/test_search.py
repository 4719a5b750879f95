import pytest

from footui.model.library import Library
from footui.model.routine import Entry, Routine
from footui.model.search import Finder, Wanted, equipment_of, goals_of, needed_for
from tests.samples import CURL, PICK, PRESS, ROLL, exercise, library

ROUTINES = {
    "short": Routine("short", "Short one", "For the balls", (Entry("press"), Entry("roll"))),
    "long": Routine("long", "Long one", "Everything", (Entry("press"), Entry("pick"))),
}
LIBRARY = Library(library().exercises, ROUTINES)
FROZEN = {"id": "frozen", "name": "frozen", "equipment": [["frozen bottle"]]}


def found(wanted: Wanted) -> list[str]:
    return [each.id for each in Finder(LIBRARY).exercises(wanted)]


def routines(wanted: Wanted) -> list[str]:
    return [each.id for each in Finder(LIBRARY).routines(wanted)]


def test_nothing_wanted_finds_everything_in_order() -> None:
    assert found(Wanted()) == list(LIBRARY.exercises)
    assert routines(Wanted()) == ["short", "long"]
    assert not Wanted(text="  ")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("PRESS", ["press"]),
        ("mobility", ["curl"]),
        ("lego", ["pick"]),
        ("seated", ["curl", "pick", "roll"]),
        ("seated towel", ["curl"]),
        ("towel standing", []),
    ],
)
def test_all_words_must_be_in_name_goal_equipment_or_position(text: str, ids: list[str]) -> None:
    assert found(Wanted(text=text)) == ids


def test_routines_are_found_by_name_and_purpose() -> None:
    assert routines(Wanted(text="short")) == ["short"]
    assert routines(Wanted(text="everything")) == ["long"]


def test_a_goal_leaves_the_exercises_that_serve_it_and_routines_with_one_of_them() -> None:
    assert found(Wanted(goal="strength")) == ["press", "curl"]
    assert routines(Wanted(goal="coordination")) == ["long"]


def test_what_is_at_hand_leaves_what_needs_no_more() -> None:
    assert found(Wanted(at_hand=frozenset())) == ["walk", "press"]
    assert found(Wanted(at_hand=frozenset({"chair", "band"}))) == ["walk", "press", "curl"]
    assert routines(Wanted(at_hand=frozenset({"ball"}))) == ["short"]


def test_a_variant_with_other_things_will_do() -> None:
    own = Library({"roll": exercise(ROLL, variant=[FROZEN])})
    assert Finder(own).exercises(Wanted(at_hand=frozenset({"frozen bottle"})))
    assert Finder(own).exercises(Wanted(text="bottle"))


def test_goals_are_counted() -> None:
    assert goals_of(LIBRARY)["strength"] == 2


def test_all_equipment_is_named_once_with_what_replaces_it() -> None:
    assert equipment_of(LIBRARY) == (
        *("ball", "band", "chair", "cup"),
        *("lego", "marbles", "towel"),
    )


def test_what_serves_several_exercises_is_needed_once() -> None:
    towel = exercise(PRESS, equipment=[["towel"]])
    pick = exercise(PICK, equipment=[["chair"], ["band", "towel"]])
    assert needed_for([exercise(CURL), towel, pick]) == (("chair",), ("towel",))


def test_what_is_at_hand_can_be_told_later_and_taken_back() -> None:
    wanted = Wanted(text="roll").with_at_hand(["ball", "ball"])
    assert wanted == Wanted(text="roll", at_hand=frozenset({"ball"}))
    assert wanted.with_at_hand(None) == Wanted(text="roll")
