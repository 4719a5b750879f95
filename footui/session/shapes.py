"""What one set on one side is made of, for each of the shapes an exercise can have."""

from collections.abc import Callable, Iterator
from types import MappingProxyType

from msgspec import Struct, structs

from footui.model.exercise import Exercise, Movement, Part, Shape, Side, Timing
from footui.model.settings import Pacing
from footui.session.interval import Beat, Interval, Kind

WORDS = MappingProxyType(
    {
        Kind.PREPARE: "GET READY",
        Kind.HOLD: "HOLD",
        Kind.RELEASE: "RELEASE",
        Kind.REP: "REP",
        Kind.COUNT: "COUNT",
        Kind.WALK: "WALK",
        Kind.WORK: "WORK",
        Kind.SWITCH: "SWITCH",
        Kind.REST: "REST",
    }
)


class Frame(Struct, frozen=True):
    """Where in the plan a set stands, and what it is a set of."""

    entry: int
    variant: str | None
    exercise: Exercise
    timing: Timing
    pacing: Pacing
    side: Side
    set: int

    def interval(
        self, kind: Kind, seconds: float, beats: tuple[Beat, ...] = (), rep: int = 0, reps: int = 0
    ) -> Interval:
        """An interval of this set that lasts these seconds."""
        return Interval(
            kind=kind,
            exercise=self.exercise.id,
            name=self.exercise.name,
            entry=self.entry,
            side=self.side,
            set=self.set,
            sets=self.exercise.dose.sets,
            rep=rep,
            reps=reps,
            seconds=seconds,
            estimate=seconds,
            word=WORDS[kind],
            beats=beats,
            variant=self.variant,
        )

    def gap(
        self, kind: Kind, seconds: float, beats: tuple[Beat, ...] = (), rep: int = 0, reps: int = 0
    ) -> Iterator[Interval]:
        """An interval between reps, sets or feet; none where it would last no time."""
        if seconds > 0:
            yield self.interval(kind, seconds, beats, rep, reps)


def set_intervals(frame: Frame) -> Iterator[Interval]:
    """The intervals of one set on one side, without what comes before and after it."""
    return _SHAPES[frame.exercise.shape](frame)


def _hold(frame: Frame) -> Iterator[Interval]:
    hold, reps = frame.exercise.hold, frame.exercise.dose.reps or 1
    held = _part(frame, Part.HOLD, hold)
    released = _part(frame, Part.RELEASE, frame.timing.release)
    for rep in range(1, reps + 1):
        yield frame.interval(Kind.HOLD, hold, held, rep, reps)
        if rep < reps:
            yield from frame.gap(Kind.RELEASE, frame.timing.release, released, rep, reps)


def _reps(frame: Frame) -> Iterator[Interval]:
    reps, beats = frame.exercise.dose.reps or 1, _beats(frame)
    for rep in range(1, reps + 1):
        paced = frame.interval(Kind.REP, _length(beats), beats, rep, reps)
        yield _waiting(paced) if frame.pacing is Pacing.SELF else paced


def _count(frame: Frame) -> Iterator[Interval]:
    count, beats = frame.exercise.dose.count or 1, _beats(frame)
    timed = frame.interval(Kind.COUNT, count * _length(beats), beats, 1, count)
    yield timed if frame.pacing is Pacing.AUTO else _waiting(timed)


def _steps(frame: Frame) -> Iterator[Interval]:
    beats = _beats(frame)
    for rep, beat in enumerate(beats, 1):
        if rep > 1:
            yield from frame.gap(
                Kind.RELEASE, frame.timing.changeover, (beat,), rep - 1, len(beats)
            )
        yield frame.interval(Kind.WALK, beat.seconds, (beat,), rep, len(beats))


def _time(frame: Frame) -> Iterator[Interval]:
    work, beats = frame.exercise.dose.work or 0.0, _beats(frame)
    own, interval = frame.exercise.movement[0].word, frame.interval(Kind.WORK, work, beats, 1, 1)
    yield structs.replace(interval, word=own.upper()) if own else interval


def _waiting(interval: Interval) -> Interval:
    return structs.replace(interval, seconds=None)


def _beats(frame: Frame) -> tuple[Beat, ...]:
    return tuple(_beat(frame, *pair) for pair in enumerate(frame.exercise.movement))


def _beat(frame: Frame, number: int, movement: Movement) -> Beat:
    steps = movement.steps or 0
    work = (frame.exercise.dose.work or 0.0) / len(frame.exercise.movement)
    seconds = movement.seconds or steps * frame.timing.step or work
    return Beat(number, movement.say, seconds, steps)


def _part(frame: Frame, part: Part, seconds: float) -> tuple[Beat, ...]:
    own = [pair for pair in enumerate(frame.exercise.movement) if pair[1].kind is part]
    return tuple(Beat(number, movement.say, seconds / len(own)) for number, movement in own)


def _length(beats: tuple[Beat, ...]) -> float:
    return sum(beat.seconds for beat in beats)


_SHAPES: MappingProxyType[Shape, Callable[[Frame], Iterator[Interval]]] = MappingProxyType(
    {
        Shape.HOLD: _hold,
        Shape.REPS: _reps,
        Shape.COUNT: _count,
        Shape.STEPS: _steps,
        Shape.TIME: _time,
    }
)
