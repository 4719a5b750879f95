"""The settings as a screen edits them: each with its kind of value, read off the model's types."""

from collections.abc import Mapping
from enum import StrEnum
from functools import singledispatch
from types import MappingProxyType

from msgspec import Struct, ValidationError, convert, inspect, structs, to_builtins

from footui.model.settings import GROUPS, HELP, Settings

VALUE_WORDS = MappingProxyType({"": "none", "exercise": "as in the exercise"})
LABELS = MappingProxyType(
    {"ascii": "Plain letters", "switch": "Change of feet", "title": "Window title"}
)


class Kind(StrEnum):
    """How a setting is edited."""

    ONE = "one of some values"
    MANY = "any of some values"
    TEXT = "a line of text"
    KEYS = "keys of commands"


class Accepts(Struct, frozen=True):
    """What the model's type says about a setting's value.

    `source` names values that only the running app knows, such as themes.
    """

    kind: Kind
    values: tuple[str, ...] = ()
    source: str = ""
    expected: str = ""


class Field(Struct, frozen=True):
    """A setting: its name in the file, its group on the screen, and its what it takes."""

    name: str
    group: str
    accepts: Accepts

    @property
    def label(self) -> str:
        """The name as it reads."""
        return LABELS.get(self.name) or self.name.replace("_", " ").capitalize()

    @property
    def help(self) -> str:
        """One sentence on what it does."""
        return HELP[self.name]


class BadValueError(ValueError):
    """A value that a setting does not take. Says what it takes."""


def fields() -> tuple[Field, ...]:
    """All settings that a runner may change, in the order of their groups."""
    info = inspect.type_info(Settings)
    assert isinstance(info, inspect.StructType)
    types = {field.name: field.type for field in info.fields}
    named = ((name, group) for group, names in GROUPS.items() for name in names)
    return tuple(Field(name, group, _accepts(types[name])) for name, group in named)


def text_of(settings: Settings, name: str) -> str:
    """The value as a text that `changed` takes back: true, 2, x1.5, left."""
    value = to_builtins(getattr(settings, name))
    return str(value).lower() if isinstance(value, bool) else str(value)


def changed(settings: Settings, field: Field, value: object) -> Settings:
    """The settings with another value, which may be given as text. Raises BadValueError."""
    try:
        converted = convert({field.name: value}, Settings, strict=False)
    except ValidationError:
        raise BadValueError(f"expected {field.accepts.expected}") from None
    return structs.replace(settings, **{field.name: getattr(converted, field.name)})


def reset(settings: Settings, field: Field) -> Settings:
    """The settings with the default for one of them."""
    return structs.replace(settings, **{field.name: getattr(Settings(), field.name)})


def is_default(settings: Settings, field: Field) -> bool:
    """Whether a setting is as footui comes."""
    return bool(getattr(settings, field.name) == getattr(Settings(), field.name))


def value_words(value: object) -> str:
    """A value as it reads on the screen."""
    if isinstance(value, tuple):
        return ", ".join(value) or "nothing"
    if isinstance(value, Mapping):
        return f"{len(value)} changed" if value else "as they come"
    if value is None:
        return "not said"
    if isinstance(value, bool):
        return "on" if value else "off"
    return VALUE_WORDS.get(str(value), str(value))


def choice_words(field: Field, text: str) -> str:
    """One of the values that a setting takes, as it reads on the screen."""
    return value_words(getattr(changed(Settings(), field, text), field.name))


@singledispatch
def _accepts(node: inspect.Type) -> Accepts:
    raise TypeError(f"no way to edit {node}")


@_accepts.register
def _(node: inspect.EnumType) -> Accepts:
    return Accepts(Kind.ONE, tuple(each.value for each in node.cls))


@_accepts.register
def _(_node: inspect.BoolType) -> Accepts:
    return Accepts(Kind.ONE, ("true", "false"))


@_accepts.register
def _(node: inspect.IntType) -> Accepts:
    assert node.ge is not None
    assert node.le is not None
    return Accepts(Kind.ONE, tuple(str(each) for each in range(node.ge, node.le + 1)))


@_accepts.register
def _(_node: inspect.StrType) -> Accepts:
    return Accepts(Kind.TEXT)


@_accepts.register
def _(_node: inspect.VarTupleType) -> Accepts:
    return Accepts(Kind.MANY)


@_accepts.register
def _(_node: inspect.DictType) -> Accepts:
    return Accepts(Kind.KEYS)


@_accepts.register
def _(node: inspect.UnionType) -> Accepts:
    return _accepts(node.types[0])


@_accepts.register
def _(node: inspect.Metadata) -> Accepts:
    inner, source = _accepts(node.type), (node.extra or {}).get("source", "")
    kind = Kind.ONE if source and inner.kind is Kind.TEXT else inner.kind
    expected = (node.extra_json_schema or {})["description"]
    return structs.replace(inner, kind=kind, source=source, expected=expected)
