"""What a frame that Textual draws says about the cells of the screen. Pure."""

import re
from functools import lru_cache
from typing import NamedTuple

from rich.cells import get_character_cell_size

_TOKEN = re.compile(
    r"\x1b\[(?P<style>[0-9;]*)m"
    r"|\x1b\[(?:(?P<row>\d+);(?P<column>\d+))?H"
    r"|(?P<line>\n)"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)"
)


class Run(NamedTuple):
    """Some text in one style, from a place to the right. Rows and columns begin at 0."""

    row: int
    column: int
    style: str
    text: str


class Frame(NamedTuple):
    """All runs in the order they are drawn, and where the cursor is left."""

    runs: list[Run]
    cursor: tuple[int, int] | None


def read_frame(drawn: str, columns: int, rows: int) -> Frame | None:
    """The frame in what was drawn; None where it is anything but plain cells on this screen."""
    reader = _Reader(columns, rows)
    at = 0
    while at < len(drawn):
        token = _TOKEN.match(drawn, at)
        if token is None or not reader.take(token):
            return None
        at = token.end()
    return Frame(reader.runs, (reader.row, reader.column) if reader.placed else None)


class _Reader:
    """Follows cursor and style through a frame."""

    def __init__(self, columns: int, rows: int) -> None:
        self._columns, self._rows = columns, rows
        self._style = ""
        self.runs: list[Run] = []
        self.row = self.column = 0
        self.placed = False  # until it has been placed, the cursor may be anywhere

    def take(self, token: re.Match[str]) -> bool:
        """Follow one token; whether that was possible."""
        kind = token.lastgroup
        if kind == "text":
            return self._draw(token["text"])
        if kind == "style":
            self._style = _styled(self._style, token["style"])
        elif kind == "line":
            return self._end_line()
        else:
            self.row, self.column = int(token["row"] or 1) - 1, int(token["column"] or 1) - 1
            self.placed = True
        return True

    def _end_line(self) -> bool:
        """Textual ends lines before it places the cursor anew; at the bottom that would scroll."""
        readable = self.placed and self.row + 1 < self._rows
        self.placed = False
        return readable

    def _draw(self, text: str) -> bool:
        fits = self.column + len(text) <= self._columns and self.row < self._rows
        if not (self.placed and fits and _narrow(text)):
            return False
        self.runs.append(Run(self.row, self.column, self._style, text))
        self.column += len(text)
        return True


def _styled(style: str, parameters: str) -> str:
    """The style after a change; a change that begins with 0 or is empty forgets the one before."""
    first, _, rest = parameters.partition(";")
    if first in {"", "0"}:
        return rest
    return f"{style};{parameters}" if style else parameters


def _narrow(text: str) -> bool:
    """Whether every character takes one cell."""
    return text.isascii() or all(map(_takes_one_cell, text))


@lru_cache(maxsize=4096)
def _takes_one_cell(character: str) -> bool:
    return get_character_cell_size(character) == 1
