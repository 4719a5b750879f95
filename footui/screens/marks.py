"""A dialog to mark any number of things in a list."""

from collections.abc import Collection

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from footui.screens.base import FootModal
from footui.widgets.choice_list import ChoiceList
from footui.widgets.glyphs import Glyphs
from footui.widgets.keys import bind
from footui.widgets.row import Cell, Row


class MarksScreen(FootModal[tuple[str, ...] | None]):
    """Gives what is marked, in the order of the list, or None."""

    AUTO_FOCUS = "#things"
    BINDINGS = bind({"choice.toggle": "mark", "choice.take": "take"})
    DEFAULT_CSS = """
    MarksScreen {
        #dialog { width: 48; }
        #title { text-style: bold; margin-bottom: 1; }
        &.-short #title { margin-bottom: 0; }
    }
    """

    def __init__(
        self, title: str, things: Collection[str], marked: Collection[str], glyphs: Glyphs
    ) -> None:
        super().__init__()
        self.glyphs = glyphs
        self._title, self._marked = title, set(marked)
        self._things = tuple(dict.fromkeys((*things, *marked)))

    def content(self) -> ComposeResult:
        yield Static(Content(self._title), id="title")
        yield ChoiceList(id="things").data_bind(FootModal.glyphs)

    def on_mount(self) -> None:
        """Show the things."""
        self._fill()

    def on_option_list_option_selected(self) -> None:
        """A click on the highlighted thing marks it, or not."""
        self.action_mark()

    def action_mark(self) -> None:
        """Mark the highlighted thing, or not."""
        things = self.query_one(ChoiceList)
        if things.highlighted_id is not None:
            self._marked ^= {self._things[int(things.highlighted_id)]}
            self._fill()

    def action_take(self) -> None:
        """Give what is marked."""
        self.dismiss(tuple(each for each in self._things if each in self._marked))

    def _fill(self) -> None:
        rows = (self._option(*numbered) for numbered in enumerate(self._things))
        self.query_one(ChoiceList).fill(rows)

    def _option(self, number: int, thing: str) -> Option:
        sign = self.glyphs.on if thing in self._marked else self.glyphs.off
        cells = (Cell("", 1), Cell(sign, len(sign)), Cell(thing))
        return Option(Row(cells, self.glyphs), id=str(number))
