"""What history keeps of a session."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct, structs

from footui.model.exercise import DoseChange, Id, Side, TimingChange
from footui.model.routine import Entry, Sides
from footui.model.settings import Options

HISTORY_SCHEMA = 1
RESUMABLE = timedelta(hours=6)

Score = Annotated[int, Meta(ge=0, le=10)]
Whole = Annotated[int, Meta(ge=0, le=100_000)]
Held = Annotated[float, Meta(ge=0, le=1_000_000)]
Key = Annotated[str, Meta(min_length=1, max_length=64)]
Moment = Annotated[datetime, Meta(tz=True, description="a time with its offset from UTC")]


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


class PlannedEntry(Struct, frozen=True, omit_defaults=True, gc=False):
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


class SetRecord(Struct, frozen=True, omit_defaults=True, gc=False):
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
    """One training session. `interval` is where it stands, `digest` of the plan it stands in.

    `saved` is when an open session was last written; `revision` counts the runner's later
    corrections, so that older copies of the file do not undo them.
    """

    id: Id
    started: Moment
    status: Status
    schema: Whole = HISTORY_SCHEMA
    app: str = ""
    ended: Moment | None = None
    saved: Moment | None = None
    revision: Whole = 0
    routine: str | None = None
    effort: Score | None = None
    pain: Score | None = None
    note: str | None = None
    interval: Whole = 0
    digest: str = ""
    options: Options = Options()
    plan: tuple[PlannedEntry, ...] = ()
    sets: tuple[SetRecord, ...] = ()

    @property
    def newer(self) -> bool:
        """Whether a newer footui made it: it is shown, and never written."""
        return self.schema > HISTORY_SCHEMA

    def resumable(self, now: datetime) -> bool:
        """Whether it was cut off so lately that the runner may go on with it."""
        return self.status is Status.OPEN and now - (self.saved or self.started) < RESUMABLE

    def as_of(self, now: datetime) -> "SessionRecord":
        """The record as it counts now: one left open too long ago was stopped."""
        if self.status is not Status.OPEN or self.resumable(now):
            return self
        return self.stopped()

    def stopped(self) -> "SessionRecord":
        """The record of the session left when it was last saved."""
        end = self.saved or self.started
        return structs.replace(self, status=Status.STOPPED, ended=end, saved=None)
