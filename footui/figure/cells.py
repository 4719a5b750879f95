"""A raster becomes terminal cells: a character with a colour and the colour behind it."""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Protocol

from footui.figure.glyphs import QUADRANTS, SEXTANTS, letter
from footui.figure.paint import Palette, Rgb, Role, rgb
from footui.figure.raster import Raster

Cell = tuple[str, str | None, str | None]
Row = tuple[Cell, ...]
Frame = tuple[Row, ...]

BLANK: Cell = (" ", None, None)
OVER = 2  # dots a pixel each way


class Blocks:
    """Block characters: each cell two colours, one a pixel or blended at the edges."""

    def __init__(self, palette: Palette, down: int, soft: bool) -> None:
        self.across, self.down = 2 * OVER, down * OVER
        self._glyphs = QUADRANTS if down == 2 else SEXTANTS
        self._colours, self._background = palette.colours, palette.background
        self._soft = soft

    def paint(self, dots: bytes) -> Cell:
        """The character whose two colours come closest to the dots."""
        if len(set(dots)) == 1:
            return BLANK if dots[0] == Role.NONE else (" ", None, self._colours[dots[0]])
        pixels = self._pixels(dots)
        return self._blended(pixels) if self._soft else self._picked(pixels)

    def _pixels(self, dots: bytes) -> list[bytes]:
        wide, tall = self.across, self.down
        starts = (y * wide + x for y in range(0, tall, OVER) for x in range(0, wide, OVER))
        return [dots[s : s + OVER] + dots[s + wide : s + wide + OVER] for s in starts]

    def _picked(self, pixels: Sequence[bytes]) -> Cell:
        roles = [max(pixel, key=pixel.count) for pixel in pixels]
        kept = [role for role, _ in Counter(roles).most_common(2)]
        front = max(kept)
        back = min(kept)
        bits = sum((role == front or (role != back)) << i for i, role in enumerate(roles))
        return self._cell(bits, self._colours[front], self._colours[back])

    def _blended(self, pixels: Sequence[bytes]) -> Cell:
        colours = [_mean([rgb(self._colours[dot]) for dot in pixel]) for pixel in pixels]
        one, two = max(((a, b) for a in colours for b in colours), key=lambda ab: _apart(*ab))
        if sum(one) < sum(two):
            one, two = two, one
        near = [_apart(c, one) <= _apart(c, two) for c in colours]
        bits = sum(flag << i for i, flag in enumerate(near))
        front = _mean([c for c, flag in zip(colours, near, strict=True) if flag])
        rest = [c for c, flag in zip(colours, near, strict=True) if not flag]
        return self._cell(bits, _hex(front), _hex(_mean(rest)) if rest else _hex(front))

    def _cell(self, bits: int, front: str, back: str) -> Cell:
        behind = None if back == self._background else back
        glyph = self._glyphs[bits]
        if front == back or glyph == " ":
            return (" ", None, behind)
        return (glyph, front, behind)


def _mean(colours: Sequence[Rgb]) -> Rgb:
    n = len(colours)
    red, green, blue = (sum(part) // n for part in zip(*colours, strict=True))
    return red, green, blue


def _apart(a: Rgb, b: Rgb) -> int:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2


def _hex(colour: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


class Letters:
    """Plain ASCII: a letter for what a cell shows, or for the shape of its edge."""

    across = down = 4
    fills = {
        Role.SKIN: ":",
        Role.SHADE: ":",
        Role.GLOW: ":",
        Role.WORK: "#",
        Role.DEEP: "#",
        Role.FAR: ".",
        Role.HAND: ";",
        Role.GROUND: "=",
        Role.SOLID: "%",
        Role.CLOTH: "~",
        Role.FOLD: "~",
        Role.LIGHT: "o",
        Role.CUE: "*",
    }
    bold = frozenset({Role.WORK, Role.GROUND, Role.CUE, Role.CLOTH, Role.DEEP})

    def __init__(self, palette: Palette) -> None:
        self._colours = palette.colours

    def paint(self, dots: bytes) -> Cell:
        """One letter and its colour."""
        shown = [dot for dot in dots if dot]
        if not shown:
            return BLANK
        role = max(set(shown), key=shown.count)
        if len(shown) >= (6 if role in self.bold else 13):
            return (self.fills[Role(role)], self._colours[role], None)
        mask = int.from_bytes(bytes(map(bool, dots)), "big")
        bits = sum(bool(dot) << (15 - i) for i, dot in enumerate(dots))
        return (letter(bits), self._colours[role], None)
