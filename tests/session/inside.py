"""Everything an object is made of, to see whether anything in it has changed."""

from enum import Enum
from typing import Any

from msgspec import Struct


def inside(thing: Any) -> Any:
    """The values of an object and of the objects it holds, in plain containers."""
    if isinstance(thing, dict):
        return {key: inside(value) for key, value in thing.items()}
    if isinstance(thing, Struct | Enum) or not hasattr(thing, "__dict__"):
        return thing
    return inside(vars(thing))
