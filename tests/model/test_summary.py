"""What a session came to, exercise by exercise and foot by foot."""

from datetime import UTC, datetime

from msgspec import structs

from footui.model.exercise import Side
from footui.model.library import Library
from footui.model.record import PlannedEntry, SessionRecord, SetRecord, SetStatus, Status
from footui.model.routine import BY_HAND
from footui.model.summary import ExerciseSummary, FootSummary, session_name, summary

RIGHT, LEFT, BOTH = Side.RIGHT, Side.LEFT, Side.BOTH
DONE, PARTIAL, SKIPPED = SetStatus.DONE, SetStatus.PARTIAL, SetStatus.SKIPPED


def one_set(exercise: str, side: Side, status: SetStatus, reps: int, number: int = 1) -> SetRecord:
    return SetRecord(
        id=f"{exercise}-{side}-{number}",
        exercise=exercise,
        side=side,
        set=number,
        status=status,
        reps_planned=10,
        reps_done=reps,
        seconds_held=reps * 2.0,
    )


def record(*sets: SetRecord) -> SessionRecord:
    started = datetime(2026, 11, 23, 7, 14, tzinfo=UTC)
    return SessionRecord(id="k7f3q9m2xa", started=started, status=Status.DONE, sets=sets)


def test_a_session_without_a_set_comes_to_nothing() -> None:
    assert summary(record()) == ()


def test_feet_are_told_apart_in_the_order_they_were_trained() -> None:
    (press,) = summary(
        record(one_set("press", RIGHT, DONE, 10), one_set("press", LEFT, PARTIAL, 4))
    )
    assert press.feet == (
        FootSummary(RIGHT, DONE, 10, 10, 20.0),
        FootSummary(LEFT, PARTIAL, 4, 10, 8.0),
    )
    assert press.foot(LEFT) == press.feet[1]
    assert press.foot(BOTH) is None


def test_sets_of_one_foot_add_up() -> None:
    sets = (one_set("walk", BOTH, DONE, 10), one_set("walk", BOTH, DONE, 10, number=2))
    assert summary(record(*sets)) == (
        ExerciseSummary("walk", None, (FootSummary(BOTH, DONE, 20, 20, 40.0),)),
    )


def test_a_foot_with_a_skipped_set_among_done_ones_is_neither() -> None:
    sets = (one_set("walk", BOTH, DONE, 10), one_set("walk", BOTH, SKIPPED, 0, number=2))
    (walk,) = summary(record(*sets))
    assert walk.feet[0].status is PARTIAL


def test_an_exercise_of_which_all_was_skipped_says_so() -> None:
    sets = (one_set("curl", RIGHT, SKIPPED, 0), one_set("curl", LEFT, SKIPPED, 0))
    (curl,) = summary(record(*sets))
    assert [foot.status for foot in curl.feet] == [SKIPPED, SKIPPED]


def named(library: Library, *exercises: str, routine: str | None = None) -> str:
    plan = tuple(PlannedEntry(each) for each in exercises)
    return session_name(structs.replace(record(), routine=routine, plan=plan), library)


def test_a_session_has_the_name_of_its_routine(library: Library) -> None:
    routine = next(iter(library.routines.values()))
    assert named(library, routine=routine.id) == routine.name


def test_a_single_exercise_gives_its_name(library: Library) -> None:
    exercise = next(iter(library.exercises.values()))
    assert named(library, exercise.id) == exercise.name


def test_several_picked_ones_are_called_so(library: Library) -> None:
    assert named(library, *library.exercises) == BY_HAND


def test_what_the_content_has_no_more_is_called_by_its_id(library: Library) -> None:
    assert named(library, routine="gone") == "gone"
    assert named(library, "gone") == "gone"
