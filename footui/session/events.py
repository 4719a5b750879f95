"""What happened in a session, each with the time it happened at, in seconds of the given clock."""

from msgspec import Struct

from footui.session.interval import SetKey


class IntervalStarted(Struct, frozen=True):
    """An interval began."""

    at: float
    index: int


class SecondsLeft(Struct, frozen=True):
    """A timed interval has this many whole seconds left: 3, 2 or 1."""

    at: float
    index: int
    left: int


class RepDone(Struct, frozen=True):
    """A rep was done, for the first time: a hold held, an object dropped, steps walked."""

    at: float
    index: int
    key: SetKey
    rep: int


class SetEnded(Struct, frozen=True):
    """A set came to its end, done or not."""

    at: float
    index: int
    key: SetKey


class ExerciseEnded(Struct, frozen=True):
    """The last set of an exercise came to its end; `done` when it was not skipped from its start.

    One rep is enough for that.
    """

    at: float
    entry: int
    done: bool


class Paused(Struct, frozen=True):
    """The session stands still; `interrupted` when nobody asked for it."""

    at: float
    interrupted: bool


class Settling(Struct, frozen=True):
    """A few seconds to get back in place have begun."""

    at: float


class Resumed(Struct, frozen=True):
    """The interval goes on after a standstill."""

    at: float
    index: int


class Adjusted(Struct, frozen=True):
    """The interval now lasts this many seconds in all."""

    at: float
    index: int
    seconds: float


class Finished(Struct, frozen=True):
    """The plan has come to its end."""

    at: float


class Stopped(Struct, frozen=True):
    """The session was left before its end."""

    at: float


Event = (
    IntervalStarted
    | SecondsLeft
    | RepDone
    | SetEnded
    | ExerciseEnded
    | Paused
    | Settling
    | Resumed
    | Adjusted
    | Finished
    | Stopped
)
