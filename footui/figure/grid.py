"""A grid of coordinates over a picture, for the author of a figure."""

from collections.abc import Iterator
from math import ceil

from footui.figure.cells import BLANK, Frame
from footui.figure.paint import Palette, Role
from footui.figure.raster import Window
from footui.figure.stamps import Stamp, stamped

EVERY = 10  # units


def gridded(frame: Frame, window: Window, palette: Palette, *, mirrored: bool) -> Frame:
    """The picture with a cross at every tenth unit where it is blank, and its numbers along."""
    marks = [*_crosses(frame, window), *_numbers(window)]
    if mirrored:
        upright = tuple(row[::-1] for row in frame)
        marks = [*_crosses(upright, window), *_numbers(window)]
        marks = [_moved(mark, window.cols) for mark in marks]
    return stamped(frame, marks, palette)


def _crosses(frame: Frame, window: Window) -> Iterator[Stamp]:
    for row, _ in _rows(window):
        for col, _ in _cols(window):
            if frame[row][col] == BLANK:
                yield Stamp(col, row, ("+",), Role.GROUND)


def _numbers(window: Window) -> Iterator[Stamp]:
    for col, x in _cols(window):
        yield Stamp(col - len(str(x)) // 2, 0, (str(x),), Role.CUE)
    for row, y in _rows(window):
        if row:
            yield Stamp(0, row, (str(y),), Role.CUE)


def _cols(window: Window) -> Iterator[tuple[int, int]]:
    """The columns that have a tenth unit, and which."""
    for tens in range(ceil(window.left / EVERY), ceil(window.right / EVERY)):
        yield window.cell((tens * EVERY, 0))[0], tens * EVERY


def _rows(window: Window) -> Iterator[tuple[int, int]]:
    for tens in range(ceil(window.top / EVERY), ceil(window.bottom / EVERY)):
        yield window.cell((0, tens * EVERY))[1], tens * EVERY


def _moved(mark: Stamp, cols: int) -> Stamp:
    """The mark at its place in the mirrored picture, its letters as they read."""
    return Stamp(cols - mark.col - len(mark.lines[0]), mark.row, mark.lines, mark.role)
