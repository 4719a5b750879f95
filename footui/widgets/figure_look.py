"""How the moving figure is drawn, and how often: by the terminal and by the settings."""

from collections.abc import Mapping
from math import inf
from types import MappingProxyType

from msgspec import Struct

from footui.figure.encoder import Style
from footui.figure.paint import Depth
from footui.model.settings import Choice, Drawing, Motion, Settings, Skin
from footui.terminal.abilities import Abilities, Colours

LOCAL_RATE, REMOTE_RATE, STILL = 8.0, 4.0, 0.0  # pictures a second
REMOTE_BYTES = 5000.0  # a second
_RATES: Mapping[Motion, float] = MappingProxyType(
    {Motion.FULL: LOCAL_RATE, Motion.LOW: REMOTE_RATE, Motion.STILL: STILL}
)
_STYLES: Mapping[Drawing, Style] = MappingProxyType(
    {
        Drawing.SOFT: Style.SOFT,
        Drawing.FLAT: Style.FLAT,
        Drawing.SEXTANT: Style.SEXTANT,
        Drawing.ASCII: Style.ASCII,
    }
)


class Look(Struct, frozen=True):
    """Style and colours of the figure; `rate` in pictures a second, 0 for one at each pose.

    `limit` is how many bytes a second it may send of one foot, roughly.
    """

    style: Style
    depth: Depth
    rate: float
    skin: Skin = Skin.SAND
    limit: float = inf


def look_for(able: Abilities, settings: Settings) -> Look | None:
    """The look that suits terminal and settings; None where no figure is wanted."""
    if settings.figure is Drawing.OFF:
        return None
    return Look(
        style=_style(able, settings),
        depth=_depth(able, settings),
        rate=_rate(able, settings),
        skin=settings.skin,
        limit=REMOTE_BYTES if able.over_ssh else inf,
    )


def _style(able: Abilities, settings: Settings) -> Style:
    plain = settings.ascii is Choice.ON or (settings.ascii is Choice.AUTO and not able.utf8)
    if plain or able.colours is Colours.NONE:  # blocks say nothing without colours
        return Style.ASCII
    soft = able.colours is Colours.TRUE and not able.over_ssh
    return _STYLES.get(settings.figure, Style.SOFT if soft else Style.FLAT)


def _depth(able: Abilities, settings: Settings) -> Depth:
    """Over SSH, unless blended colours are asked for, those that are short on the wire."""
    if able.colours is Colours.TRUE:
        short = able.over_ssh and settings.figure not in {Drawing.SOFT, Drawing.SEXTANT}
        return Depth.INDEXED if short else Depth.TRUE
    return Depth.INDEXED if able.colours is Colours.INDEXED else Depth.NAMED


def _rate(able: Abilities, settings: Settings) -> float:
    usual = STILL if able.calm else REMOTE_RATE if able.over_ssh else LOCAL_RATE
    return _RATES.get(settings.motion, usual)
