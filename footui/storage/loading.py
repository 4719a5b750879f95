"""Reads the files of history; whatever one of them holds, the rest is read."""

from collections.abc import Generator
from datetime import date
from pathlib import Path

from msgspec import Struct

from footui.model.library import Fault
from footui.storage.catalogue import Catalogue, Entries, Entry
from footui.storage.documents import NewerSchemaError
from footui.storage.listing import Folder, list_history
from footui.storage.merging import Copy, Stored, merge_all
from footui.storage.places import Places
from footui.storage.quarantine import quarantine
from footui.storage.reading import FaultError, MissingFileError
from footui.storage.session_files import mark_of, read_copy


class History(Struct, frozen=True):
    """Sessions, the newest first, and the files that could not be read."""

    sessions: tuple[Stored, ...] = ()
    faults: tuple[Fault, ...] = ()


class Progress(Struct, frozen=True):
    """How many of how many files are read."""

    done: int
    total: int


def loading(places: Places, since: date | None = None) -> Generator[Progress, None, History]:
    """Read all sessions, or those begun since a day; yields now and then, returns the history."""
    listing = list_history(places, since)
    loader = _Loader(places, listing.total)
    for folder in listing.folders:
        yield from loader.read_folder(folder, whole=since is None)
    return History(merge_all(loader.copies), (*listing.faults, *loader.faults))


def load(places: Places, since: date | None = None) -> History:
    """The same in one go."""
    steps = loading(places, since)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            history: History = end.value
            return history


def load_lately(places: Places, since: date) -> History:
    """The few sessions begun since a day, without the index, which is made for many."""
    listing = list_history(places, since)
    loader = _Loader(places, listing.total)
    for folder in listing.folders:
        for path in folder.files:
            loader.read(path, {})
    return History(merge_all(loader.copies), (*listing.faults, *loader.faults))


class _Loader:
    """Gathers what the files say, and what is wrong with them."""

    def __init__(self, places: Places, total: int) -> None:
        self.copies: list[Copy] = []
        self.faults: list[Fault] = []
        self._quarantine = places.quarantine
        self._catalogue = Catalogue(places.index)
        self._done, self._total = 0, total

    def read_folder(self, folder: Folder, *, whole: bool) -> Generator[Progress, None, None]:
        """Read the files of a folder by its page of the index, and bring the page up to date."""
        name = folder.path.name
        known = self._catalogue.load(name) if folder.files else {}
        seen: Entries = {}
        for path in folder.files:
            if entry := self.read(path, known):
                seen[path.name] = entry
            yield from self._progress()
        page = seen if whole else known | seen
        if page != known:
            self._catalogue.save(name, page)

    def read(self, path: Path, known: Entries) -> Entry | None:
        """What a file says, from the index where that is up to date."""
        try:
            copy = _indexed(path, known) or read_copy(path)
        except MissingFileError:
            return None
        except FaultError as error:
            self._report(error, path)
            return None
        self.copies.append(copy)
        return Entry(copy.mark, copy.record)

    def _report(self, error: FaultError, path: Path) -> None:
        self.faults.append(error.fault)
        if not isinstance(error, NewerSchemaError):
            quarantine(path, self._quarantine)

    def _progress(self) -> Generator[Progress, None, None]:
        self._done += 1
        if self._done % max(1, self._total // 100) == 0:
            yield Progress(self._done, self._total)


def _indexed(path: Path, known: Entries) -> Copy | None:
    entry = known.get(path.name)
    if entry is None or entry.mark != mark_of(path):
        return None
    return Copy(path, entry.mark, entry.record)
