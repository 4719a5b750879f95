"""Names of keys, and whether a set of changed keys can work. Pure: knows no terminal."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from msgspec import Struct

from footui.model.keys import COMMANDS, LIVE, TITLES, Command

NAMED = frozenset(
    {
        *("enter", "escape", "space", "tab", "backspace", "delete", "insert"),
        *("home", "end", "pageup", "pagedown", "up", "down", "left", "right"),
        *(f"f{number}" for number in range(1, 25)),
    }
)
MODIFIERS = ("alt", "ctrl", "shift")

_SHORT_NAMES = MappingProxyType(
    {
        "solidus": "slash",
        "reverse_solidus": "backslash",
        "commercial_at": "at",
        "hyphen_minus": "minus",
        "plus_sign": "plus",
        "low_line": "underscore",
    }
)
_LONG_NAMES = MappingProxyType({short: long for long, short in _SHORT_NAMES.items()})
_SAME_AS = MappingProxyType(
    {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+j": "enter"}
)
_TAKEN = MappingProxyType(
    {
        "ctrl+c": "it copies text",
        "ctrl+z": "it puts footui in the background",
        "tab": "it moves between the parts of a screen",
        "shift+tab": "it moves between the parts of a screen",
    }
)


class BadKeyError(ValueError):
    """A text that names no key, or a key that cannot be used. Says why."""


class KeyProblem(Struct, frozen=True):
    """Why the keys given for a command are not used."""

    id: str
    keys: str
    reason: str

    def __str__(self) -> str:
        return f'{self.id} = "{self.keys}": {self.reason}'


class Keymap(Struct, frozen=True):
    """The changed keys that can be used, by command, and what is wrong with the others."""

    keys: Mapping[str, str] = MappingProxyType({})
    problems: tuple[KeyProblem, ...] = ()


def character_name(character: str) -> str:
    """The name of the key that types this character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _SHORT_NAMES.get(name, name)


def key_name(text: str) -> str:
    """The full name of a key written as a name or a character. Raises BadKeyError."""
    text = text.strip(" ") or text[:1]
    if not text:
        raise BadKeyError("a key is missing")
    if len(text) == 1:
        return _character(text)
    *modifiers, last = text.split("+")
    _check_modifiers(text, modifiers)
    if modifiers:
        last = _modified(text, modifiers, last)
    elif last not in NAMED and _typed(last) is None:
        raise BadKeyError(_no_such(text))
    return _usable("+".join((*modifiers, last)))


def key_names(keys: str) -> tuple[str, ...]:
    """The full names of keys written with commas between, each once. Raises BadKeyError."""
    return tuple(dict.fromkeys(key_name(each) for each in keys.split(",")))


def key_text(name: str, arrows: Mapping[str, str] = MappingProxyType({})) -> str:
    """A key as a runner reads it: `?` for question_mark, `^q` for ctrl+q, `esc` for escape."""
    *modifiers, last = name.split("+")
    short = {"escape": "esc", "pageup": "pgup", "pagedown": "pgdn", "delete": "del", **arrows}
    shown = short.get(last) or (last if last in NAMED else _typed(last)) or last
    marks = "".join("^" if each == "ctrl" else f"{each}+" for each in modifiers)
    return marks + shown


def default_names(command: Command) -> tuple[str, ...]:
    """The full names of a command's own keys."""
    return tuple(command.keys.split(","))


def checked(changes: Mapping[str, str]) -> Keymap:
    """The changes that can work together; a command whose change cannot keeps its own keys."""
    good: dict[str, tuple[str, ...]] = {}
    problems: list[KeyProblem] = []
    for id_, keys in changes.items():
        try:
            good[id_] = _names_for(id_, keys)
        except BadKeyError as bad:
            problems.append(KeyProblem(id_, keys, str(bad)))
    while clash := _first_clash(good):
        id_, reason = clash
        problems.append(KeyProblem(id_, changes[id_], reason))
        del good[id_]
    return Keymap({id_: ",".join(names) for id_, names in good.items()}, tuple(problems))


def current_keys(id_: str, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the keys that give a command under a checked keymap."""
    changed = keymap.get(id_)
    return tuple(changed.split(",")) if changed else default_names(COMMANDS[id_])


def _names_for(id_: str, keys: str) -> tuple[str, ...]:
    if id_ not in COMMANDS:
        raise BadKeyError("there is no such command")
    return key_names(keys)


def _first_clash(changes: Mapping[str, tuple[str, ...]]) -> tuple[str, str] | None:
    for live in LIVE:
        taken: dict[str, str] = {}
        ids = [id_ for id_, each in COMMANDS.items() if each.context in live]
        for id_ in sorted(ids, key=changes.__contains__):
            for name in changes.get(id_, default_names(COMMANDS[id_])):
                other = taken.setdefault(name, id_)
                if other != id_:
                    return _blamed(name, other, id_, changes)
    return None


def _blamed(name: str, one: str, two: str, changes: Iterable[str]) -> tuple[str, str]:
    changed, other = (two, one) if two in changes else (one, two)
    command = COMMANDS[other]
    where = TITLES[command.context]
    return changed, f'{key_text(name)} is already "{command.words}" ({where}, {other})'


def _character(text: str) -> str:
    name = character_name(text)
    if not text.isprintable() or not name:
        raise BadKeyError("that character cannot be a key")
    return name


def _typed(name: str) -> str | None:
    """The character that a key of this name types."""
    if len(name) == 1:
        return name
    try:
        found = unicodedata.lookup(_LONG_NAMES.get(name, name).replace("_", " "))
    except KeyError:  # some names have a hyphen in Unicode, which key names do not
        return _hyphened().get(name)
    return found if character_name(found) == name else None


@cache
def _hyphened() -> dict[str, str]:
    found = (chr(code) for code in range(0x21, 0x2100))
    return {character_name(each): each for each in found if "-" in unicodedata.name(each, "")}


def _check_modifiers(text: str, modifiers: list[str]) -> None:
    for each in modifiers:
        if each not in MODIFIERS:
            raise BadKeyError(_no_such(text))
    if modifiers != sorted(set(modifiers)):
        raise BadKeyError(f"write modifiers once, in the order {', '.join(MODIFIERS)}")


def _modified(text: str, modifiers: list[str], last: str) -> str:
    if len(last) == 1 and last.isupper():
        held = _with_shift(modifiers, last)
        raise BadKeyError(f'write "{text.lower()}" or, with shift held, "{held}"')
    if modifiers == ["shift"] and last not in NAMED:
        raise BadKeyError(f'write the character itself, such as "{last.upper()[:1]}"')
    if len(last) == 1:
        return _character(last)
    if last not in NAMED and _typed(last) is None:
        raise BadKeyError(_no_such(text))
    return last


def _with_shift(modifiers: list[str], last: str) -> str:
    return "+".join((*sorted({*modifiers, "shift"}), last.lower()))


def _usable(name: str) -> str:
    if name in _SAME_AS:
        raise BadKeyError(f"terminals send {name} as {_SAME_AS[name]}")
    if name in _TAKEN:
        raise BadKeyError(f"{name} is not free: {_TAKEN[name]}")
    return name


def _no_such(text: str) -> str:
    lower = text.lower()
    if lower != text:
        return f'there is no key "{text}"; names are in lower case, such as "{lower}"'
    return f'there is no key "{text}"; write a character, or a name such as enter, f2, ctrl+k'
