"""Text in paragraphs, each with something in front of it, wrapped to a readable width."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.content import Content

WIDEST = 76


class Item(NamedTuple):
    """A paragraph: `lead` stands in the first `indent` cells, `tail` at the right end."""

    text: Content = Content()
    lead: Content = Content()
    indent: int = 0
    tail: Content = Content()


def lines(items: Iterable[Item], width: int) -> list[Content]:
    """The items as lines no wider than `width`."""
    return [line for item in items for line in _wrapped(item, min(width, WIDEST))]


def _wrapped(item: Item, width: int) -> list[Content]:
    tail = item.tail.cell_length
    room = max(8, width - item.indent - (tail + 1 if tail else 0))
    first, *others = item.text.wrap(room) or [Content()]
    if tail:
        first = Content.assemble(first.truncate(room, pad=True), " ", item.tail)
    lead = item.lead.truncate(item.indent, pad=True) if item.indent else item.lead
    return [lead + first, *(line.pad_left(item.indent) for line in others)]


def heading(text: str) -> Item:
    """The name of a part."""
    return Item(Content.styled(text, "bold $text-primary"))


def paragraph(text: str, style: str = "") -> Item:
    """A paragraph over the whole width."""
    return Item(Content.styled(text, style))


def fact(name: str, text: str, indent: int = 11) -> Item:
    """A word and what it is here."""
    return Item(Content(text), Content.styled(name, "dim"), indent)


def point(sign: str, text: str) -> Item:
    """An entry of a list behind its sign."""
    return Item(Content(text), Content.styled(sign, "$text-accent"), len(sign) + 1)


BLANK = Item()
