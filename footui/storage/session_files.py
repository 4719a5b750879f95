"""One file of a session: read, marked and understood."""

from collections.abc import Iterable
from pathlib import Path

from footui.model.library import Fault
from footui.storage.atomic import Mark
from footui.storage.documents import Document, record_in
from footui.storage.merging import Copy
from footui.storage.reading import (
    FaultError,
    MissingFileError,
    UnreadableError,
    read_document,
    shown,
)


def read_copy(path: Path) -> Copy:
    """One file of a session. Raises FaultError."""
    return _read_both(path)[0]


def read_all(paths: Iterable[Path]) -> list[tuple[Copy, Document]]:
    """Those of some files that are there and in order, with their documents.

    Raises UnreadableError for one that may be in order but cannot be looked into.
    """
    found = []
    for path in paths:
        try:
            found.append(_read_both(path))
        except UnreadableError:
            raise
        except FaultError:
            continue
    return found


def mark_of(path: Path) -> Mark:
    """The mark of what is at a path. Raises FaultError."""
    try:
        return Mark.of(path.lstat())
    except FileNotFoundError:
        raise MissingFileError(Fault(shown(path), "", "there is no such file")) from None
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise UnreadableError(Fault(shown(path), "", problem)) from None


def _read_both(path: Path) -> tuple[Copy, Document]:
    mark = mark_of(path)  # before reading: a change in between is then noticed when writing
    document = read_document(path)
    return Copy(path, mark, record_in(document, shown(path))), document
