"""Writes cells with as few bytes as it takes to go there and to change style. Pure."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

Cell = tuple[str, str]
"""A character and the parameters of its style."""
_COLOUR_PARTS = {"5": 3, "2": 5}  # how many parameters follow 38 or 48, with those themselves
_DEFAULT_FRONT, _DEFAULT_BACK = "39", "49"


class Style(NamedTuple):
    """A style taken apart."""

    front: str = _DEFAULT_FRONT
    back: str = _DEFAULT_BACK
    others: tuple[str, ...] = ()


class Pen:
    """Collects what to send. It begins with the plain style, at no known place."""

    def __init__(self, columns: int) -> None:
        self._columns = columns
        self._parts: list[str] = []
        self._at: tuple[int, int] | None = None
        self._style = ""

    @property
    def wrote(self) -> bool:
        """Whether there is anything to send."""
        return bool(self._parts)

    def write(self, row: int, column: int, cells: Sequence[Cell]) -> None:
        """Write cells from a place to the right."""
        self._go(row, column)
        for character, style in cells:
            if style != self._style:
                self._parts.append(change(self._style, style))
                self._style = style
            self._parts.append(character)
        end = column + len(cells)
        self._at = (row, end) if end < self._columns else None  # at the edge terminals differ

    def finish(self, cursor: tuple[int, int] | None) -> str:
        """All that was written, with the style plain again and the cursor where it belongs."""
        if self._style:
            self._parts.append("\x1b[m")
            self._style = ""
        if cursor is not None and cursor != self._at:
            self._parts.append(place(*cursor))
        return "".join(self._parts)

    def _go(self, row: int, column: int) -> None:
        if self._at == (row, column):
            return
        if self._at is not None and self._at[0] == row and self._at[1] < column:
            self._parts.append(f"\x1b[{column - self._at[1]}C")
        else:
            self._parts.append(place(row, column))


def place(row: int, column: int) -> str:
    """Puts the cursor somewhere."""
    return f"\x1b[{row + 1};{column + 1}H"


@lru_cache(maxsize=4096)
def change(before: str, after: str) -> str:
    """Turns one style into another."""
    if not after:
        return "\x1b[m"
    old, new = parse(before), parse(after)
    if old.others != new.others:
        return f"\x1b[0;{after}m"
    parts = [is_ for was, is_ in zip(old[:2], new[:2], strict=True) if was != is_]
    return f"\x1b[{';'.join(parts)}m" if parts else ""


@lru_cache(maxsize=4096)
def parse(parameters: str) -> Style:
    """The colours and the rest of a style's parameters; of two for one thing the last counts."""
    parts = parameters.split(";") if parameters else []
    front, back, others = _DEFAULT_FRONT, _DEFAULT_BACK, list[str]()
    while parts:
        length = _COLOUR_PARTS.get(parts[1], 1) if parts[0] in {"38", "48"} and parts[1:] else 1
        value, first, parts = ";".join(parts[:length]), parts[0], parts[length:]
        if first in {"", "0"}:
            front, back, others = _DEFAULT_FRONT, _DEFAULT_BACK, list[str]()
        elif first == "38" or _is_plain_colour(first, 30, 90):
            front = value
        elif first == "48" or _is_plain_colour(first, 40, 100):
            back = value
        else:
            others.append(value)
    return Style(front, back, tuple(others))


def _is_plain_colour(parameter: str, dim: int, bright: int) -> bool:
    """Whether it is one of eight colours in two strengths, or the default one."""
    number = int(parameter or 0)
    return number in {*range(dim, dim + 8), dim + 9, *range(bright, bright + 8)}
