"""The file that an author works on: read again and again, and told apart by when it was saved."""

import re
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from footui.model.exercise import ID_PATTERN, Exercise
from footui.model.library import Fault
from footui.model.routine import Entry
from footui.storage.checking import exercise_at
from footui.storage.content import load_library
from footui.storage.paths import Paths, content_dir
from footui.storage.reading import shown
from footui.storage.sources import SUFFIX, Kind

Reading = Exercise | tuple[Fault, ...]


class Script(Struct, frozen=True):
    """An exercise in the making. `stamp` gives another value whenever its file was saved."""

    read: Callable[[], Reading]
    stamp: Callable[[], object]


def script_of(name: str, paths: Paths) -> Script:
    """The exercise of an id, or of a path that ends in .toml; each with `:VARIANT`.

    Raises UnknownEntryError for what there is not, and NoContentError.
    """
    id_, _, variant = name.partition(":")
    path = Path(id_) if id_.endswith(SUFFIX) else _file_of(id_, paths)
    if path is not None:
        return Script(lambda: _read(path, variant, paths), lambda: _stamp(path))
    exercise = load_library(paths).resolve(Entry(id_, variant or None))
    return Script(lambda: exercise, lambda: None)


def _file_of(id_: str, paths: Paths) -> Path | None:
    """The uppermost file of an id that can be watched; the shipped ones may lie in a zip file."""
    if not re.match(ID_PATTERN, id_):
        return None
    name = id_ + SUFFIX
    files = [root / Kind.EXERCISE.folder / name for root in (paths.config, content_dir())]
    return next(
        (each.resolve() for each in files if isinstance(each, Path) and each.is_file()), None
    )


def _read(path: Path, variant: str, paths: Paths) -> Reading:
    reading = exercise_at(path, paths)
    if isinstance(reading, tuple) or not variant:
        return reading
    try:
        return reading.with_variant(variant)
    except KeyError:
        known = ", ".join(each.id for each in reading.variant) or "none"
        return (Fault(shown(path), "variant", f'no variant "{variant}" (it has: {known})'),)


def _stamp(path: Path) -> object:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
