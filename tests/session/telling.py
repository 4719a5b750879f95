"""A session told as short lines, so that a test reads like a story."""

from collections.abc import Iterable

from footui.model.library import Library
from footui.model.routine import Sides
from footui.model.settings import Options
from footui.session.engine import Session
from footui.session.events import (
    Adjusted,
    Event,
    ExerciseEnded,
    Finished,
    IntervalStarted,
    Paused,
    RepDone,
    Resumed,
    SecondsLeft,
    SetEnded,
    Settling,
    Stopped,
)
from footui.session.interval import Interval
from footui.session.moves import Command
from footui.session.plan import Plan, plan
from tests.samples import library, routine


def planned(
    *ids: str, sides: Sides = Sides.EACH, options: Options | None = None, at: Library | None = None
) -> Plan:
    """The plan of these exercises of the samples."""
    return plan(routine(*ids, sides=sides), at or library(), options or Options())


def begun(intervals: Plan, at: float = 0.0) -> Session:
    """A session of this plan, started."""
    session = Session(intervals)
    session.do(Command.START, at)
    return session


def stretch_words(interval: Interval) -> str:
    """An interval in a few words: `right hold 1/3, 10 s`."""
    rep = f" {interval.rep}/{interval.reps}" if interval.rep else ""
    length = "waits" if interval.seconds is None else f"{interval.seconds:g} s"
    return f"{interval.side} {interval.kind}{rep}, {length}"


def tell(events: Iterable[Event], intervals: Plan) -> list[str]:
    """Each event with its time, in a few words; the last seconds are left out."""
    return [
        f"{each.at:g} {_words(each, intervals)}"
        for each in events
        if not isinstance(each, SecondsLeft)
    ]


def _words(event: Event, intervals: Plan) -> str:
    match event:
        case IntervalStarted():
            return stretch_words(intervals[event.index])
        case RepDone():
            return f"rep {event.rep} done"
        case SetEnded():
            return f"{event.key.side} set {event.key.set} ended"
        case ExerciseEnded():
            return f"exercise {'done' if event.done else 'skipped'}"
        case Adjusted():
            return f"now {event.seconds:g} s"
        case Paused():
            return "interrupted" if event.interrupted else "paused"
        case Resumed():
            return f"on with {stretch_words(intervals[event.index])}"
        case Settling() | Finished() | Stopped():
            return type(event).__name__.lower()
        case SecondsLeft():
            return f"{event.left} left"
