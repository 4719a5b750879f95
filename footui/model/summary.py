"""What a session came to, exercise by exercise and foot by foot."""

from collections.abc import Iterable

from msgspec import Struct

from footui.model.exercise import Side
from footui.model.library import Library
from footui.model.record import SessionRecord, SetRecord, SetStatus
from footui.model.routine import BY_HAND


class FootSummary(Struct, frozen=True):
    """All sets of one exercise on one side. Seconds are those under load."""

    side: Side
    status: SetStatus
    reps_done: int
    reps_planned: int
    seconds_held: float


class ExerciseSummary(Struct, frozen=True):
    """One exercise of a session, with the feet in the order they were trained."""

    exercise: str
    variant: str | None
    feet: tuple[FootSummary, ...]

    def foot(self, side: Side) -> FootSummary | None:
        """What was done with one foot, if it was trained alone."""
        return next((foot for foot in self.feet if foot.side is side), None)


def summary(record: SessionRecord) -> tuple[ExerciseSummary, ...]:
    """The exercises of a session that were begun or skipped, in order."""
    entries: dict[tuple[int, str], dict[Side, list[SetRecord]]] = {}
    for done in record.sets:
        sides = entries.setdefault((done.entry, done.exercise), {})
        sides.setdefault(done.side, []).append(done)
    return tuple(_exercise(entries[key]) for key in sorted(entries))


def session_name(record: SessionRecord, library: Library) -> str:
    """The routine's name, the exercise's if it was a single one, else that it was put together."""
    if record.routine is not None:
        routine = library.routines.get(record.routine)
        return routine.name if routine is not None else record.routine
    if len(record.plan) == 1:
        exercise = library.exercises.get(record.plan[0].exercise)
        return exercise.name if exercise is not None else record.plan[0].exercise
    return BY_HAND


def _exercise(sides: dict[Side, list[SetRecord]]) -> ExerciseSummary:
    first = next(iter(sides.values()))[0]
    feet = tuple(_foot(side, sets) for side, sets in sides.items())
    return ExerciseSummary(first.exercise, first.variant, feet)


def _foot(side: Side, sets: list[SetRecord]) -> FootSummary:
    return FootSummary(
        side=side,
        status=_status(each.status for each in sets),
        reps_done=sum(each.reps_done for each in sets),
        reps_planned=sum(each.reps_planned for each in sets),
        seconds_held=sum(each.seconds_held for each in sets),
    )


def _status(found: Iterable[SetStatus]) -> SetStatus:
    """The status that all share, else partial."""
    statuses = set(found)
    return statuses.pop() if len(statuses) == 1 else SetStatus.PARTIAL
