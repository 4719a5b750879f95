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
    dot: str
    dash: str
    times: str
    ellipsis: str
    rule: str
    block: str
    mark_on: str
    mark_off: str
    bullet: str
    arrows: Mapping[str, str]


UNICODE = Glyphs(
    bar="▌ ",
    track=" ",
    pointer="▌",
    mark="✓",
    on="■",
    off="□",
    dot="·",
    dash="\N{EN DASH}",
    times="\N{MULTIPLICATION SIGN}",
    ellipsis="…",
    rule="─",
    block="█",
    mark_on="■",
    mark_off="□",
    bullet="•",
    arrows=MappingProxyType({"up": "↑", "down": "↓", "left": "←", "right": "→"}),
)
ASCII = Glyphs(
    bar="#",
    track="-",
    pointer=">",
    mark="x",
    on="[x]",
    off="[ ]",
    dot="-",
    dash="-",
    times="x",
    ellipsis="~",
    rule="-",
    block="#",
    mark_on="#",
    mark_off="-",
    bullet="*",
    arrows=MappingProxyType({name: name for name in ("up", "down", "left", "right")}),
)
