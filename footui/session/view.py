"""What a session looks like at a moment, in numbers: all that a screen or a line of text shows."""

from math import ceil

from msgspec import Struct

from footui.session.engine import Session
from footui.session.interval import Beat, Interval, Kind
from footui.session.moves import MOVING, State
from footui.session.plan import Plan, duration


class View(Struct, frozen=True):
    """A moment of a session.

    Seconds are whole ones as a runner reads them: left in a timed interval (the last one reads 1),
    passed in one that waits. Fractions run from 0 to 1 by the plan's estimates; `*_left` are
    seconds.
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


def view(session: Session, now: float) -> View:
    """The session as it looks now; call `advance` first."""
    interval, elapsed = session.interval, session.elapsed(now)
    part = _part(session, elapsed)
    first, last = _entry_bounds(session.plan, interval.entry)
    at = interval.start + part * interval.estimate
    whole, beat = duration(session.plan), _beat(interval, elapsed)
    return View(
        state=session.state,
        interrupted=session.interrupted,
        index=session.index,
        interval=interval,
        timed=session.seconds is not None,
        seconds=_whole(session, now),
        done=session.log.count(interval.key),
        step=_step(beat, elapsed),
        beat=beat,
        fraction=_counted(session) if interval.kind is Kind.COUNT else part,
        exercise_fraction=_share(at - first, last - first),
        exercise_left=last - at,
        session_fraction=_share(at, whole),
        session_left=whole - at,
        entries=session.plan[-1].entry + 1,
    )


def _part(session: Session, elapsed: float) -> float:
    if session.state is State.FINISHED:
        return 1.0
    return _share(elapsed, session.seconds or session.interval.estimate)


def _counted(session: Session) -> float:
    return _share(session.log.count(session.interval.key), session.interval.reps)


def _share(part: float, whole: float) -> float:
    return min(1.0, max(0.0, part / whole)) if whole > 0 else 1.0


def _whole(session: Session, now: float) -> int:
    if session.state is State.SETTLING:
        return ceil(session.settling(now))
    elapsed = session.elapsed(now)
    return int(elapsed) if session.seconds is None else max(0, ceil(session.seconds - elapsed))


def _entry_bounds(plan: Plan, entry: int) -> tuple[float, float]:
    of_entry = [each for each in plan if each.entry == entry]
    return of_entry[0].start, of_entry[-1].start + of_entry[-1].estimate


def _beat(interval: Interval, elapsed: float) -> Beat | None:
    """The movement that is due: the list runs over and over while the interval lasts."""
    length = sum(beat.seconds for beat in interval.beats)
    if not length:
        return None
    at = elapsed % length
    for beat in interval.beats:
        if at < beat.seconds:
            return beat
        at -= beat.seconds
    return interval.beats[-1]


def _step(beat: Beat | None, elapsed: float) -> int:
    """Which step of a walk is due, from 1; 0 where there are no steps."""
    if beat is None or not beat.steps:
        return 0
    return min(beat.steps, int(elapsed / (beat.seconds / beat.steps)) + 1)


LOOK_SECONDS = 0.5


def next_look(session: Session, now: float) -> float | None:
    """Seconds until something drawn can change by itself; None while everything stands still."""
    if session.state is State.SETTLING:
        return _to_grid(session.settling(now))
    if session.state not in MOVING:
        return None
    elapsed = session.elapsed(now)
    if session.seconds is None:
        return LOOK_SECONDS - elapsed % LOOK_SECONDS
    return _to_grid(session.seconds - elapsed)


def _to_grid(left: float) -> float:
    return left % LOOK_SECONDS or LOOK_SECONDS
