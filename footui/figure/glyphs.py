"""Which character shows which dots of a cell."""

from functools import cache

QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"


def _sextant(bits: int) -> str:
    halves = {0: " ", 21: "▌", 42: "▐", 63: "█"}
    return halves.get(bits) or chr(0x1FB00 + bits - 1 - (bits > 21) - (bits > 42))


SEXTANTS = "".join(map(_sextant, range(64)))

# A letter for each way to cover 4 by 4 dots, row by row from the top, leftmost dot first.
_LETTERS = {
    " ": ("....|....|....|....",),
    "_": ("....|....|....|####",),
    ".": ("....|....|....|.##.", "....|....|....|##..", "....|....|....|..##"),
    ",": ("....|....|##..|##..", "....|....|.##.|.##.", "....|....|..##|..##"),
    "-": ("....|....|####|####", "####|####|....|....", "....|####|####|...."),
    "'": ("##..|##..|....|....", ".##.|.##.|....|....", "..##|..##|....|...."),
    '"': ("####|....|....|....",),
    "|": ("##..|##..|##..|##..", "..##|..##|..##|..##", ".##.|.##.|.##.|.##."),
    "/": ("...#|..##|.###|####", "####|###.|##..|#...", "..##|..##|##..|##.."),
    "\\": ("#...|##..|###.|####", "####|.###|..##|...#", "##..|##..|..##|..##"),
    ":": ("####|####|####|####", ".###|####|####|####", "####|####|####|.###"),
}
_MASKS = [
    (int(picture.replace("|", "").replace("#", "1").replace(".", "0"), 2), letter)
    for letter, pictures in _LETTERS.items()
    for picture in pictures
]


@cache
def letter(mask: int) -> str:
    """The character that looks most like the covered dots of a 4 by 4 cell, first dot highest."""
    return min(_MASKS, key=lambda each: (each[0] ^ mask).bit_count())[1]
