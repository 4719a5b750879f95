"""The state of the store for the doctor, and what may be mended on request."""

import os
import stat
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from footui.model.library import Fault
from footui.storage import live
from footui.storage.correcting import fold
from footui.storage.listing import toml_files
from footui.storage.loading import load
from footui.storage.merging import Stored
from footui.storage.outcome import Outcome
from footui.storage.places import Places
from footui.storage.reading import shown
from footui.storage.upkeep import leftovers

_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class StoreReport(Struct, frozen=True):
    """How history stands. `size` in bytes; `dangers` are folders and files others can get at."""

    sessions: int
    sets: int
    files: int
    size: int
    open: tuple[str, ...]
    running: tuple[str, ...]
    conflicts: tuple[Stored, ...]
    newer: tuple[Stored, ...]
    faults: tuple[Fault, ...]
    dangers: tuple[Fault, ...]
    leftovers: tuple[Path, ...]
    unsaved: tuple[Path, ...]
    quarantined: int
    discarded: int


def examine(places: Places, now: datetime) -> StoreReport:
    """Look at everything; nothing is changed but the index and the quarantine."""
    history = load(places)
    stored = history.sessions
    copies = [copy for each in stored for copy in each.copies]
    waiting = [each.record.id for each in stored if each.record.resumable(now)]
    running = tuple(each for each in waiting if live.is_live(places.live, each))
    return StoreReport(
        sessions=len(stored),
        sets=sum(len(each.record.sets) for each in stored),
        files=len(copies),
        size=sum(copy.mark.size for copy in copies),
        open=tuple(each for each in waiting if each not in running),
        running=running,
        conflicts=conflicts(stored),
        newer=tuple(each for each in stored if each.newer),
        faults=history.faults,
        dangers=(*folder_dangers(places), *_dangers((each.path for each in copies), "chmod 600")),
        leftovers=(*leftovers(places, now), *live.left_behind(places.live)),
        unsaved=tuple(toml_files(places.unsaved)[0]),
        quarantined=len(toml_files(places.quarantine)[0]),
        discarded=len(toml_files(places.discarded)[0]),
    )


def conflicts(sessions: Iterable[Stored]) -> tuple[Stored, ...]:
    """The sessions of which there is more than one copy."""
    return tuple(each for each in sessions if len(each.copies) > 1)


def merge_copies(places: Places) -> tuple[tuple[Stored, Outcome], ...]:
    """Make one file of the copies of each session that has several."""
    return tuple((each, fold(places, each)) for each in conflicts(load(places).sessions))


def folder_dangers(places: Places) -> tuple[Fault, ...]:
    """The store's folders that belong to others or that others may read or write."""
    above = (places.history.parent, places.history, places.state)
    years = sorted(places.history.glob("[0-9]*")) if places.history.is_dir() else []
    return tuple(_dangers((*above, *years), "chmod 700"))


def _dangers(paths: Iterable[Path], cure: str) -> Iterator[Fault]:
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        if problem := _problem(status, cure):
            yield Fault(shown(path), "", problem)


def _problem(status: os.stat_result, cure: str) -> str:
    if status.st_uid != os.geteuid():
        return "belongs to another user"
    if status.st_mode & _OTHERS_WRITE:
        return f"others may write to it: {cure}"
    return f"others may read it: {cure}" if status.st_mode & _OTHERS else ""
