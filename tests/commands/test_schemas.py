"""The schema against the shipped files: a small validator of what msgspec writes is enough."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from footui.commands.schemas import DIALECT, content_schema
from footui.storage.reading import read_document
from tests.commands.conftest import Footui

CONTENT = Path(__file__).parents[2] / "content"
FILES = sorted(CONTENT.glob("*/*.toml"))
KINDS: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "array": list,
    "object": dict,
    "boolean": bool,
}


def fits(value: Any, schema: dict[str, Any], names: dict[str, Any]) -> bool:
    """Whether a value is as a schema says."""
    if "$ref" in schema:
        return fits(value, names[schema["$ref"].removeprefix("#/$defs/")], names)
    if "anyOf" in schema:
        return any(fits(value, each, names) for each in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    kind = KINDS.get(schema["type"])
    if (
        kind is None
        or not isinstance(value, kind)
        or (isinstance(value, bool) and kind is not bool)
    ):
        return False
    if isinstance(value, dict):
        return _fits_table(value, schema, names)
    if isinstance(value, list):
        return _fits_list(value, schema, names)
    return _fits_limits(value, schema)


def _fits_table(value: dict[str, Any], schema: dict[str, Any], names: dict[str, Any]) -> bool:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", False)
    if not set(schema.get("required", ())) <= set(value):
        return False
    rules = {key: known.get(key, others) for key in value}
    return all(rules[key] and fits(each, rules[key], names) for key, each in value.items())


def _fits_list(value: list[Any], schema: dict[str, Any], names: dict[str, Any]) -> bool:
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        return False
    rules = schema.get("prefixItems") or [schema["items"]] * len(value)
    return all(fits(each, rule, names) for each, rule in zip(value, rules, strict=True))


def _fits_limits(value: Any, schema: dict[str, Any]) -> bool:
    if isinstance(value, str):
        size = schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 10_000)
        return size and bool(re.search(schema.get("pattern", ""), value))
    return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))


def valid(document: Any, *kinds: str) -> bool:
    schema = content_schema(*kinds)
    return any(fits(document, each, schema["$defs"]) for each in schema["anyOf"])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_shipped_file_fits_its_schema(file: Path) -> None:
    kind = file.parent.name.removesuffix("s")
    other = {"exercise": "routine", "routine": "exercise"}[kind]
    document = read_document(file)
    assert valid(document, kind)
    assert valid(document, kind, other)
    assert not valid(document, other)


@pytest.mark.parametrize(
    "changes",
    [{"dose": {"reps": 0}}, {"dose": {"hodl": 1}}, {"shape": "hop"}, {"extra": 1}, {"id": "A"}],
)
def test_what_the_reader_refuses_the_schema_refuses(changes: dict[str, Any]) -> None:
    document = read_document(CONTENT / "exercises" / "big-toe-press.toml")
    assert not valid({**document, **changes}, "exercise")


def test_an_extension_needs_no_more_than_its_base() -> None:
    assert valid({"id": "mine", "extends": "big-toe-press", "dose": {"hold": 20}}, "exercise")
    assert valid({"id": "mine", "extends": "full", "name": "Mine"}, "routine")
    assert not valid({"id": "mine", "dose": {"hold": 20}}, "exercise")
    assert not valid({"id": "mine", "extends": 3}, "exercise")


def test_the_command_writes_it(footui: Footui) -> None:
    for arguments, kinds in (((), ("exercise", "routine")), (("routine",), ("routine",))):
        schema = json.loads(footui("schema", *arguments).out)
        assert schema["$schema"] == DIALECT
        assert schema == json.loads(json.dumps(content_schema(*kinds)))
    told = footui("schema", "care")
    assert told.code == 2
    assert "invalid choice: 'care'" in told.err
