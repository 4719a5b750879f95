"""One session as it is on disk now, and the file of it to write to."""

from collections.abc import Iterable, Iterator
from functools import reduce
from pathlib import Path

from msgspec import Struct

from footui.model.record import SessionRecord
from footui.storage.documents import Document
from footui.storage.listing import toml_files
from footui.storage.merging import Stored, enrich, merge
from footui.storage.own_file import OwnFile
from footui.storage.places import Places
from footui.storage.session_files import read_all


class Found(Struct, frozen=True):
    """A session and its document, both merged from all copies."""

    stored: Stored
    document: Document


def find(places: Places, record: SessionRecord, known: Iterable[Path] = ()) -> Found | None:
    """A session by its id, in files that bear the id in their names and in those known besides.

    Raises UnreadableError when one of them cannot be looked into: it may know more than the rest.
    """
    paths = sorted({*known, *_named(places, record)})
    read = [each for each in read_all(paths) if each[0].record.id == record.id]
    if not read:
        return None
    documents = {copy.path: document for copy, document in read}
    stored = merge(copy for copy, _ in read)
    ranked = [documents[copy.path] for copy in stored.copies]
    return Found(stored, reduce(enrich, ranked))


def _named(places: Places, record: SessionRecord) -> Iterator[Path]:
    for folder in (places.file_of(record).parent, places.unsaved):
        yield from (path for path in toml_files(folder)[0] if record.id in path.name)


def own_file(places: Places, stored: Stored) -> OwnFile:
    """The leading file of a session that lies in history; where none does, a new one."""
    for copy in stored.copies:
        if copy.path.is_relative_to(places.history):
            return OwnFile(copy.path, places.temp, copy.mark)
    return OwnFile(places.file_of(stored.record), places.temp)
