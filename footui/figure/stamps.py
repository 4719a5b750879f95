"""Letters put over a picture in letters: arrows and the small body."""

from collections.abc import Iterable

from msgspec import Struct

from footui.figure.cells import Cell, Frame
from footui.figure.paint import Palette, Role

FLIPPED = str.maketrans("/\\<>()", "\\/><)(")


class Stamp(Struct, frozen=True):
    """Lines of letters at a cell; blanks let the picture through, `#` is the working part."""

    col: int
    row: int
    lines: tuple[str, ...]
    role: Role

    def flipped(self, cols: int) -> "Stamp":
        """The same in the mirrored picture of that width."""
        lines = tuple(line[::-1].translate(FLIPPED) for line in self.lines)
        return Stamp(cols - self.col - len(lines[0]), self.row, lines, self.role)


def stamped(frame: Frame, stamps: Iterable[Stamp], palette: Palette) -> Frame:
    """The picture with the stamps over it; what lies outside is cut."""
    rows = [list(row) for row in frame]
    for stamp in stamps:
        for y, line in enumerate(stamp.lines, stamp.row):
            if 0 <= y < len(rows):
                _put(rows[y], stamp, line, palette)
    return tuple(tuple(row) for row in rows)


def _put(row: list[Cell], stamp: Stamp, line: str, palette: Palette) -> None:
    for x, letter in enumerate(line, stamp.col):
        if letter != " " and 0 <= x < len(row):
            role = Role.WORK if letter == "#" else stamp.role
            row[x] = (letter, palette.colours[role], None)
