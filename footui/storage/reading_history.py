"""Reads the files of history; whatever one of them holds, the rest is read."""

import contextlib
from collections.abc import Generator, Iterable
from datetime import date
from pathlib import Path

from msgspec import Struct

from footui.model.library import Fault
from footui.storage.atomic import Mark
from footui.storage.catalogue import Catalogue, Entries, Entry
from footui.storage.documents import Document, NewerSchemaError, record_in
from footui.storage.listing import Folder, Listing, list_history
from footui.storage.merging import Copy, Stored, merge_all
from footui.storage.places import Places
from footui.storage.quarantine import quarantine
from footui.storage.reading import FaultError, MissingFileError, read_document, shown


class History(Struct, frozen=True):
    """Sessions, the newest first, and the files that could not be read."""

    sessions: tuple[Stored, ...] = ()
    faults: tuple[Fault, ...] = ()


class Progress(Struct, frozen=True):
    """How many of how many files are read."""

    done: int
    total: int


def read_copy(path: Path) -> Copy:
    """One file of a session. Raises FaultError."""
    return read_both(path)[0]


def read_both(path: Path) -> tuple[Copy, Document]:
    """One file of a session, and its document. Raises FaultError."""
    mark = _mark_of(path)  # before reading: a change in between is then noticed when writing
    document = read_document(path)
    return Copy(path, mark, record_in(document, shown(path))), document


def _mark_of(path: Path) -> Mark:
    try:
        return Mark.of(path.lstat())
    except FileNotFoundError:
        raise MissingFileError(Fault(shown(path), "", "there is no such file")) from None
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise FaultError(Fault(shown(path), "", problem)) from None


def loading(places: Places, since: date | None = None) -> Generator[Progress, None, History]:
    """Read all sessions, or those begun since a date; yields now and then, returns the history."""
    listing = list_history(places, since)
    reader = _Reader(places, listing)
    for folder in listing.folders:
        yield from reader.read_folder(folder)
    return History(merge_all(reader.copies), (*listing.faults, *reader.faults))


def load(places: Places, since: date | None = None) -> History:
    """The same in one go."""
    steps = loading(places, since)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            history: History = end.value
            return history


def read_all(paths: Iterable[Path]) -> list[tuple[Copy, Document]]:
    """Those of some files that are there and can be read."""
    found = []
    for path in paths:
        with contextlib.suppress(FaultError):
            found.append(read_both(path))
    return found


class _Reader:
    def __init__(self, places: Places, listing: Listing) -> None:
        self.copies: list[Copy] = []
        self.faults: list[Fault] = []
        self._places = places
        self._catalogue = Catalogue(places.index)
        self._done, self._total = 0, listing.total
        self._step = max(1, self._total // 100)

    def read_folder(self, folder: Folder) -> Generator[Progress, None, None]:
        """Read the files of a folder, and bring its page of the index up to date."""
        known = self._catalogue.load(folder.path.name) if folder.files else {}
        seen: Entries = {}
        for path in folder.files:
            if copy := self._copy(path, known):
                self.copies.append(copy)
                seen[path.name] = Entry(copy.mark, copy.record)
            self._done += 1
            if self._done % self._step == 0:
                yield Progress(self._done, self._total)
        if any(known.get(name) != entry for name, entry in seen.items()):
            self._catalogue.save(folder.path.name, known | seen)

    def _copy(self, path: Path, known: Entries) -> Copy | None:
        try:
            entry = known.get(path.name)
            if entry is not None and entry.mark == _mark_of(path):
                return Copy(path, entry.mark, entry.record)
            return read_copy(path)
        except MissingFileError:
            return None
        except FaultError as error:
            self._report(error, path)
            return None

    def _report(self, error: FaultError, path: Path) -> None:
        self.faults.append(error.fault)
        if not isinstance(error, NewerSchemaError):
            quarantine(path, self._places.quarantine)
