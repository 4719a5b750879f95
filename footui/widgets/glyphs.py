"""The few characters that are drawn rather than read, as one set: Unicode or plain letters."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct


class Glyphs(Struct, frozen=True):
    """One set of drawing characters.

    `bar` has the partial fills of a cell, the whole one last: a blank is drawn in reverse, which
    costs one byte on the wire where a block costs three.
    """

    bar: str
    track: str
    pointer: str
    mark: str
    on: str
    off: str
    dash: str
    ellipsis: str
    block: str
    mark_on: str
    mark_off: str
    arrows: Mapping[str, str]


UNICODE = Glyphs(
    bar="▌ ",
    track=" ",
    pointer="▌",
    mark="✓",
    on="■",
    off="□",
    dash="\N{EN DASH}",
    ellipsis="…",
    block="█",
    mark_on="■",
    mark_off="□",
    arrows=MappingProxyType({"up": "↑", "down": "↓", "left": "←", "right": "→"}),
)
ASCII = Glyphs(
    bar="#",
    track="-",
    pointer=">",
    mark="x",
    on="[x]",
    off="[ ]",
    dash="-",
    ellipsis="~",
    block="#",
    mark_on="#",
    mark_off="-",
    arrows=MappingProxyType({name: name for name in ("up", "down", "left", "right")}),
)
