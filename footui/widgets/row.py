"""Rows of a list that fill their width: fixed columns, and one that takes what is left."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets.option_list import Option

from footui.widgets.glyphs import Glyphs
from footui.widgets.strips import strip_of


class Cell(NamedTuple):
    """A part of a row. `width` in cells, 0 takes what is left; `right` sets it to the right.

    In rows narrower than `least` it is left out.
    """

    text: str
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

    def render_strips(
        self,
        width: int,
        height: int | None,
        style: Style,
        options: RenderOptions,
    ) -> list[Strip]:
        """The row at this width; the cell that takes what is left ends in an ellipsis if cut."""
        return [strip_of(self._pieces(width, style, options), width, style.rich_style)]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All the width there is."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Always one line."""
        return 1

    def _pieces(self, width: int, style: Style, options: RenderOptions) -> Iterator[Segment]:
        cells = [cell for cell in self.cells if cell.least <= width]
        left = width - sum(cell.width for cell in cells) - (len(cells) - 1)
        for number, cell in enumerate(cells):
            own = style + options.get_style(cell.style) if cell.style else style
            if number:
                yield Segment(" ", style.rich_style)
            yield Segment(self._fitted(cell, cell.width or max(1, left)), own.rich_style)

    def _fitted(self, cell: Cell, width: int) -> str:
        blank = width - cell_len(cell.text)
        if blank < 0:
            return set_cell_size(cell.text, width - 1) + self._glyphs.ellipsis
        return " " * blank + cell.text if cell.right else cell.text + " " * blank


def heading_option(text: str, glyphs: Glyphs) -> Option:
    """The heading of a group of rows, which cannot be chosen."""
    cells = (Cell(f" {text}", style="bold $text-primary"),)
    return Option(Row(cells, glyphs), disabled=True)


def blank_option(glyphs: Glyphs) -> Option:
    """An empty line between two groups."""
    return Option(Row((Cell(""),), glyphs), disabled=True)
