"""Between a session and its file: what happened comes in, the record is kept, the file saved.

`take` is quick and belongs to the thread that runs the session; `save` touches the disk and may be
called from any thread, also while another save is under way.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from threading import Lock

from msgspec import structs

from footui import VERSION
from footui.model.library import Library, UnknownEntryError
from footui.model.record import PlannedEntry, SessionRecord, SetRecord, Status
from footui.model.routine import PICKED, Routine, picked
from footui.model.settings import Options
from footui.model.text import clean
from footui.session.engine import Session
from footui.session.events import Event
from footui.session.interval import SetKey
from footui.session.log import Tally
from footui.session.moves import State
from footui.session.plan import Plan, digest, plan
from footui.storage.history import HistoryStore
from footui.storage.merging import Stored
from footui.storage.open_session import OpenSession
from footui.storage.outcome import SAVED, Outcome
from footui.storage.places import new_id
from footui.terminal.clock import local_now

BUSY = Outcome("the disk has not answered yet")
MAX_NOTE = 4000  # characters

Clock = Callable[[], datetime]

_ENDS = {State.FINISHED: Status.DONE, State.STOPPED: Status.STOPPED}


def planned(record: SessionRecord, library: Library) -> Plan | None:
    """The plan a record stands in; None where it cannot be compiled the same again."""
    entries = tuple(entry.entry() for entry in record.plan)
    try:
        intervals = plan(picked(entries), library, record.options)
    except UnknownEntryError:
        return None
    return intervals if intervals and digest(intervals) == record.digest else None


class Recorder:
    """Keeps the record of one session. A finished rep is on disk once `save` has said so."""

    def __init__(self, opened: OpenSession, clock: Clock, *, on_disk: bool) -> None:
        self._open, self._clock = opened, clock
        self._record = opened.record
        self._written = self._record if on_disk else None
        self._ids = {_key(each): each.id for each in self._record.sets}
        self._disk = Lock()
        self.outcome = SAVED

    @classmethod
    def begin(
        cls,
        store: HistoryStore,
        routine: Routine,
        intervals: Plan,
        options: Options,
        clock: Clock = local_now,
    ) -> "Recorder":
        """For a new session. Nothing is written before its first finished rep."""
        record = SessionRecord(
            id=new_id(10),
            started=clock(),
            status=Status.OPEN,
            app=f"footui {VERSION}",
            routine=None if routine.id == PICKED else routine.id,
            digest=digest(intervals),
            options=options,
            plan=tuple(PlannedEntry.of(entry) for entry in routine.exercise),
        )
        return cls(store.begin(record), clock, on_disk=False)

    @classmethod
    def resume(
        cls, store: HistoryStore, stored: Stored, clock: Clock = local_now
    ) -> "Recorder | None":
        """For a session that was cut off; None when somebody else has it, or it is over."""
        opened = store.resume(stored, clock())
        return None if opened is None else cls(opened, clock, on_disk=True)

    @property
    def record(self) -> SessionRecord:
        """The session so far."""
        return self._record

    @property
    def unsaved(self) -> str:
        """What could not be saved, as TOML to print; empty when history has everything."""
        return self._open.unsaved

    def take(self, session: Session, events: Sequence[Event]) -> bool:
        """Take up what happened; whether something is to be saved now."""
        if events or session.index != self._record.interval:
            self._note(self._as_of(session))
        return self._due

    def keep(self, session: Session, events: Sequence[Event]) -> Outcome:
        """Take up what happened, and save it."""
        return self.save() if self.take(session, events) else self.outcome

    def check_in(
        self, effort: int | None = None, pain: int | None = None, note: str | None = None
    ) -> None:
        """Take up what the runner says afterwards; what is not given stays. Then save."""
        text = None if note is None else clean(note)[:MAX_NOTE]
        given = {"effort": effort, "pain": pain, "note": text}
        values = {name: value for name, value in given.items() if value is not None}
        self._note(structs.replace(self._record, **values))

    def save(self, timeout: float = -1) -> Outcome:
        """Write what is not on disk yet. Waits at most `timeout` seconds for another save."""
        if not self._disk.acquire(timeout=timeout):
            return BUSY
        try:
            return self._save() if self._due else self.outcome
        finally:
            self._disk.release()

    def discard(self) -> Outcome:
        """Take the session out of history, for good."""
        with self._disk:
            self.outcome = self._open.discard()
            if self.outcome.saved:
                self._written = self._record
            return self.outcome

    def close(self, timeout: float = -1) -> Outcome:
        """Save what is left; then others may have the session."""
        outcome = self.save(timeout)
        self._open.close()
        return outcome

    @property
    def _due(self) -> bool:
        return self._record is not self._written and _is_worth_keeping(self._record)

    def _note(self, record: SessionRecord) -> None:
        if record != self._record:
            self._record = record

    def _save(self) -> Outcome:
        record = self._record
        moment = self._clock() if record.status is Status.OPEN else None
        self.outcome = self._open.save(structs.replace(record, saved=moment))
        if self.outcome.saved:
            self._written = record
        return self.outcome

    def _as_of(self, session: Session) -> SessionRecord:
        status = _ENDS.get(session.state, Status.OPEN)
        over = status is not Status.OPEN
        return structs.replace(
            self._record,
            status=status,
            interval=session.index,
            ended=(self._record.ended or self._clock()) if over else None,
            sets=self._sets(session.tallies()),
        )

    def _sets(self, tallies: Iterable[Tally]) -> tuple[SetRecord, ...]:
        """What the session knows, after what only the record knows."""
        known = {self._id_of(tally.key): tally for tally in tallies}
        others = tuple(each for each in self._record.sets if each.id not in known)
        return others + tuple(_set_record(id_, tally) for id_, tally in known.items())

    def _id_of(self, key: SetKey) -> str:
        return self._ids.setdefault(key, new_id(8))


def _key(record: SetRecord) -> SetKey:
    return SetKey(record.entry, record.side, record.set)


def _set_record(id_: str, tally: Tally) -> SetRecord:
    return SetRecord(
        id=id_,
        exercise=tally.exercise,
        side=tally.key.side,
        set=tally.key.set,
        status=tally.status,
        reps_planned=tally.reps_planned,
        reps_done=tally.reps_done,
        seconds_held=tally.seconds_held,
        variant=tally.variant,
        entry=tally.key.entry,
        missed=tally.missed,
    )


def _is_worth_keeping(record: SessionRecord) -> bool:
    """A session opened and closed leaves nothing; one that is over keeps what was held or said."""
    if any(each.reps_done for each in record.sets):
        return True
    said = (record.effort, record.pain, record.note) != (None, None, None)
    return record.status is not Status.OPEN and (
        said or any(each.seconds_held for each in record.sets)
    )
