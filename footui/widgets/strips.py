"""A row of text in a few styles, made without the detours that longer texts need."""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

REVERSE = Style(reverse=True)


def style_of(widget: Widget, *names: str) -> Style:
    """The style of a widget, with those of its component classes laid over it."""
    return widget.get_visual_style(*names).rich_style


def strip_of(pieces: Iterable[Segment], width: int, blank: Style) -> Strip:
    """The pieces in a row of exactly this width."""
    return Strip([piece for piece in pieces if piece.text]).adjust_cell_length(width, blank)
