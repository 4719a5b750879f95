"""Records as a training runner produces them."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from msgspec import structs

from footui.model.exercise import Side
from footui.model.record import PlannedEntry, SessionRecord, SetRecord, SetStatus, Status
from footui.storage.places import Places, new_id

ZONE = timezone(timedelta(hours=1))
START = datetime(2026, 11, 23, 7, 14, 5, tzinfo=ZONE)
SOON = START + timedelta(minutes=40)
REPS = 2


def places_in(folder: Path) -> Places:
    """The folders of a store below a folder."""
    return Places(folder / "data" / "history", folder / "state")


def a_set(number: int = 1, reps: int = REPS, name: str | None = None) -> SetRecord:
    """A set with some reps done."""
    return SetRecord(
        id=name or new_id(8),
        exercise="press",
        side=Side.RIGHT,
        set=number,
        status=SetStatus.DONE if reps >= REPS else SetStatus.PARTIAL,
        reps_planned=REPS,
        reps_done=reps,
        seconds_held=10.0 * reps,
    )


def a_record(
    *sets: SetRecord,
    name: str | None = None,
    status: Status = Status.OPEN,
    started: datetime = START,
) -> SessionRecord:
    """A session with these sets."""
    over = status is not Status.OPEN
    return SessionRecord(
        id=name or new_id(10),
        started=started,
        status=status,
        app="footui 0.1.0",
        ended=started + timedelta(minutes=30) if over else None,
        saved=None if over else started,
        routine="every",
        interval=len(sets),
        digest="9f2c",
        plan=(PlannedEntry("press"), PlannedEntry("curl")),
        sets=sets,
    )


def with_rep(record: SessionRecord) -> SessionRecord:
    """The record one finished rep later: the last set grows, or the next one begins."""
    last = record.sets[-1] if record.sets else None
    if last is not None and last.reps_done < REPS:
        sets = (*record.sets[:-1], a_set(last.set, last.reps_done + 1, last.id))
    else:
        sets = (*record.sets, a_set(len(record.sets) + 1, 1))
    return structs.replace(record, sets=sets, interval=record.interval + 1)


def done(record: SessionRecord) -> SessionRecord:
    """The record of the session come to its end."""
    end = record.started + timedelta(minutes=30)
    return structs.replace(record, status=Status.DONE, ended=end, saved=None)
