"""What the store does for itself once at a start, after everything is read."""

import contextlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from footui.model.record import Status
from footui.storage import live
from footui.storage.correcting import expire, fold
from footui.storage.loading import History
from footui.storage.merging import Stored
from footui.storage.outcome import Outcome
from footui.storage.places import Places

_STALE = timedelta(hours=1)


def tidy(places: Places, history: History, now: datetime) -> tuple[Outcome, ...]:
    """Bring home what history had no room for, close sessions left open too long, sweep.

    Gives what did not succeed.
    """
    outcomes = [fold(places, each) for each in history.sessions if is_astray(places, each)]
    outcomes += [expire(places, each, now) for each in history.sessions if _is_over(each, now)]
    for path in leftovers(places, now):
        with contextlib.suppress(OSError):
            path.unlink()
    live.sweep(places.live)
    return tuple(outcome for outcome in outcomes if not outcome.saved)


def is_astray(places: Places, stored: Stored) -> bool:
    """Whether some of a session lies outside history."""
    return any(copy.path.is_relative_to(places.unsaved) for copy in stored.copies)


def leftovers(places: Places, now: datetime) -> Iterator[Path]:
    """Temporary files that somebody who died has left."""
    newest = (now - _STALE).timestamp()
    folders = (places.temp, places.unsaved, places.discarded, places.quarantine, places.index)
    for folder in folders:
        with contextlib.suppress(OSError):
            yield from (p for p in folder.glob(".*.tmp") if p.lstat().st_mtime < newest)


def _is_over(stored: Stored, now: datetime) -> bool:
    record = stored.record
    return record.status is Status.OPEN and not record.resumable(now) and not stored.newer
