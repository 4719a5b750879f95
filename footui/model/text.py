"""Text from outside: made harmless once, where it enters."""

from collections.abc import Callable
from typing import Any

_KEPT = {0x0A}  # a line feed is the one control character that text may hold
_BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_CONTROLS = {*range(0x20), 0x7F, *range(0x80, 0xA0)} - _KEPT
_SURROGATES = set(range(0xD800, 0xE000))
_WASH: dict[int, str | None] = dict.fromkeys(_CONTROLS | _BIDI | _SURROGATES | {0x2028, 0x2029})
_WASH[0x09] = " "  # a tab stands between words


def clean(text: str) -> str:
    """The text without control, bidirectional and surrogate characters.

    Line feeds stay, a tab becomes a blank.
    """
    return text.translate(_WASH)


def one_line(text: str) -> str:
    """The cleaned text with every run of white space as one blank."""
    return " ".join(filter(None, map(clean, text.split())))


def clean_tree(value: Any, wash: Callable[[str], str] = clean) -> Any:
    """A document as TOML gives it, with every text in it washed, keys too."""
    if isinstance(value, str):
        return wash(value)
    if isinstance(value, list):
        return [clean_tree(item, wash) for item in value]
    if isinstance(value, dict):
        return {wash(key): clean_tree(item, wash) for key, item in value.items()}
    return value


def clock_text(seconds: float) -> str:
    """A duration as m:ss, seconds rounded up: the last second reads 0:01."""
    whole = -int(-seconds // 1)
    return f"{whole // 60}:{whole % 60:02d}"
