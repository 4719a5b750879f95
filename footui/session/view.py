"""What a session looks like at a moment, in numbers: all that a screen or a line of text shows."""

from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct

from footui.session.interval import Beat, Interval, Kind
from footui.session.moves import MOVING, State

if TYPE_CHECKING:
    from footui.session.engine import Session  # looking ahead at a session needs none

LOOK_SECONDS = 0.5
DIGITS = 6  # to the microsecond: what floats lose beyond must not show as one second more


class View(Struct, frozen=True):
    """A moment of a session.

    Seconds are whole ones as a runner reads them. `timed` tells which: left in a timed interval or
    to get back in place (the last one reads 1), else passed in one that waits. Fractions run from 0
    to 1 by the plan's estimates; `*_left` are seconds.
    """

    state: State
    interrupted: bool
    index: int
    interval: Interval
    timed: bool
    seconds: int
    done: int
    step: int
    beat: Beat | None
    fraction: float
    exercise_fraction: float
    exercise_left: float
    session_fraction: float
    session_left: float
    entries: int


def view(session: "Session", now: float) -> View:
    """The session as it looks now; call `advance` first."""
    interval, elapsed = session.interval, round(session.elapsed(now), DIGITS)
    fraction, left = _fraction(session, elapsed), _left(session, now, elapsed)
    at, beat = interval.start + fraction * interval.estimate, _beat(interval, elapsed)
    first, last = session.borders[interval.entry : interval.entry + 2]
    return View(
        state=session.state,
        interrupted=session.interrupted,
        index=session.index,
        interval=interval,
        timed=left is not None,
        seconds=int(elapsed) if left is None else left,
        done=session.reps_done,
        step=_step(beat, elapsed) if interval.kind is Kind.WALK else 0,
        beat=beat,
        fraction=fraction,
        exercise_fraction=_share(at - first, last - first),
        exercise_left=last - at,
        session_fraction=_share(at, session.borders[-1]),
        session_left=session.borders[-1] - at,
        entries=len(session.borders) - 1,
    )


def _fraction(session: "Session", elapsed: float) -> float:
    """How much of the interval is behind the runner; of a count that waits, what is counted."""
    interval = session.interval
    if session.state is State.FINISHED:
        return 1.0
    if interval.kind is Kind.COUNT and session.seconds is None:
        return _share(session.reps_done, interval.reps)
    return _share(elapsed, session.seconds or interval.estimate)


def _left(session: "Session", now: float, elapsed: float) -> int | None:
    if session.state is State.SETTLING:
        return ceil(round(session.settling(now), DIGITS))
    if session.seconds is None:
        return None
    over = session.state is State.FINISHED
    return 0 if over else max(0, ceil(round(session.seconds - elapsed, DIGITS)))


def _share(part: float, whole: float) -> float:
    return min(1.0, max(0.0, part / whole)) if whole > 0 else 1.0


def _beat(interval: Interval, elapsed: float) -> Beat | None:
    """The movement that is due: the list runs over and over while the interval lasts."""
    length = sum(beat.seconds for beat in interval.beats)
    if not length:
        return None
    at = elapsed % length
    for beat in interval.beats[:-1]:
        if at < beat.seconds:
            return beat
        at -= beat.seconds
    return interval.beats[-1]


def _step(beat: Beat | None, elapsed: float) -> int:
    """Which step of a walk is due, from 1; 0 where there are no steps."""
    if beat is None or not beat.steps:
        return 0
    return min(beat.steps, int(elapsed / (beat.seconds / beat.steps)) + 1)


def next_look(session: "Session", now: float) -> float | None:
    """Seconds until something drawn can change by itself; None while everything stands still."""
    if session.state is State.SETTLING:
        return _to_grid(session.settling(now))
    if session.state not in MOVING:
        return None
    elapsed = session.elapsed(now)
    return _to_grid(-elapsed if session.seconds is None else session.seconds - elapsed)


def _to_grid(left: float) -> float:
    return round(left, DIGITS) % LOOK_SECONDS or LOOK_SECONDS
