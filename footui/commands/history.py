"""`footui history`: the sessions, as lines, JSON or CSV."""

import csv
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from footui.commands.output import columns, say, say_json, warn
from footui.model.record import SessionRecord, SetStatus
from footui.model.text import clock_text, one_line
from footui.model.words import plural
from footui.storage.history import HistoryStore
from footui.storage.paths import find_paths
from footui.storage.places import Places
from footui.terminal.clock import local_now

_SESSION = ("id", "started", "ended", "status", "routine", "effort", "pain", "note")
_SET = ("exercise", "side", "set", "reps_planned", "reps_done", "seconds_held", "status")


def run(arguments: Namespace) -> int:
    """Show the sessions, the newest first. Raises NoHomeError."""
    history = HistoryStore(Places.of(find_paths())).load()
    now = local_now()
    records = [stored.record.as_of(now) for stored in history.sessions]
    if arguments.json:
        say_json([{**_session(each), "sets": _sets(each)} for each in records])
    elif arguments.csv:
        csv.writer(sys.stdout, lineterminator="\n").writerows(_csv_rows(records))
    else:
        for line in columns(_row(each) for each in records):
            say(line)
    for fault in history.faults:
        warn(str(fault))
    return 0


def _session(record: SessionRecord) -> dict[str, Any]:
    """What scripts get of a session; null where nothing was said."""
    times = {key: _iso(getattr(record, key)) for key in ("started", "ended")}
    return {key: getattr(record, key) for key in _SESSION} | times


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _sets(record: SessionRecord) -> list[dict[str, Any]]:
    return [{key: getattr(each, key) for key in _SET} for each in record.sets]


def _csv_rows(records: Iterable[SessionRecord]) -> Iterator[Sequence[Any]]:
    """A line for each set; a session without sets has a line of its own."""
    yield ("session", *_SESSION[1:], *_SET[:-1], "set_status")
    for record in records:
        own = tuple(_session(record).values())
        for each in _sets(record) or [dict.fromkeys(_SET)]:
            yield (*own, *each.values())


def _row(record: SessionRecord) -> tuple[str, ...]:
    """What people get: when, what, how it ended, how long, how much, how it felt."""
    done = sum(each.status is SetStatus.DONE for each in record.sets)
    return (
        f"{record.started:%Y-%m-%d %H:%M}",
        record.routine or plural(len(record.plan), "exercise"),
        record.status,
        _length(record),
        f"{done}/{plural(len(record.sets), 'set')}",
        "" if record.effort is None else f"effort {record.effort}",
        "" if record.pain is None else f"pain {record.pain}",
        one_line(record.note or ""),
    )


def _length(record: SessionRecord) -> str:
    if record.ended is None:
        return ""
    return clock_text((record.ended - record.started).total_seconds()).rjust(6)
