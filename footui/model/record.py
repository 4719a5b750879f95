"""What history keeps of a session."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from footui.model.exercise import DoseChange, Side, TimingChange
from footui.model.routine import Entry, Sides
from footui.model.settings import Options

HISTORY_SCHEMA = 1

Score = Annotated[int, Meta(ge=0, le=10)]
Whole = Annotated[int, Meta(ge=0, le=100_000)]
Held = Annotated[float, Meta(ge=0, le=1_000_000)]
Key = Annotated[str, Meta(min_length=1, max_length=64)]


class Status(StrEnum):
    """How a session stands."""

    OPEN = "open"
    DONE = "done"
    STOPPED = "stopped"


class SetStatus(StrEnum):
    """How a set ended."""

    SKIPPED = "skipped"
    PARTIAL = "partial"
    DONE = "done"


class PlannedEntry(Struct, frozen=True, omit_defaults=True):
    """One exercise as it was planned: enough to compile it again."""

    exercise: Key
    variant: Key | None = None
    sides: Sides = Sides.EACH
    dose: DoseChange = DoseChange()
    timing: TimingChange = TimingChange()

    @classmethod
    def of(cls, entry: Entry) -> "PlannedEntry":
        """The entry of a routine as history keeps it."""
        return cls(entry.id, entry.variant, entry.sides, entry.dose, entry.timing)

    def entry(self) -> Entry:
        """The entry of a routine that this was."""
        return Entry(self.exercise, self.variant, self.sides, self.dose, self.timing)


class SetRecord(Struct, frozen=True, omit_defaults=True):
    """What was done of one set on one side. `missed` names reps passed over, when any were."""

    id: Key
    exercise: Key
    side: Side
    set: Whole
    status: SetStatus
    reps_planned: Whole
    reps_done: Whole
    seconds_held: Held
    variant: Key | None = None
    entry: Whole = 0
    missed: tuple[Whole, ...] = ()


class SessionRecord(Struct, frozen=True, omit_defaults=True):
    """One training session. `interval` is where it stands, `digest` of the plan it stands in."""

    id: Key
    started: datetime
    status: Status
    schema: int = HISTORY_SCHEMA
    app: str = ""
    ended: datetime | None = None
    routine: str | None = None
    effort: Score | None = None
    pain: Score | None = None
    note: str | None = None
    interval: Whole = 0
    digest: str = ""
    options: Options = Options()
    plan: tuple[PlannedEntry, ...] = ()
    sets: tuple[SetRecord, ...] = ()
