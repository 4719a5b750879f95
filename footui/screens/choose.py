"""A dialog with one list to choose from."""

from collections.abc import Callable
from typing import NamedTuple

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from footui.screens.base import FootModal
from footui.widgets.choice_list import ChoiceList
from footui.widgets.glyphs import Glyphs
from footui.widgets.keys import bind
from footui.widgets.row import Cell, Row


class Choice(NamedTuple):
    """Something to choose: its value, how it reads, and a remark at the right end."""

    value: str
    text: str
    remark: str = ""


class ChooseScreen(FootModal[str | None]):
    """Gives the value chosen, or None. Calls `preview` with each value that is moved over."""

    AUTO_FOCUS = "#choices"
    BINDINGS = bind({"choice.take": "take"})
    DEFAULT_CSS = """
    ChooseScreen {
        #dialog { width: 48; }
        #title { text-style: bold; margin-bottom: 1; }
        &.-short #title { margin-bottom: 0; }
    }
    """

    def __init__(
        self,
        title: str,
        choices: tuple[Choice, ...],
        now: str,
        glyphs: Glyphs,
        preview: Callable[[str], object] = str,
    ) -> None:
        super().__init__()
        self.glyphs = glyphs
        self._title, self._choices, self._now, self._preview = title, choices, now, preview

    def content(self) -> ComposeResult:
        yield Static(Content(self._title), id="title")
        yield ChoiceList(id="choices").data_bind(FootModal.glyphs)

    def on_mount(self) -> None:
        """Show the choices, on the one that holds now."""
        choices = self.query_one(ChoiceList)
        choices.fill((self._option(each) for each in self._choices), self._now)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show what it would be like."""
        self._preview(event.option_id or "")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take what was clicked."""
        self.dismiss(event.option_id)

    def action_take(self) -> None:
        """Take the highlighted choice."""
        self.dismiss(self.query_one(ChoiceList).highlighted_id)

    def _option(self, choice: Choice) -> Option:
        mark = self.glyphs.mark if choice.value == self._now else ""
        width = max((len(each.remark) for each in self._choices), default=0)
        cells = (Cell("", 1), Cell(mark, 1), Cell(choice.text), Cell(choice.remark, width, "dim"))
        return Option(Row(cells, self.glyphs), id=choice.value)
