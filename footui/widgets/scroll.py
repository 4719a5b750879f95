"""Scrollbars in whole cells: the same in plain letters, and fewer repaints."""

from textual.scrollbar import ScrollBarRender
from textual.widget import Widget

QUIET = """
        scrollbar-size-vertical: 1;
        scrollbar-color: $foreground 25%;
        scrollbar-color-hover: $foreground 40%;
        scrollbar-color-active: $primary;
        scrollbar-background: transparent;
        scrollbar-background-hover: transparent;
        scrollbar-background-active: transparent;
        &:ansi {
            scrollbar-color: ansi_bright_black;
            scrollbar-color-hover: ansi_bright_black;
            scrollbar-background: ansi_default;
            scrollbar-background-hover: ansi_default;
            scrollbar-background-active: ansi_default;
        }
"""


class WholeCells(ScrollBarRender):
    """Draws by background alone."""

    VERTICAL_BARS = [" "]
    HORIZONTAL_BARS = [" "]


def draw_in_whole_cells(widget: Widget) -> None:
    """Let a widget's scrollbar move by whole cells."""
    widget.vertical_scrollbar.renderer = WholeCells  # type: ignore[misc]  # Textual calls it a class variable, and documents this use
