"""What a key holds instead of what it should, in words for the author of a file."""

from collections.abc import Iterable
from datetime import date, time

from footui.model.text import one_line

_LONGEST = 40


def found(value: object) -> str:
    """A value in few words; a long one is cut."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str():
            return f'"{_cut(one_line(value))}"'
        case list():
            return f"a list of {len(value)}" if value else "an empty list"
        case date() | time():
            return "a date or time"
        case _:
            return "a table"


def unknown_key(name: str, known: Iterable[str]) -> str:
    """The problem with a key that is not one of those known."""
    names = list(known)
    return f"unknown key{_hint(name, names)} (known here: {', '.join(names)})"


def did_you_mean(value: object, known: Iterable[str]) -> str:
    """A value in few words, with the one of the known texts that it resembles."""
    return found(value) + (_hint(value, known) if isinstance(value, str) else "")


def _hint(text: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  needed only where something is wrong

    close = get_close_matches(text[:_LONGEST], list(known), 1)
    return f', did you mean "{close[0]}"?' if close else ""


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
