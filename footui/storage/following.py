"""Where a key path of msgspec leads: in a document, and in the types that describe it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from msgspec import ValidationError, convert, inspect

from footui.model.text import one_line

_PART = re.compile(r"\.(\w+)|\[(\d+|\.\.\.)\]")


class Goal(NamedTuple):
    """What is expected at the end of a path, what is there, and the path with all names."""

    node: inspect.Type
    value: Any
    path: str


def follow(node: inspect.Type, document: Any, path: str) -> Goal:
    """Follow a path; where it says `[...]`, to the first entry that is not as it should be."""
    goal = Goal(node, document, "")
    for name, index in _PART.findall(path):
        goal = _into_table(goal, name) if name else _into_entries(goal, index)
    return goal


def members(node: inspect.Type) -> dict[str, inspect.Type]:
    """The keys of a table and what each takes; none where no table is expected."""
    tables = (each for each in choices(node) if isinstance(each, inspect.StructType))
    return {field.encode_name: field.type for table in tables for field in table.fields}


def choices(node: inspect.Type) -> Iterator[inspect.Type]:
    """The types below descriptions and unions."""
    if isinstance(node, inspect.Metadata):
        yield from choices(node.type)
    elif isinstance(node, inspect.UnionType):
        for each in node.types:
            yield from choices(each)
    else:
        yield node


def _into_table(goal: Goal, name: str) -> Goal:
    return Goal(members(goal.node)[name], goal.value[name], f"{goal.path}.{name}")


def _into_entries(goal: Goal, index: str) -> Goal:
    for node in choices(goal.node):
        if isinstance(node, inspect.DictType):
            name = _misfit(node.value_type, goal.value)
            return Goal(node.value_type, goal.value[name], f"{goal.path}.{one_line(name)}")
        if isinstance(node, inspect.VarTupleType | inspect.TupleType):
            place = int(index)
            items = (
                node.item_types[place] if isinstance(node, inspect.TupleType) else node.item_type
            )
            return Goal(items, goal.value[place], f"{goal.path}[{index}]")
    return goal


def _misfit(node: inspect.Type, table: Mapping[str, Any]) -> str:
    """The first key whose value is not of the type."""
    for key, value in table.items():
        try:
            convert(value, getattr(node, "cls", str))
        except ValidationError:
            return key
    return next(iter(table))
