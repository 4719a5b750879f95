"""Which files of history there are, before any is opened."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from footui.model.library import Fault
from footui.storage.places import Places
from footui.storage.reading import shown

MAX_FILES = 50_000


class Folder(Struct, frozen=True):
    """A folder with the session files in it, the newest first."""

    path: Path
    files: tuple[Path, ...]


class Listing(Struct, frozen=True):
    """All folders, the newest first, and what could not be listed."""

    folders: tuple[Folder, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def total(self) -> int:
        """How many files there are."""
        return sum(len(folder.files) for folder in self.folders)


def list_history(places: Places, since: date | None = None) -> Listing:
    """The files of sessions begun since a date, by their names, and those whose name tells none."""
    faults: list[Fault] = []
    folders = []
    for path in _folders(places, since, faults):
        files, found = toml_files(path)
        faults += found
        wanted = tuple(each for each in files if _is_wanted(each.name, since))
        folders.append(Folder(path, wanted))
    return Listing(tuple(_within_limit(folders, faults)), tuple(faults))


def _folders(places: Places, since: date | None, faults: list[Fault]) -> Iterator[Path]:
    yield places.unsaved
    yield places.history
    for path in sorted(_entries(places.history)[0], reverse=True):
        if path.name.startswith(".") or not path.is_dir() or not _is_wanted(path.name, since):
            continue
        if path.is_symlink():
            faults.append(Fault(shown(path), "", "expected a folder, found a symbolic link"))
        else:
            yield path


def toml_files(folder: Path) -> tuple[list[Path], list[Fault]]:
    """The session files in a folder, the newest first, or why it cannot be listed."""
    entries, faults = _entries(folder)
    names = (path for path in entries if path.suffix == ".toml")
    return sorted((each for each in names if not each.name.startswith(".")), reverse=True), faults


def _entries(folder: Path) -> tuple[list[Path], list[Fault]]:
    try:
        return list(folder.iterdir()), []
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [Fault(shown(folder), "", f"cannot be listed: {error.strerror}")]


def _is_wanted(name: str, since: date | None) -> bool:
    """Whether a name, of a year's folder or of a session's file, is undated or late enough."""
    if since is None or not name[:4].isdecimal():
        return True
    day = since.isoformat()
    return name[:10] >= day[: len(name)]


def _within_limit(folders: list[Folder], faults: list[Fault]) -> Iterator[Folder]:
    room = MAX_FILES
    for folder in folders:
        if len(folder.files) > room:
            problem = f"more than {MAX_FILES} files: the oldest are left out"
            faults.append(Fault(shown(folder.path), "", problem))
        yield Folder(folder.path, folder.files[:room])
        room -= min(room, len(folder.files))
