"""One session out of its copies, as sync tools, two machines and full disks leave them. Pure."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, structs

from footui.model.record import SessionRecord, SetRecord, SetStatus, Status
from footui.storage.atomic import Mark
from footui.storage.documents import Document
from footui.storage.places import name_of

_STATUS = {Status.OPEN: 0, Status.STOPPED: 1, Status.DONE: 2}
_SET_STATUS = {SetStatus.SKIPPED: 0, SetStatus.PARTIAL: 1, SetStatus.DONE: 2}
_FILLED = ("ended", "routine", "effort", "pain", "note")


class Copy(Struct, frozen=True):
    """One file of a session and what it says."""

    path: Path
    mark: Mark
    record: SessionRecord


class Stored(Struct, frozen=True):
    """A session in history: what its copies say together. The leading copy is the first."""

    record: SessionRecord
    copies: tuple[Copy, ...]

    @property
    def newer(self) -> bool:
        """Whether a newer footui has made any of it, so that it is not to be written."""
        return any(copy.record.newer for copy in self.copies)


def merge(copies: Iterable[Copy]) -> Stored:
    """The session that copies with one id make up. At least one copy is needed."""
    by_path = sorted(copies, key=lambda copy: str(copy.path))
    ranked = tuple(sorted(by_path, key=_rank, reverse=True))
    records = [copy.record for copy in ranked]
    if len(ranked) == 1 and _is_plain(records[0]):
        return Stored(records[0], ranked)
    status = max((record.status for record in records), key=_STATUS.__getitem__)
    merged = structs.replace(
        records[0],
        status=status,
        saved=records[0].saved if records[0].status is status else None,
        sets=_union(records),
        **_filled(records),
    )
    return Stored(merged, ranked)


def _is_plain(record: SessionRecord) -> bool:
    """Whether no set is in it twice, as is so in every file that footui wrote."""
    return len({each.id for each in record.sets}) == len(record.sets)


def merge_all(copies: Iterable[Copy]) -> tuple[Stored, ...]:
    """All sessions, the newest first."""
    by_id: dict[str, list[Copy]] = {}
    for copy in copies:
        by_id.setdefault(copy.record.id, []).append(copy)
    stored = [merge(group) for group in by_id.values()]
    return tuple(sorted(stored, key=lambda each: (each.record.started, each.record.id))[::-1])


def _rank(copy: Copy) -> tuple[int, int, int, int, bool]:
    """The leading copy was corrected last, else got furthest, else has the session's own name."""
    record = copy.record
    own = copy.path.name == name_of(record)
    return record.revision, _STATUS[record.status], len(record.sets), record.interval, own


def _filled(ranked: Sequence[SessionRecord]) -> dict[str, Any]:
    """What the leading copy leaves open and another knows."""
    return {name: _first_given(getattr(record, name) for record in ranked) for name in _FILLED}


def _first_given(values: Iterable[Any]) -> Any:
    return next((value for value in values if value is not None), None)


def _union(ranked: Iterable[SessionRecord]) -> tuple[SetRecord, ...]:
    """Every set once: of two versions the one corrected later, else the one with more done."""
    best: dict[str, tuple[tuple[float, ...], SetRecord]] = {}
    for record in ranked:
        for each in record.sets:
            weight = (record.revision, *_weight(each))
            if each.id not in best or weight > best[each.id][0]:
                best[each.id] = weight, each
    return tuple(each for _, each in best.values())


def _weight(each: SetRecord) -> tuple[float, ...]:
    return each.reps_done, each.seconds_held, _SET_STATUS[each.status]


def enrich(document: Document, other: Document) -> Document:
    """A document with the keys that only another copy has, set by set too."""
    sets = {each.get("id"): each for each in other.get("sets", [])}
    own = [sets.pop(each.get("id"), {}) | each for each in document.get("sets", [])]
    return other | document | {"sets": own + list(sets.values())}
