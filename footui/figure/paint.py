"""What a dot can show, and the colours for it on dark, light and few-coloured terminals."""

from enum import IntEnum, StrEnum

from msgspec import Struct

Rgb = tuple[int, int, int]


class Role(IntEnum):
    """What a dot shows; one byte of the raster."""

    NONE = 0
    SKIN = 1
    SHADE = 2
    GLOW = 3
    WORK = 4
    DEEP = 5
    FAR = 6
    HAND = 7
    GROUND = 8
    SOLID = 9
    CLOTH = 10
    FOLD = 11
    LIGHT = 12
    CUE = 13


class Tone(StrEnum):
    """The skin of the figure."""

    SAND = "sand"
    BROWN = "brown"
    LIGHT = "light"
    GREY = "grey"


class Depth(StrEnum):
    """How many colours the terminal has."""

    TRUE = "true"
    INDEXED = "indexed"
    NAMED = "named"


class Palette(Struct, frozen=True):
    """A colour for each role, and the one behind them all; of NONE it is only the background."""

    background: str
    colours: tuple[str, ...]


# skin, its shaded rim, its lit side, nail
_SKINS = {
    Tone.SAND: ("#c9a78a", "#8a6c55", "#dcbfa5", "#f6e8da"),
    Tone.BROWN: ("#8d5f43", "#5a3a27", "#a37252", "#dcbb9f"),
    Tone.LIGHT: ("#e6c4ab", "#ab8569", "#f2d8c4", "#fff4ea"),
    Tone.GREY: ("#a3adbd", "#687186", "#b9c2d0", "#eef1f5"),
}
# the same out of the 216 and 24 colours that every 256-colour terminal shows alike
_SKINS_INDEXED = {
    Tone.SAND: ("#d7af87", "#87675f", "#d7af87", "#ffffd7"),
    Tone.BROWN: ("#875f5f", "#5f3a3a", "#875f5f", "#d7af87"),
    Tone.LIGHT: ("#ffd7af", "#af875f", "#ffd7af", "#ffffff"),
    Tone.GREY: ("#afafaf", "#6c6c6c", "#afafaf", "#eeeeee"),
}


def rgb(colour: str) -> Rgb:
    """The parts of a colour like `#c9a78a`."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(a: str, b: str, share: float) -> str:
    """The colour at that share of the way from a to b."""
    parts = zip(rgb(a), rgb(b), strict=True)
    return "#{:02x}{:02x}{:02x}".format(*(round(p + (q - p) * share) for p, q in parts))


def is_dark(background: str) -> bool:
    """Whether light things show on it."""
    red, green, blue = rgb(background)
    return red * 0.299 + green * 0.587 + blue * 0.114 < 128


def palette(background: str, tone: Tone = Tone.SAND) -> Palette:
    """The colours of a terminal that shows any, chosen to stand out from the background."""
    skin, shade, glow, nail = _SKINS[tone]
    dark = is_dark(background)
    ink = "#ffffff" if dark else "#101820"
    work, deep, cloth, fold, cue = _DARK if dark else _LIGHT
    far, hand = mixed(skin, background, 0.45), mixed(skin, shade, 0.35)
    ground, solid = mixed(background, ink, 0.45), mixed(background, ink, 0.24)
    colours = (background, skin, shade, glow, work, deep, far, hand)
    return Palette(background, (*colours, ground, solid, cloth, fold, nail, cue))


# working part, its rim, cloth, its folds, arrow
_DARK = ("#ff8a3d", "#b9531a", "#5fa8d3", "#39789f", "#ffd84d")
_LIGHT = ("#f2711c", "#a8440a", "#3f8fc4", "#22628c", "#8a1446")
