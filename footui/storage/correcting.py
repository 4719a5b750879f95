"""Changes to sessions that nobody is running: each starts from what is on disk now."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import structs

from footui.model.library import Fault
from footui.model.record import SessionRecord, Status
from footui.storage.atomic import Mark, remove
from footui.storage.documents import Composer, overlay
from footui.storage.finding import Found, find, own_file
from footui.storage.live import LiveLock
from footui.storage.merging import Copy, Stored
from footui.storage.outcome import SAVED, Outcome, refused
from footui.storage.own_file import OwnFile
from footui.storage.places import Places
from footui.storage.reading import FaultError, read_bytes, shown

STILL_OPEN = "it is not over yet"
NEWER = "made by a newer footui: it can be looked at, not changed"
RUNNING = "it is running in another terminal"
GONE = "it is no longer in history"

Change = Callable[[SessionRecord], SessionRecord]


def edit(places: Places, stored: Stored, change: Change, now: datetime) -> Outcome:
    """Correct a session that is over; what was corrected wins over older copies from now on.

    The change gives a text as "" to clear it; with None an older copy's would come back.
    """
    if stored.record.as_of(now).status is Status.OPEN:
        return Outcome(STILL_OPEN)

    def corrected(record: SessionRecord) -> SessionRecord:
        return structs.replace(change(record.as_of(now)), revision=record.revision + 1)

    return _attempt(places, stored, lambda found: _write(places, found, corrected))


def stop(places: Places, stored: Stored) -> Outcome:
    """Keep a session that was cut off as one that was left when it was last saved."""
    return _attempt(places, stored, lambda found: _write(places, found, _left))


def expire(places: Places, stored: Stored, now: datetime) -> Outcome:
    """The same, unless it can still be resumed."""
    return _attempt(
        places, stored, lambda found: _write(places, found, lambda record: record.as_of(now))
    )


def discard(places: Places, stored: Stored) -> Outcome:
    """Take a session out of history; its files go to the discarded ones."""
    outcome = _attempt(places, stored, lambda found: discard_found(places, found))
    return SAVED if outcome.reason == GONE else outcome


def fold(places: Places, stored: Stored) -> Outcome:
    """Make one file in history of all copies of a session; the others go to the discarded ones."""
    return _attempt(places, stored, lambda found: _fold(places, found))


def discard_found(places: Places, found: Found) -> None:
    """Move all files of a session to the discarded ones. Raises OSError, FaultError."""
    for copy in found.stored.copies:
        _discard_copy(places, copy)


def _attempt(places: Places, stored: Stored, action: Callable[[Found], None]) -> Outcome:
    lock = LiveLock.take(places.live, stored.record.id)
    if lock is None:
        return Outcome(RUNNING)
    try:
        return _on_disk(places, stored, action)
    finally:
        lock.release()


def _on_disk(places: Places, stored: Stored, action: Callable[[Found], None]) -> Outcome:
    try:
        found = find(places, stored.record, (copy.path for copy in stored.copies))
        if found is None:
            return Outcome(GONE)
        if found.stored.newer:
            return Outcome(NEWER)
        action(found)
    except (OSError, FaultError) as error:
        return refused(error, places.file_of(stored.record))
    return SAVED


def _left(record: SessionRecord) -> SessionRecord:
    return record.stopped() if record.status is Status.OPEN else record


def _write(places: Places, found: Found, change: Change) -> None:
    record = change(found.stored.record)
    if record != found.stored.record:
        _put(own_file(places, found.stored), found, record)


def _put(own: OwnFile, found: Found, record: SessionRecord) -> None:
    own.write(Composer().compose(overlay(found.document, record)))


def _fold(places: Places, found: Found) -> None:
    own = own_file(places, found.stored)
    _put(own, found, found.stored.record)
    for copy in found.stored.copies:
        if copy.path != own.path:
            _discard_copy(places, copy)


def _discard_copy(places: Places, copy: Copy) -> None:
    data = read_bytes(copy.path)
    if Mark.of(copy.path.lstat()) != copy.mark:
        raise FaultError(Fault(shown(copy.path), "", "was changed by somebody else just now"))
    kept: Path = places.discarded / copy.path.name
    OwnFile(kept, places.discarded).write(data)
    remove(copy.path)
