"""The runner's history: one TOML file for each training session.

No clock: the time now is an argument. What cannot be written is an Outcome, what cannot be read a
Fault; neither stops the rest.
"""

from collections.abc import Generator
from datetime import date, datetime, timedelta

from msgspec import Struct

from footui.model.library import Fault
from footui.model.record import SessionRecord
from footui.storage import correcting
from footui.storage.finding import Found, find, own_file
from footui.storage.live import LiveLock, is_live
from footui.storage.loading import History, Progress, load, load_lately, loading
from footui.storage.merging import Stored
from footui.storage.open_session import OpenSession
from footui.storage.outcome import Outcome
from footui.storage.own_file import OwnFile
from footui.storage.places import Places
from footui.storage.reading import UnreadableError

_LATELY = timedelta(days=2)  # a session begun before that is not resumed, however long it ran


class Pending(Struct, frozen=True):
    """Open sessions: those to go on with, those that run elsewhere, and unreadable files."""

    offers: tuple[Stored, ...] = ()
    running: tuple[Stored, ...] = ()
    faults: tuple[Fault, ...] = ()


class HistoryStore:
    """Reads and writes the sessions of one runner."""

    def __init__(self, places: Places) -> None:
        self.places = places

    def loading(self, since: date | None = None) -> Generator[Progress, None, History]:
        """Read all sessions, or those begun since a day; yields progress, returns the history."""
        return loading(self.places, since)

    def load(self, since: date | None = None) -> History:
        """All sessions, or those begun since a day."""
        return load(self.places, since)

    def pending(self, now: datetime) -> Pending:
        """The sessions left open lately; quick, whatever the size of history."""
        history = load_lately(self.places, (now - _LATELY).date())
        found = [each for each in history.sessions if each.record.resumable(now)]
        live = {each.record.id for each in found if is_live(self.places.live, each.record.id)}
        return Pending(
            tuple(each for each in found if each.record.id not in live and not each.newer),
            tuple(each for each in found if each.record.id in live),
            history.faults,
        )

    def begin(self, record: SessionRecord) -> OpenSession:
        """The file of a new session; nothing is written before the first save."""
        lock = LiveLock.take(self.places.live, record.id)
        own = OwnFile(self.places.file_of(record), self.places.temp)
        return OpenSession(self.places, own, record, {}, lock)

    def resume(self, stored: Stored, now: datetime) -> OpenSession | None:
        """Take a session that was cut off; None when somebody else has it, or it is over."""
        lock = LiveLock.take(self.places.live, stored.record.id)
        if lock is None:
            return None
        found = self._find(stored)
        if found is None or found.stored.newer or not found.stored.record.resumable(now):
            lock.release()
            return None
        own = own_file(self.places, found.stored)
        return OpenSession(self.places, own, found.stored.record, found.document, lock)

    def _find(self, stored: Stored) -> Found | None:
        try:
            return find(self.places, stored.record, (copy.path for copy in stored.copies))
        except UnreadableError:
            return None

    def edit(self, stored: Stored, change: correcting.Change, now: datetime) -> Outcome:
        """Correct a session that is over; the change is made to what is on disk now."""
        return correcting.edit(self.places, stored, change, now)

    def stop(self, stored: Stored) -> Outcome:
        """Keep a session that was cut off as one that was left when it was last saved."""
        return correcting.stop(self.places, stored)

    def discard(self, stored: Stored) -> Outcome:
        """Take a session out of history; its files go to the discarded ones."""
        return correcting.discard(self.places, stored)

    def fold(self, stored: Stored) -> Outcome:
        """Make one file of all copies of a session; the others go to the discarded ones."""
        return correcting.fold(self.places, stored)
