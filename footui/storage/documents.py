"""Records as TOML: what is written, and how unknown keys of what was read survive it."""

import tomllib
from datetime import datetime
from typing import Any

import msgspec
import tomli_w
from msgspec import Struct

from footui.model.exercise import DoseChange, TimingChange
from footui.model.library import Fault
from footui.model.record import HISTORY_SCHEMA, PlannedEntry, SessionRecord, SetRecord
from footui.model.settings import Options
from footui.storage.reading import MAX_BYTES, FaultError, convert

Document = dict[str, Any]

_FIRST = ("schema", "id", "app", "status")
_INNER: dict[str, type[Struct]] = {
    "dose": DoseChange,
    "timing": TimingChange,
    "options": Options,
}


class NewerSchemaError(FaultError):
    """A file that only a newer footui understands."""


def record_in(document: Document, file: str) -> SessionRecord:
    """The record in a document; unknown keys are passed over. Raises FaultError."""
    try:
        return _converted(document, file)
    except FaultError:
        schema = document.get("schema")
        if isinstance(schema, int) and schema > HISTORY_SCHEMA:
            raise NewerSchemaError(
                Fault(file, "schema", f"made by a newer footui: {schema}")
            ) from None
        raise


def _converted(document: Document, file: str) -> SessionRecord:
    plan = document.get("plan")
    if isinstance(plan, list):
        document = document | {"plan": [_known_only(entry) for entry in plan]}
    return convert(document, SessionRecord, file)


def _known_only(entry: Any) -> Any:
    """A planned entry without the keys that the strict types inside it would refuse."""
    if not isinstance(entry, dict):
        return entry
    return {key: _without_unknown(key, value) for key, value in entry.items()}


def _without_unknown(key: str, value: Any) -> Any:
    if key not in _INNER or not isinstance(value, dict):
        return value
    known = _INNER[key].__struct_fields__
    return {inner: each for inner, each in value.items() if inner in known}


def document_of(record: SessionRecord) -> Document:
    """A record as a document."""
    document: Document = msgspec.to_builtins(record, builtin_types=(datetime,))
    document["schema"] = record.schema
    document |= {
        key: [_without_empty(each) for each in document[key]]
        for key in ("plan", "sets")
        if key in document
    }
    return {key: document[key] for key in _FIRST if key in document} | _without_empty(document)


def _without_empty(document: Document) -> Document:
    return {key: value for key, value in document.items() if value != {}}


def overlay(old: Document, record: SessionRecord) -> Document:
    """A record as a document, with the keys of an older one that footui does not know."""
    new = document_of(record)
    result = _over(old, new, SessionRecord)
    sets = {each.get("id"): each for each in old.get("sets", [])}
    if record.sets:
        result["sets"] = [_over(sets.get(s["id"], {}), s, SetRecord) for s in new["sets"]]
    if record.plan:
        result["plan"] = _over_plan(old.get("plan", []), new["plan"])
    return result


def _over_plan(old: list[Document], new: list[Document]) -> list[Document]:
    padded = old + [{}] * (len(new) - len(old))
    return [
        _over(before, after, PlannedEntry) if before.get("exercise") == after["exercise"] else after
        for before, after in zip(padded, new, strict=False)
    ]


def _over(old: Document, new: Document, type_: type[Struct]) -> Document:
    known = type_.__struct_fields__
    result = new | {key: value for key, value in old.items() if key not in known}
    for key in _INNER.keys() & known & old.keys():
        if inner := _over(old[key], new.get(key, {}), _INNER[key]):
            result[key] = inner
    return result


class Composer:
    """Writes the documents of one session; what has not changed since the last is not done anew."""

    def __init__(self) -> None:
        self._pieces: dict[str, tuple[Document, str]] = {}

    def compose(self, document: Document) -> bytes:
        """The document as TOML that is sure to read back the same. Raises ValueError."""
        try:
            text = self._in_pieces(document)
        except ValueError:
            text = _checked(tomli_w.dumps(document), document)
        data = text.encode()
        if len(data) > MAX_BYTES:
            raise ValueError(f"the record is larger than {MAX_BYTES // 1024} KB")
        return data

    def _in_pieces(self, document: Document) -> str:
        flat, nested = _split(document)
        texts = [_checked(tomli_w.dumps(flat), flat)]
        for key, value in nested.items():
            if isinstance(value, list):
                texts += [self._piece(f"{key} {n}", key, each) for n, each in enumerate(value)]
            else:
                texts.append(_checked(tomli_w.dumps({key: value}), {key: value}))
        return "\n".join(texts)

    def _piece(self, place: str, key: str, value: Document) -> str:
        known = self._pieces.get(place)
        if known is None or known[0] != value:
            known = value, _checked(_element(key, value), {key: [value]})
            self._pieces[place] = known
        return known[1]


def _split(document: Document) -> tuple[Document, Document]:
    """The plain values of a document, and its tables and arrays of tables."""
    nested = {key: value for key, value in document.items() if _has_tables(value)}
    return {key: value for key, value in document.items() if key not in nested}, nested


def _has_tables(value: Any) -> bool:
    if isinstance(value, list):
        return bool(value) and all(isinstance(each, dict) for each in value)
    return isinstance(value, dict)


def _element(key: str, value: Document) -> str:
    """One element of an array of tables, a key a line."""
    flat, nested = _split(value)
    below = f"\n{tomli_w.dumps({key: nested})}" if nested else ""
    return f"[[{key}]]\n{tomli_w.dumps(flat)}{below}"


def _checked(text: str, document: Document) -> str:
    """The text, when it says what the document says. Raises ValueError."""
    if _canonical(tomllib.loads(text)) != _canonical(document):
        raise ValueError("the record cannot be written as TOML")
    return text


def _canonical(document: Document) -> bytes:
    """For comparing: NaN, which equals nothing, and the order of keys make no difference."""
    return msgspec.json.encode(document, order="deterministic")
