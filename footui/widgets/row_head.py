"""The words above the columns of a list."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from footui.widgets.row import Row


class RowHead(Widget, can_focus=False):
    """One row, drawn like those of the list below it."""

    DEFAULT_CSS = """
    RowHead { height: 1; width: 1fr; text-style: dim; }
    """

    row: reactive[Row | None] = reactive(None)

    def render(self) -> Row | Content:
        """The row at the width there is."""
        return self.row or Content()
