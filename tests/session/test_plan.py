from itertools import pairwise

import pytest
from hypothesis import given
from msgspec import structs

from footui.model.exercise import DoseChange, Laterality, Shape, Side, TimingChange
from footui.model.library import Library, UnknownEntryError
from footui.model.routine import Entry, Routine, Sides, picked
from footui.model.settings import FirstFoot, Options, Pacing, spanned
from footui.session.interval import Kind
from footui.session.plan import Plan, borders, digest, duration, plan
from tests.samples import PRESS, exercise, library, routine
from tests.session.telling import planned
from tests.strategies import law, options, plans, routines


@law
@given(plans())
def test_the_length_of_a_plan_is_the_sum_of_its_intervals(intervals: Plan) -> None:
    assert duration(intervals) == pytest.approx(sum(each.estimate for each in intervals))
    assert intervals[0].start == 0
    for one, two in pairwise(intervals):
        assert two.start == one.start + one.estimate


@law
@given(routines(), options())
def test_the_length_of_an_exercise_follows_its_formula(
    given_routine: tuple[Routine, Library], chosen: Options
) -> None:
    whole, own = given_routine
    intervals = plan(whole, own, chosen)
    edges = borders(intervals)
    for number, entry in enumerate(whole.exercise):
        expected = _formula(own, entry, chosen)
        assert edges[number + 1] - edges[number] == pytest.approx(expected, abs=1e-6)


def _formula(own: Library, entry: Entry, chosen: Options) -> float:
    move = own.resolve(entry)
    dose, timing = move.dose, move.timing
    one_by_one = move.laterality is Laterality.UNILATERAL and entry.sides is Sides.EACH
    feet = 2 if one_by_one else 1
    rep = sum(each.seconds or 0.0 for each in move.movement)
    release = spanned(chosen.release, timing.release)
    side = {
        Shape.HOLD: (dose.reps or 0) * move.hold + ((dose.reps or 0) - 1) * release,
        Shape.REPS: (dose.reps or 0) * rep,
        Shape.COUNT: (dose.count or 0) * rep,
        Shape.STEPS: sum(each.steps or 0 for each in move.movement) * timing.step
        + (len(move.movement) - 1) * timing.changeover,
        Shape.TIME: dose.work or 0.0,
    }[move.shape]
    return (
        spanned(chosen.get_ready, timing.prepare)
        + dose.sets * (feet * side + (feet - 1) * spanned(chosen.switch, timing.switch))
        + (dose.sets - 1) * spanned(chosen.rest, timing.rest)
    )


@law
@given(plans())
def test_no_gap_of_no_length_is_planned(intervals: Plan) -> None:
    assert all(each.estimate > 0 for each in intervals)
    assert all(each.seconds in (None, each.estimate) for each in intervals)


@law
@given(plans())
def test_only_what_the_runner_ends_waits(intervals: Plan) -> None:
    assert {each.kind for each in intervals if each.seconds is None} <= {Kind.REP, Kind.COUNT}


@law
@given(plans())
def test_each_foot_gets_the_same(intervals: Plan) -> None:
    def own(side: Side, entry: int) -> list[tuple[Kind, int, int, float]]:
        return [
            (each.kind, each.set, each.rep, each.estimate)
            for each in intervals
            if each.rep and (each.side, each.entry) == (side, entry)
        ]

    for entry in range(intervals[-1].entry + 1):
        left, right = own(Side.LEFT, entry), own(Side.RIGHT, entry)
        assert left == right or not left or not right


@pytest.mark.parametrize(
    ("laterality", "sides", "expected"),
    [
        ("unilateral", Sides.EACH, ["right", "left"]),
        ("unilateral", Sides.BOTH, ["both"]),
        ("unilateral", Sides.LEFT, ["left"]),
        ("unilateral", Sides.RIGHT, ["right"]),
        ("bilateral", Sides.EACH, ["both"]),
        ("bilateral", Sides.LEFT, ["both"]),
        ("alternating", Sides.RIGHT, ["both"]),
    ],
)
def test_which_feet_are_trained(laterality: str, sides: Sides, expected: list[str]) -> None:
    own = library(exercise(PRESS, laterality=laterality))
    intervals = plan(routine("press", sides=sides), own, Options())
    assert list(dict.fromkeys(str(each.side) for each in intervals)) == expected


def test_the_first_foot_begins_every_set() -> None:
    own = library(exercise(PRESS, dose={"sets": 2, "reps": 1, "hold": 5.0}))
    intervals = plan(routine("press"), own, Options(first_foot=FirstFoot.LEFT))
    assert [f"{each.kind} {each.side} {each.set}" for each in intervals] == [
        "prepare left 1",
        "hold left 1",
        "switch right 1",
        "hold right 1",
        "rest left 2",
        "hold left 2",
        "switch right 2",
        "hold right 2",
    ]


def test_the_settings_scale_or_replace_the_gaps() -> None:
    chosen = Options(get_ready="x2", release="1.5", rest="0", switch="x0.5")
    own = library(exercise(PRESS, dose={"sets": 2, "reps": 2, "hold": 5.0}))
    lengths = {each.kind: each.seconds for each in plan(routine("press"), own, chosen)}
    assert lengths == {Kind.PREPARE: 20.0, Kind.HOLD: 5.0, Kind.RELEASE: 1.5, Kind.SWITCH: 2.5}


def test_a_routine_can_change_dose_timing_and_variant() -> None:
    entry = Entry("press", "both-feet", dose=DoseChange(reps=1), timing=TimingChange(prepare=2.0))
    prepare, hold = plan(picked((entry,)), library(), Options())
    assert (prepare.seconds, hold.reps) == (2.0, 1)
    assert (hold.side, hold.variant, hold.name) == ("both", "both-feet", "Press: both feet")


def test_an_exercise_that_is_not_there_cannot_be_planned() -> None:
    with pytest.raises(UnknownEntryError, match="no exercise 'jump'"):
        planned("press", "jump")


def test_borders_are_where_exercises_begin_and_where_all_ends() -> None:
    assert borders(planned("press", "roll", "press")) == (0.0, 87.0, 222.0, 309.0)


def test_nothing_planned_takes_no_time() -> None:
    assert duration(()) == 0


def test_a_digest_is_short_and_the_same_each_time() -> None:
    assert digest(planned("press", "walk")) == digest(planned("press", "walk"))
    assert len(digest(planned("press"))) == 16


def test_a_digest_tells_plans_apart_by_what_they_ask_for() -> None:
    several = [
        planned("press"),
        planned("press", "roll"),
        planned("roll", "press"),
        planned("press", sides=Sides.LEFT),
        planned("press", options=Options(release="4")),
        planned("press", options=Options(first_foot=FirstFoot.LEFT)),
        planned("curl"),
        planned("curl", options=Options(pacing=Pacing.SELF)),
    ]
    assert len({digest(each) for each in several}) == len(several)


def test_other_words_do_not_change_a_digest() -> None:
    intervals = planned("press")
    renamed = tuple(structs.replace(each, name="Push", word="PUSH", beats=()) for each in intervals)
    assert digest(renamed) == digest(intervals)
