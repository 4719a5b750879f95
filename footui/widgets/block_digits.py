"""Digits built of bars, large enough to be read from the floor. Text in, rows of text out."""

from functools import lru_cache
from types import MappingProxyType

from msgspec import Struct

from footui.model.settings import DigitsSize


class Face(Struct, frozen=True):
    """How large one digit is drawn, in cells: its width and height, and its stroke both ways."""

    width: int
    height: int
    across: int
    down: int


SMALL = Face(width=6, height=5, across=2, down=1)
MEDIUM = Face(width=8, height=7, across=2, down=1)
LARGE = Face(width=16, height=12, across=4, down=2)
GAP = 2


def face_for(width: int, height: int, wish: DigitsSize) -> Face:
    """The largest face that a screen of this size has room for, within what the runner wishes."""
    if wish is DigitsSize.SMALL or width < 60 or height < 20:
        return SMALL
    roomy = width >= 100 and height >= 32
    return LARGE if roomy or (wish is DigitsSize.LARGE and height >= 28) else MEDIUM


# t top, a upper left, b upper right, m middle, c lower left, d lower right, u bottom
_BARS = MappingProxyType(
    {
        "0": "tabcdu",
        "1": "bd",
        "2": "tbmcu",
        "3": "tbmdu",
        "4": "abmd",
        "5": "tamdu",
        "6": "tamcdu",
        "7": "tbd",
        "8": "tabmcdu",
        "9": "tabmdu",
        " ": "",
    }
)


@lru_cache(256)
def block_rows(text: str, face: Face, ink: str) -> tuple[str, ...]:
    """The digits, colons and blanks of a text, drawn with one character; all rows equally long."""
    drawn = [_colon(face, ink) if each == ":" else _digit(each, face, ink) for each in text]
    return tuple((" " * GAP).join(rows) for rows in zip(*drawn, strict=True))


def _digit(digit: str, face: Face, ink: str) -> list[str]:
    bars = _BARS[digit]
    between = (face.height - 3 * face.down) // 2
    rows = [_level("t", "ab", bars, face, ink)] * face.down
    rows += [_sides("ab", bars, face, ink)] * between
    rows += [_level("m", "abcd", bars, face, ink)] * face.down
    rows += [_sides("cd", bars, face, ink)] * between
    return rows + [_level("u", "cd", bars, face, ink)] * face.down


def _level(bar: str, beside: str, bars: str, face: Face, ink: str) -> str:
    """A row at the height of a level bar; without it, what of the upright ones passes there."""
    if bar in bars:
        return ink * face.width
    left, right = beside[0::2], beside[1::2]
    return _uprights(any(c in bars for c in left), any(c in bars for c in right), face, ink)


def _sides(pair: str, bars: str, face: Face, ink: str) -> str:
    return _uprights(pair[0] in bars, pair[1] in bars, face, ink)


def _uprights(left: bool, right: bool, face: Face, ink: str) -> str:
    stroke, blank = ink * face.across, " " * face.across
    middle = " " * (face.width - 2 * face.across)
    return (stroke if left else blank) + middle + (stroke if right else blank)


def _colon(face: Face, ink: str) -> list[str]:
    dots = {face.height // 3, face.height - 1 - face.height // 3}
    return [(ink if row in dots else " ") * face.across for row in range(face.height)]
