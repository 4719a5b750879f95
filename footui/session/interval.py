"""One stretch of a session, as the plan has it."""

from enum import StrEnum

from msgspec import Struct

from footui.model.exercise import Side


class Kind(StrEnum):
    """What happens in an interval."""

    PREPARE = "prepare"
    HOLD = "hold"
    RELEASE = "release"
    REP = "rep"
    COUNT = "count"
    WALK = "walk"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"


TRAINING = frozenset({Kind.HOLD, Kind.REP, Kind.COUNT, Kind.WALK, Kind.WORK})


class Beat(Struct, frozen=True):
    """One movement within an interval: its place in the exercise's list, its words, its seconds."""

    movement: int
    say: str
    seconds: float
    steps: int = 0


class SetKey(Struct, frozen=True):
    """Which set of which side of which entry of the routine."""

    entry: int
    side: Side
    set: int


class Interval(Struct, frozen=True):
    """One stretch of a session.

    `seconds` is None where the runner decides; `estimate` then holds our guess, else the same
    number. `start` is the sum of all estimates before it. `rep` counts from 1 within the set, of
    `reps` planned; it is 0 where the interval belongs to no rep.
    """

    kind: Kind
    exercise: str
    name: str
    entry: int
    side: Side
    set: int
    sets: int
    rep: int
    reps: int
    seconds: float | None
    estimate: float
    word: str
    beats: tuple[Beat, ...] = ()
    variant: str | None = None
    start: float = 0.0

    @property
    def key(self) -> SetKey:
        """The set that this interval belongs to."""
        return SetKey(self.entry, self.side, self.set)

    @property
    def trains(self) -> bool:
        """Whether reps are done in it."""
        return self.kind in TRAINING

    @property
    def own_reps(self) -> range:
        """The reps that are done once it has run to its end: its own one, all where it counts."""
        if self.kind is Kind.COUNT:
            return range(1, self.reps + 1)
        return range(self.rep, self.rep + 1) if self.trains else range(0)
