"""The dots of a cell become that cell: a character, its colour, and the colour behind it."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from footui.figure.glyphs import QUADRANTS, SEXTANTS, letter
from footui.figure.paint import Palette, Rgb, Role, rgb

Cell = tuple[str, str | None, str | None]
Row = tuple[Cell, ...]
Frame = tuple[Row, ...]

LINE, LINES = (4, 10), "|/\\_-"  # dots of 16 that a shaded line covers, and how it looks
BLANK: Cell = (" ", None, None)
OVER = 2  # dots a pixel each way


def changed_rows(before: Frame, after: Frame) -> list[int]:
    """The numbers of the rows to draw anew; all of them where the height is another."""
    if len(before) != len(after):
        return list(range(len(after)))
    pairs = enumerate(zip(before, after, strict=True))
    return [number for number, (old, new) in pairs if old != new]


class Blocks:
    """Block characters, two colours a cell: each pixel as it is."""

    across = 2 * OVER

    def __init__(self, palette: Palette, sixths: bool = False) -> None:
        self.down = (3 if sixths else 2) * OVER
        self._glyphs = SEXTANTS if sixths else QUADRANTS
        self._colours, self._background = palette.colours, palette.background

    def paint(self, dots: bytes) -> Cell:
        """The character whose two colours come closest to the dots, row by row."""
        if len(set(dots)) == 1:
            return BLANK if dots[0] == Role.NONE else (" ", None, self._colours[dots[0]])
        return self._painted(self._pixels(dots))

    def _pixels(self, dots: bytes) -> list[bytes]:
        wide, tall = self.across, self.down
        starts = (y * wide + x for y in range(0, tall, OVER) for x in range(0, wide, OVER))
        return [dots[s : s + OVER] + dots[s + wide : s + wide + OVER] for s in starts]

    def _painted(self, pixels: Sequence[bytes]) -> Cell:
        roles = [_most(pixel) for pixel in pixels]
        front, back = _two(roles)
        bits = sum((role != back) << place for place, role in enumerate(roles))
        return self._cell(bits, self._colours[front], self._colours[back])

    def _cell(self, bits: int, front: str, back: str) -> Cell:
        behind = None if back == self._background else back
        glyph = self._glyphs[bits]
        return (" ", None, behind) if front == back or glyph == " " else (glyph, front, behind)


def _most(dots: Sequence[int]) -> int:
    """What most of the dots show; of equals the higher role, so that mirrored dots agree."""
    return max(set(dots), key=lambda dot: (dots.count(dot), dot))


def _two(roles: Sequence[int]) -> tuple[int, int]:
    """The two most frequent, the higher one first; twice the same where there is one."""
    first = _most(roles)
    second = _most([role for role in roles if role != first] or [first])
    return max(first, second), min(first, second)


class SoftBlocks(Blocks):
    """Block characters, two colours a cell: blended where an edge runs through a pixel."""

    def __init__(self, palette: Palette, sixths: bool = False) -> None:
        super().__init__(palette, sixths)
        self._rgb = [rgb(colour) for colour in palette.colours]
        self._mixed: dict[bytes, Rgb] = {}

    def _painted(self, pixels: Sequence[bytes]) -> Cell:
        colours = [self._mixed.get(pixel) or self._mix(pixel) for pixel in pixels]
        one, two = _farthest(colours)
        near = [_apart(colour, one) <= _apart(colour, two) for colour in colours]
        bits = sum(flag << place for place, flag in enumerate(near))
        front = _mean([c for c, flag in zip(colours, near, strict=True) if flag])
        rest = [c for c, flag in zip(colours, near, strict=True) if not flag]
        return self._cell(bits, _hex(front), _hex(_mean(rest) if rest else front))

    def _mix(self, pixel: bytes) -> Rgb:
        mixed = self._mixed[pixel] = _mean([self._rgb[dot] for dot in pixel])
        return mixed


def _farthest(colours: Sequence[Rgb]) -> tuple[Rgb, Rgb]:
    """The two that differ most, the lighter one first."""
    pairs = list(combinations(set(colours), 2))
    if not pairs:
        return colours[0], colours[0]
    one, two = max(pairs, key=lambda pair: (_apart(*pair), pair))
    return (one, two) if (sum(one), one) > (sum(two), two) else (two, one)


def _mean(colours: Sequence[Rgb]) -> Rgb:
    n = len(colours)
    red, green, blue = zip(*colours, strict=True)
    return sum(red) // n, sum(green) // n, sum(blue) // n


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
    skins = frozenset({Role.SKIN, Role.HAND, Role.SHADE})
    bold = frozenset({Role.WORK, Role.DEEP, Role.GROUND, Role.CLOTH})

    def __init__(self, palette: Palette) -> None:
        self._colours = palette.colours

    def paint(self, dots: bytes) -> Cell:
        """One letter and its colour."""
        shown = [dot for dot in dots if dot]
        if not shown:
            return BLANK
        role = _most(shown)
        if len(shown) >= (6 if role in self.bold else 13):
            return (self._inner(dots, role), self._colours[role], None)
        return (letter(_mask(map(bool, dots))), self._colours[role], None)

    def _inner(self, dots: bytes, role: int) -> str:
        """The letter of a role; or the shape of a shaded line that runs through the skin."""
        shade = dots.count(Role.SHADE)
        if role in self.skins and LINE[0] <= shade <= LINE[1]:
            line = letter(_mask(dot == Role.SHADE for dot in dots))
            if line in LINES:
                return line
        return self.fills[Role(role)]


def _mask(covered: Iterable[bool]) -> int:
    return int("".join("1" if each else "0" for each in covered), 2)
