"""What a key should have held, in words for the author of a file. Slow to load."""

import re
from functools import singledispatch
from typing import Any

from msgspec import inspect

from footui.model.text import one_line
from footui.storage.following import follow, members
from footui.storage.found import found, unknown_key

_MESSAGE = re.compile(
    r"^(?P<what>.*?)(?: - at `(?:key` in `)?\$(?P<path>(?:\.\w+|\[(?:\d+|\.\.\.)\])*)`)?\Z",
    re.DOTALL,
)
_FIELD = re.compile(
    r"^Object (?P<fault>contains unknown|missing required) field `(?P<name>.*)`\Z", re.DOTALL
)


def explain(message: str, document: Any, type_: Any) -> tuple[str, str]:
    """The key path, and the problem, of msgspec's message on this document."""
    whole = _MESSAGE.match(message)
    assert whole is not None  # the pattern takes any text
    node, value, path = follow(inspect.type_info(type_), document, whole["path"] or "")
    field = _FIELD.match(whole["what"])
    if field is None:
        return path.removeprefix("."), f"expected {expectation(node)}, found {found(value)}"
    key = f"{path}.{one_line(field['name'])}".removeprefix(".")
    if field["fault"] == "contains unknown":
        return key, unknown_key(field["name"], members(node))
    return key, f"missing, expected {expectation(members(node)[field['name']])}"


@singledispatch
def expectation(_node: inspect.Type) -> str:
    """The values a type takes, in words."""
    return "a table"


@expectation.register
def _(node: inspect.Metadata) -> str:
    note = (node.extra_json_schema or {}).get("description")
    return f"{expectation(node.type)} ({note})" if note else expectation(node.type)


@expectation.register
def _(node: inspect.UnionType) -> str:
    given = (each for each in node.types if not isinstance(each, inspect.NoneType))
    return " or ".join(expectation(each) for each in given)


@expectation.register
def _(node: inspect.EnumType) -> str:
    return f"one of {', '.join(word.value for word in node.cls)}"


@expectation.register
def _(node: inspect.StrType) -> str:
    return f"text of up to {node.max_length} characters" if node.max_length else "text"


@expectation.register
def _(_node: inspect.BoolType) -> str:
    return "true or false"


@expectation.register
def _(_node: inspect.DateTimeType) -> str:
    return "a date with a time"


@expectation.register(inspect.IntType)
@expectation.register(inspect.FloatType)
def _(node: inspect.IntType | inspect.FloatType) -> str:
    least = f" above {node.gt:g}" if node.gt is not None else ""
    least = f" from {node.ge:g}" if node.ge is not None else least
    most = f" to {node.le:g}" if node.le is not None else ""
    name = "a whole number" if isinstance(node, inspect.IntType) else "a number"
    return name + least + most


@expectation.register
def _(node: inspect.VarTupleType) -> str:
    least, most = node.min_length, node.max_length
    if least and most:
        return f"a list of {least} to {most}"
    return f"a list of at least {least}" if least else "a list"


@expectation.register
def _(node: inspect.TupleType) -> str:
    return f"a list of {len(node.item_types)}"


@expectation.register
def _(node: inspect.DictType) -> str:
    return f"a table with keys of {expectation(node.key_type)}"
