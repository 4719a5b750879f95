"""Colours as escape sequences, for what is printed rather than drawn on the full screen."""

NAMES = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
FRONT, BACK, BRIGHT = 30, 40, 60
RESET = "\x1b[0m"
_LEVELS = (0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF)


def sgr(front: str | None, back: str | None, *, indexed: bool = False) -> str:
    """The sequence that sets the colours of what follows; nothing else stays set.

    Colours are names of the 16, or like `#c9a78a`; `indexed` takes the nearest of 256 for these.
    """
    given = ((front, FRONT), (back, BACK))
    codes = [_code(colour, base, indexed) for colour, base in given if colour is not None]
    return f"\x1b[{';'.join(['0', *codes])}m"


def _code(colour: str, base: int, indexed: bool) -> str:
    if not colour.startswith("#"):
        bright = colour.startswith("bright_")
        return str(base + BRIGHT * bright + NAMES.index(colour.removeprefix("bright_")))
    if indexed:
        return f"{base + 8};5;{nearest(colour)}"
    return f"{base + 8};2;{';'.join(map(str, _parts(colour)))}"


def nearest(colour: str) -> int:
    """The number, of the 256 that do not depend on a theme, of the colour nearest to `#c9a78a`."""
    parts = _parts(colour)
    cube = [min(range(6), key=lambda n: abs(_LEVELS[n] - part)) for part in parts]
    grey = min(range(24), key=lambda n: abs(8 + 10 * n - sum(parts) / 3))
    off_cube = sum((_LEVELS[n] - part) ** 2 for n, part in zip(cube, parts, strict=True))
    if sum((8 + 10 * grey - part) ** 2 for part in parts) < off_cube:
        return 232 + grey
    return 16 + 36 * cube[0] + 6 * cube[1] + cube[2]


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[place : place + 2], 16) for place in (1, 3, 5))
