"""The settings file: read key by key, so that one slip costs one setting; rewritten with care."""

from pathlib import Path
from typing import Any

import tomli_w
from msgspec import UNSET, Struct, structs, to_builtins

from footui.model.library import Fault
from footui.model.settings import SETTINGS_SCHEMA, Settings
from footui.storage.atomic import write_atomic
from footui.storage.reading import FaultError, MissingFileError, convert, read_document, shown

KEYS = "keys"
SCHEMA = "schema"


class LoadedSettings(Struct, frozen=True):
    """The settings in force, what is wrong in their file, and whether it may be rewritten."""

    settings: Settings
    faults: tuple[Fault, ...] = ()
    writable: bool = True


def load_settings(path: Path) -> LoadedSettings:
    """The settings of a file; what is missing or wrong there has its default."""
    try:
        document = read_document(path)
    except MissingFileError:
        return LoadedSettings(Settings())
    except FaultError as error:
        return LoadedSettings(Settings(), (error.fault,), writable=False)
    return _understood(document, shown(path))


def save_settings(path: Path, before: Settings, after: Settings) -> None:
    """Put what changed into the file; all else in it stays.

    Raises FaultError for a file that must not be rewritten (unreadable, or of a newer footui),
    OSError when it cannot be.
    """
    document = _rewritable(path)
    changed = _overlaid(document, to_builtins(before), to_builtins(after))
    changed.setdefault(SCHEMA, SETTINGS_SCHEMA)
    write_atomic(path, tomli_w.dumps(changed).encode())
