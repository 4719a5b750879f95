"""What a dot can show, and the colours for it on dark, light and few-coloured terminals."""

from enum import IntEnum, StrEnum

from msgspec import Struct

from footui.model.settings import Skin

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
    SOLID = 8
    GROUND = 9
    CLOTH = 10
    FOLD = 11
    LIGHT = 12
    CUE = 13


class Depth(StrEnum):
    """How many colours the terminal has."""

    TRUE = "true"
    INDEXED = "indexed"
    NAMED = "named"


class Palette(Struct, frozen=True):
    """A colour for each role, the background for NONE; `mixes` where others may lie between."""

    background: str
    colours: tuple[str, ...]
    mixes: bool = False


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


def palette(depth: Depth, background: str, tone: Skin = Skin.SAND, dark: bool = True) -> Palette:
    """The colours that stand out from a background in a terminal of that depth.

    The background is like `#12161d`, or `default` where it is the terminal's own; only then does
    `dark` say what it is like.
    """
    if background != DEFAULT:
        dark = is_dark(background)
    if depth is Depth.NAMED:
        return Palette(background, (background, *(_NAMED_DARK if dark else _NAMED_LIGHT)))
    if depth is Depth.INDEXED:
        return Palette(background, (background, *_indexed(tone, dark)))
    return Palette(background, (background, *_mixed(tone, background, dark)), mixes=True)


def _mixed(tone: Skin, background: str, dark: bool) -> tuple[str, ...]:
    skin, shade, glow, nail = _SKINS[tone]
    work, deep, cloth, fold, cue = _DARK if dark else _LIGHT
    ink = "#ffffff" if dark else "#101820"
    far, hand = mixed(skin, background, 0.5), mixed(skin, shade, 0.35)
    nail = nail if dark else mixed(skin, nail, 0.45)
    ground, solid = mixed(background, ink, 0.45), mixed(background, ink, 0.24)
    return (skin, shade, glow, work, deep, far, hand, solid, ground, cloth, fold, nail, cue)


def _indexed(tone: Skin, dark: bool) -> tuple[str, ...]:
    skin, shade, glow, nail, hand = _SKINS_INDEXED[tone]
    work, deep, cloth, fold, cue, far, ground, solid = _DARK_INDEXED if dark else _LIGHT_INDEXED
    return (skin, shade, glow, work, deep, far, hand, solid, ground, cloth, fold, nail, cue)


DEFAULT = "default"
# skin, its shaded rim, its lit side, nail
_SKINS = {
    Skin.SAND: ("#c9a78a", "#8a6c55", "#dcbfa5", "#f6e8da"),
    Skin.BROWN: ("#8d5f43", "#5a3a27", "#a37252", "#dcbb9f"),
    Skin.LIGHT: ("#e6c4ab", "#ab8569", "#f2d8c4", "#fff4ea"),
    Skin.GREY: ("#a3adbd", "#687186", "#b9c2d0", "#eef1f5"),
}
# working part, its rim, cloth, its folds, arrow
_DARK = ("#ff8a3d", "#b9531a", "#5fa8d3", "#39789f", "#ffd84d")
_LIGHT = ("#f2711c", "#a8440a", "#3f8fc4", "#22628c", "#8a1446")
# the same, and the hand, out of the colours that all terminals with 256 of them show alike
_SKINS_INDEXED = {
    Skin.SAND: ("#d7af87", "#875f5f", "#d7af87", "#ffffd7", "#af875f"),
    Skin.BROWN: ("#875f5f", "#4e4e4e", "#875f5f", "#d7af87", "#87875f"),
    Skin.LIGHT: ("#ffd7af", "#af875f", "#ffd7af", "#ffffff", "#d7af87"),
    Skin.GREY: ("#afafaf", "#6c6c6c", "#afafaf", "#eeeeee", "#949494"),
}
# and the other foot, ground, solid things
_DARK_INDEXED = (
    "#ff875f", "#af5f00", "#5fafd7", "#005f87", "#ffd75f", "#6c6c6c", "#808080", "#444444",
)  # fmt: skip
_LIGHT_INDEXED = (
    "#ff5f00", "#af5f00", "#0087d7", "#005f87", "#87005f", "#d0d0d0", "#808080", "#bcbcbc",
)  # fmt: skip
# the names of the 16 colours that the terminal's own theme fills
_NAMED_DARK = (
    "white", "bright_black", "white", "bright_red", "red", "bright_black", "yellow",
    "bright_black", "cyan", "bright_blue", "blue", "bright_white", "bright_yellow",
)  # fmt: skip
_NAMED_LIGHT = (
    "yellow", "bright_black", "yellow", "red", "red", "white", "yellow",
    "white", "cyan", "blue", "bright_blue", "bright_yellow", "magenta",
)  # fmt: skip
