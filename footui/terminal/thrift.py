"""Sends of each frame only the cells that differ from what the terminal shows already. Pure.

Textual draws the whole region of every widget that has changed; over a slow line most of that is
waste.
"""

import re

from footui.terminal.frame import Frame, read_frame
from footui.terminal.pen import Cell, Pen

BEGIN, END = "\x1b[?2026h", "\x1b[?2026l"
_SMALL_GAP = 3
"""So many unchanged cells cost no more than a jump over them."""
_OTHERS = re.compile(
    r"(?:\x07"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1bP(?:[^\x1b]|\x1b[^\\])*\x1b\\"
    r"|\x1b\[[?<=>][0-9;]*\$?[a-z]"
    r"|\x1b\[[0-9;]*[nt])*"
)


class Thrift:
    """Knows what the terminal shows, as far as everything drawn goes through `thin`."""

    def __init__(self) -> None:
        self._size = (0, 0)
        self._sure = False
        self._columns = 0
        self._rows: list[list[Cell | None]] = []
        self._cursor: tuple[int, int] | None = None
        self._held = ""

    def resize(self, columns: int, rows: int) -> None:
        """The terminal has this size from here on, and may show anything. From any thread."""
        self._size = (columns, rows)
        self._sure = False

    def forget(self) -> None:
        """The terminal may show anything. From any thread."""
        self._sure = False

    def thin(self, drawn: str) -> str:
        """What to send in place of what was drawn; often nothing."""
        if drawn == BEGIN:
            self._held = BEGIN
            return ""
        if drawn == END:
            held, self._held = self._held, ""
            return "" if held else END
        thinned = self._thinned(drawn)
        if thinned:
            thinned, self._held = self._held + thinned, ""
        return thinned

    def _thinned(self, drawn: str) -> str:
        if _OTHERS.fullmatch(drawn):
            return drawn
        if not self._sure:
            self._clear()
        frame = read_frame(drawn, self._columns, len(self._rows))
        if frame is None:
            self.forget()
            return drawn
        return self._difference(frame)

    def _clear(self) -> None:
        """Begin to learn what the terminal shows."""
        self._sure = True
        self._columns, rows = self._size
        self._rows = [[None] * self._columns for _ in range(rows)]
        self._cursor = None

    def _difference(self, frame: Frame) -> str:
        pen = Pen(self._columns)
        for row, before in sorted(self._taken(frame).items()):
            pairs = enumerate(zip(before, self._rows[row], strict=True))
            if changed := [column for column, (was, now) in pairs if was != now]:
                self._write_row(pen, row, changed)
        if not pen.wrote and frame.cursor == self._cursor:
            return ""
        self._cursor = frame.cursor
        return pen.finish(frame.cursor)

    def _taken(self, frame: Frame) -> dict[int, list[Cell | None]]:
        """Take the frame in as what is shown; the rows that it changes, as they were before."""
        before: dict[int, list[Cell | None]] = {}
        for run in frame.runs:
            shown = self._rows[run.row]
            cells = [(character, run.style) for character in run.text]
            place = slice(run.column, run.column + len(cells))
            if shown[place] != cells:
                before.setdefault(run.row, shown.copy())
                shown[place] = cells
        return before

    def _write_row(self, pen: Pen, row: int, columns: list[int]) -> None:
        """Write the changed columns of a row, with what lies in small gaps between them."""
        start = end = columns[0]
        for column in columns[1:]:
            if not self._joined(row, end + 1, column):
                pen.write(row, start, self._known(row, start, end + 1))
                start = column
            end = column
        pen.write(row, start, self._known(row, start, end + 1))

    def _joined(self, row: int, start: int, end: int) -> bool:
        """Whether the cells between two changed ones had better be written again."""
        return end - start <= _SMALL_GAP and None not in self._rows[row][start:end]

    def _known(self, row: int, start: int, end: int) -> list[Cell]:
        return [cell for cell in self._rows[row][start:end] if cell is not None]
