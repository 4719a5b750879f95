"""A routine compiled, once, into the flat tuple of intervals that everything else reads."""

from collections.abc import Iterator

from msgspec import Struct, json, structs

from footui.model.exercise import Exercise, Laterality, Side, Timing
from footui.model.library import Library
from footui.model.routine import Entry, Routine, Sides
from footui.model.settings import Options, spanned
from footui.session.interval import Interval, Kind
from footui.session.shapes import Frame, set_intervals

Plan = tuple[Interval, ...]


def plan(routine: Routine, library: Library, options: Options) -> Plan:
    """The intervals of a routine, with their start times in seconds.

    Raises UnknownEntryError for an exercise or variant that the library does not have.
    """
    start, placed = 0.0, []
    for number, entry in enumerate(routine.exercise):
        for interval in _entry_intervals(number, entry, library.resolve(entry), options):
            placed.append(structs.replace(interval, start=start))
            start += interval.estimate
    return tuple(placed)


def duration(intervals: Plan) -> float:
    """The length of a plan in seconds, estimates included."""
    return intervals[-1].start + intervals[-1].estimate if intervals else 0.0


def borders(intervals: Plan) -> tuple[float, ...]:
    """Where each entry of the routine begins, in seconds, and last the end of them all."""
    starts = {each.entry: each.start for each in reversed(intervals)}
    return (*reversed(starts.values()), duration(intervals))


class _Gist(Struct, frozen=True):
    kind: Kind
    exercise: str
    variant: str | None
    side: Side
    set: int
    rep: int
    reps: int
    seconds: float | None


def digest(intervals: Plan) -> str:
    """A fingerprint of what a plan asks for; words and estimates do not count."""
    from hashlib import sha256  # noqa: PLC0415  slow to load, and most starts need no fingerprint

    gist = [_Gist(*(getattr(each, f) for f in _Gist.__struct_fields__)) for each in intervals]
    return sha256(json.encode(gist)).hexdigest()[:16]


def _entry_intervals(
    number: int, entry: Entry, exercise: Exercise, options: Options
) -> Iterator[Interval]:
    timing = _timing(exercise.timing, options)
    sides = _sides(exercise.laterality, entry.sides, options.first_foot.side)
    frame = Frame(number, entry.variant, exercise, timing, options.pacing, sides[0], 1)
    yield from frame.gap(Kind.PREPARE, timing.prepare)
    for set_ in range(1, exercise.dose.sets + 1):
        for side in sides:
            here = structs.replace(frame, side=side, set=set_)
            if side is not sides[0]:
                yield from here.gap(Kind.SWITCH, timing.switch)
            elif set_ > 1:
                yield from here.gap(Kind.REST, timing.rest)
            yield from set_intervals(here)


def _timing(timing: Timing, options: Options) -> Timing:
    return structs.replace(
        timing,
        prepare=spanned(options.get_ready, timing.prepare),
        release=spanned(options.release, timing.release),
        rest=spanned(options.rest, timing.rest),
        switch=spanned(options.switch, timing.switch),
    )


def _sides(laterality: Laterality, sides: Sides, first: Side) -> tuple[Side, ...]:
    if laterality is not Laterality.UNILATERAL or sides is Sides.BOTH:
        return (Side.BOTH,)
    if sides is Sides.EACH:
        return (first, first.other)
    return (Side(sides.value),)
