"""The index of history: what each file said when it was last read; derived from them."""

import contextlib
from pathlib import Path

import msgspec
from msgspec import Struct

from footui import VERSION
from footui.model.record import HISTORY_SCHEMA, SessionRecord
from footui.storage.atomic import Mark, write_atomic

_FORMAT = f"{VERSION} {HISTORY_SCHEMA} 1"  # another one is thrown away and made anew


class Entry(Struct, frozen=True, array_like=True):
    """What a file with this mark says."""

    mark: Mark
    record: SessionRecord


Entries = dict[str, Entry]


class _Page(Struct, frozen=True):
    format: str
    entries: Entries


class Catalogue:
    """One page for each folder of history, by the names of its files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, name: str) -> Entries:
        """The page of a folder; empty when there is none that can be used."""
        try:
            data = self._page(name).read_bytes()
            page = msgspec.json.decode(data, type=_Page)
        except (OSError, ValueError, RecursionError):
            return {}
        return page.entries if page.format == _FORMAT else {}

    def save(self, name: str, entries: Entries) -> None:
        """Keep the page of a folder; a disk that refuses makes the next start slower, no more."""
        with contextlib.suppress(OSError):
            write_atomic(self._page(name), msgspec.json.encode(_Page(_FORMAT, entries)))

    def _page(self, name: str) -> Path:
        return self._folder / f"{name}.json"
