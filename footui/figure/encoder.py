"""Rasters become pictures, cell by cell, in one style and palette."""

import sys
from collections.abc import Iterable
from enum import StrEnum

from footui.figure.cells import Blocks, Cell, Frame, Letters, Row, SoftBlocks
from footui.figure.paint import Palette
from footui.figure.raster import Raster

MEMO_LIMIT = 8192  # distinct cells kept; a whole rep has some hundred


class Style(StrEnum):
    """How the figure is drawn."""

    SOFT = "soft"
    FLAT = "flat"
    SEXTANT = "sextant"
    ASCII = "ascii"


class Encoder:
    """Encodes rasters, remembering the cells it has seen. Without colours to mix, none blend."""

    def __init__(self, style: Style, palette: Palette) -> None:
        self.palette, self.plain = palette, style is Style.ASCII
        self._painter = _painter(style, palette)
        self.across, self.down = self._painter.across, self._painter.down
        self._memo: dict[tuple[int, ...], Cell] = {}

    def frame(self, raster: Raster) -> Frame:
        """The picture as rows of cells."""
        rows = [memoryview(row).cast("I") for row in raster.rows]
        groups = (rows[y : y + self.down] for y in range(0, len(rows), self.down))
        return tuple(self._row(zip(*group, strict=True)) for group in groups)

    def _row(self, keys: Iterable[tuple[int, ...]]) -> Row:
        known = self._memo.get
        return tuple([known(key) or self._learn(key) for key in keys])

    def _learn(self, key: tuple[int, ...]) -> Cell:
        if len(self._memo) >= MEMO_LIMIT:
            self._memo.clear()
        dots = b"".join(part.to_bytes(self.across, sys.byteorder) for part in key)
        cell = self._memo[key] = self._painter.paint(dots)
        return cell


def _painter(style: Style, palette: Palette) -> Blocks | Letters:
    if style is Style.ASCII:
        return Letters(palette)
    blended = palette.mixes and style is not Style.FLAT
    return (SoftBlocks if blended else Blocks)(palette, sixths=style is Style.SEXTANT)
