"""`footui schema`: the JSON Schema of content files, for editors."""

from argparse import Namespace
from typing import Any

from msgspec.json import schema_components

from footui.commands.output import say_json
from footui.model.exercise import Exercise
from footui.model.routine import Routine
from footui.storage.lineage import EXTENDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES = {"exercise": Exercise, "routine": Routine}


def run(arguments: Namespace) -> int:
    """Write the schema of exercises, of routines, or of both."""
    say_json(content_schema(*([arguments.kind] if arguments.kind else _FILES)))
    return 0


def content_schema(*kinds: str) -> dict[str, Any]:
    """The schema of a file of one of these kinds, whole or extending another."""
    types = [_FILES[kind] for kind in kinds]
    _, components = schema_components(types, ref_template="#/$defs/{name}")
    for type_ in types:
        whole = components[type_.__name__]
        components[f"Extending{type_.__name__}"] = _extending(whole)
    names = [name for type_ in types for name in (type_.__name__, f"Extending{type_.__name__}")]
    files = [{"$ref": f"#/$defs/{name}"} for name in names]
    return {"$schema": DIALECT, "title": "footui content", "anyOf": files, "$defs": components}


def _extending(whole: dict[str, Any]) -> dict[str, Any]:
    """A file that names only what it changes of another."""
    properties = whole["properties"]
    return whole | {
        "title": f"{whole['title']} that extends another",
        "properties": {EXTENDS: properties["id"], **properties},
        "required": ["id", EXTENDS],
    }
