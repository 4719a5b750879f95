"""The content files of a folder tree: found and read, not yet understood."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from footui.model.library import Fault
from footui.model.text import clean_tree, one_line
from footui.storage.paths import AnyPath
from footui.storage.reading import FaultError, read_document, shown

SUFFIX = ".toml"


class Kind(StrEnum):
    """What a content file describes."""

    EXERCISE = "exercise"
    ROUTINE = "routine"

    @property
    def folder(self) -> str:
        """The name of the folder for files of this kind."""
        return f"{self.value}s"


class Source(NamedTuple):
    """One content file: what it describes, the id that its name gives it, and its document."""

    file: str
    kind: Kind
    id: str
    document: dict[str, Any]

    def fault(self, key: str, problem: str) -> Fault:
        """Something that is wrong in this file."""
        return Fault(self.file, key, problem)


class Tree(NamedTuple):
    """Content files that belong together, and what is wrong with others among them."""

    sources: tuple[Source, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_tree(root: AnyPath, *, links: bool = False) -> Tree:
    """The content below a folder, which may be missing; symbolic links only where allowed."""
    return sorted_out(
        each for kind in Kind for each in _read_folder(root / kind.folder, kind, links=links)
    )


def read_source(path: AnyPath, kind: Kind | None = None) -> Source | Fault:
    """One content file; without a kind its place and its keys tell."""
    try:
        document = clean_tree(read_document(path), one_line)
    except FaultError as error:
        return error.fault
    id_ = one_line(path.name.removesuffix(SUFFIX))
    return Source(shown(path), kind or _kind_of(path, document), id_, document)


def sorted_out(found: Iterable[Source | Fault]) -> Tree:
    """What was found as a tree."""
    together = list(found)
    return Tree(
        tuple(each for each in together if isinstance(each, Source)),
        tuple(each for each in together if isinstance(each, Fault)),
    )


def toml_files(folder: AnyPath) -> list[AnyPath]:
    """The TOML files in a folder by name, without hidden ones. Raises FaultError."""
    try:
        entries = list(folder.iterdir())
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        raise FaultError(Fault(shown(folder), "", "expected a folder, found a file")) from None
    except OSError as error:
        problem = f"cannot be read: {error.strerror}"
        raise FaultError(Fault(shown(folder), "", problem)) from None
    named = (each for each in entries if each.name.endswith(SUFFIX))
    return sorted((each for each in named if not each.name.startswith(".")), key=_name)


def _read_folder(folder: AnyPath, kind: Kind, *, links: bool) -> Iterator[Source | Fault]:
    try:
        paths = toml_files(folder)
    except FaultError as error:
        yield error.fault
        return
    for path in paths:
        real = path.resolve() if links and isinstance(path, Path) else path
        yield read_source(real, kind)


def _kind_of(path: AnyPath, document: dict[str, Any]) -> Kind:
    folder = path.absolute().parent.name if isinstance(path, Path) else ""
    entries = Kind.ROUTINE if Kind.EXERCISE.value in document else Kind.EXERCISE
    return next((kind for kind in Kind if kind.folder == folder), entries)


def _name(path: AnyPath) -> str:
    return path.name
