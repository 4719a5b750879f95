"""Rows of a list that fill their width: fixed columns, and one that takes what is left."""

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets.option_list import Option

from footui.widgets.glyphs import Glyphs


class Cell(NamedTuple):
    """A part of a row. `width` in cells, 0 takes what is left; `right` sets it to the right.

    In rows narrower than `least` it is left out.
    """

    text: str | Content
    width: int = 0
    style: str = ""
    right: bool = False
    least: int = 0


Cells = tuple[Cell, ...]


class Row(Visual):
    """One line of cells with a blank between. Cells that cost something can be made when drawn."""

    def __init__(self, cells: Cells | Callable[[], Cells], glyphs: Glyphs) -> None:
        self._make, self._glyphs = cells, glyphs

    @cached_property
    def cells(self) -> Cells:
        """The parts of the row."""
        return self._make() if callable(self._make) else self._make

    def content(self, width: int) -> Content:
        """The row at this width; the cell that takes what is left ends in an ellipsis if cut."""
        cells = [cell for cell in self.cells if cell.least <= width]
        left = width - sum(cell.width for cell in cells) - (len(cells) - 1)
        parts = (self._fitted(cell, cell.width or max(1, left)) for cell in cells)
        return Content(" ").join(parts)

    def render_strips(
        self,
        width: int,
        height: int | None,
        style: Style,
        options: RenderOptions,
    ) -> list[Strip]:
        """The row as Textual draws it."""
        return self.content(width).render_strips(width, 1, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All the width there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Always one line."""
        return 1

    def _fitted(self, cell: Cell, width: int) -> Content:
        text = cell.text if isinstance(cell.text, Content) else Content(cell.text)
        if cell.style:
            text = text.stylize(cell.style)
        if text.cell_length > width:
            return text.truncate(width - 1, pad=True) + self._glyphs.ellipsis
        blank = width - text.cell_length
        return text.pad_left(blank) if cell.right else text.pad_right(blank)


def heading_option(text: str, glyphs: Glyphs) -> Option:
    """The heading of a group of rows, which cannot be chosen."""
    cells = (Cell(Content.styled(f" {text}", "bold $text-primary")),)
    return Option(Row(cells, glyphs), disabled=True)


def blank_option(glyphs: Glyphs) -> Option:
    """An empty line between two groups."""
    return Option(Row((Cell(""),), glyphs), disabled=True)
