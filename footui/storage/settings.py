"""The settings file: read key by key, so that a slip costs one setting; rewritten with care."""

from pathlib import Path
from typing import Any

import tomli_w
from msgspec import Struct, to_builtins

from footui.model.keymap import checked
from footui.model.library import Fault
from footui.model.settings import SETTINGS_SCHEMA, Settings
from footui.storage.atomic import write_atomic
from footui.storage.found import found
from footui.storage.reading import FaultError, MissingFileError, convert, read_document, shown

KEYS = "keys"
SCHEMA = "schema"

Document = dict[str, Any]


class LoadedSettings(Struct, frozen=True):
    """The settings in force, what is wrong in their file, and whether it may be rewritten."""

    settings: Settings = Settings()
    faults: tuple[Fault, ...] = ()
    writable: bool = True


def load_settings(path: Path) -> LoadedSettings:
    """The settings in a file; what is missing or wrong there has its default."""
    file = shown(path)
    try:
        document = read_document(path)
    except MissingFileError:
        return LoadedSettings()
    except FaultError as error:
        return LoadedSettings(faults=(error.fault,), writable=False)
    faults = _newer(document, file)
    writable = not faults
    given = _good_values(document, file, faults)
    return LoadedSettings(Settings(**given), tuple(faults), writable)


def save_settings(path: Path, before: Settings, after: Settings) -> None:
    """Put what changed between two settings into the file; everything else in it stays.

    Raises FaultError for a file that must not be rewritten (unreadable, or of a newer footui),
    OSError when it cannot be.
    """
    document = _rewritable(path)
    for name in Settings.__struct_fields__:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            keys = name == KEYS
            document[name] = _changed_keys(document, old, new) if keys else to_builtins(new)
    told = {key: value for key, value in document.items() if value is not None}
    write_atomic(path, tomli_w.dumps({SCHEMA: SETTINGS_SCHEMA} | told).encode())


def unknown_theme(path: Path, name: str) -> Fault:
    """What is wrong with settings that ask for a theme that nobody has."""
    return Fault(shown(path), "theme", f"expected the name of a theme, found {found(name)}")


def _newer(document: Document, file: str) -> list[Fault]:
    schema = document.get(SCHEMA)
    if isinstance(schema, int) and schema > SETTINGS_SCHEMA:
        problem = f"made by a newer footui ({schema}, known here: {SETTINGS_SCHEMA}); not rewritten"
        return [Fault(file, SCHEMA, problem)]
    return []


def _good_values(document: Document, file: str, faults: list[Fault]) -> Document:
    """The values that can be used; what is wrong with the others goes to `faults`."""
    good: Document = {}
    for name in Settings.__struct_fields__:
        if name not in document:
            continue
        value = _good_keys(document, file, faults) if name == KEYS else document[name]
        try:
            good[name] = getattr(convert({name: value}, Settings, file), name)
        except FaultError as error:
            faults.append(error.fault)
    return good


def _good_keys(document: Document, file: str, faults: list[Fault]) -> Any:
    """The keys that name keys of the keyboard; what is wrong with the others goes to `faults`."""
    if not isinstance(document[KEYS], dict):
        return document[KEYS]
    given = _flat(document[KEYS])
    for id_, keys in given.items():
        if not isinstance(keys, str):
            faults.append(Fault(file, f"{KEYS}.{id_}", f"expected text, found {found(keys)}"))
    good = {id_: keys for id_, keys in given.items() if isinstance(keys, str)}
    for problem in checked(good).problems:
        text = f"{problem.reason}, found {found(problem.keys)}"
        faults.append(Fault(file, f"{KEYS}.{problem.id}", text))
    return good


def _flat(table: Document, prefix: str = "") -> Document:
    """A table without tables in it: `a.b` without quotes is a table to TOML, an id to us."""
    flat: Document = {}
    for key, value in table.items():
        inner = isinstance(value, dict)
        flat |= _flat(value, f"{prefix}{key}.") if inner else {f"{prefix}{key}": value}
    return flat


def _changed_keys(document: Document, old: dict[str, str], new: dict[str, str]) -> Document:
    given = document.get(KEYS)
    kept = _flat(given) if isinstance(given, dict) else {}
    changed = {id_: keys for id_, keys in new.items() if old.get(id_) != keys}
    return {id_: keys for id_, keys in kept.items() if id_ in new or id_ not in old} | changed


def _rewritable(path: Path) -> Document:
    try:
        document = read_document(path)
    except MissingFileError:
        return {}
    for fault in _newer(document, shown(path)):
        raise FaultError(fault)
    return document
