"""A dialog with one line to type, which says while typing what is wrong with it."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from footui.screens.base import FootModal
from footui.widgets.glyphs import Glyphs
from footui.widgets.line_input import LineInput

Check = Callable[[str], str | None]


class EntryScreen(FootModal[str | None]):
    """Gives the text once `check` has nothing against it, or None."""

    AUTO_FOCUS = "Input"
    DEFAULT_CSS = """
    EntryScreen {
        #dialog { width: 64; }
        #title { text-style: bold; }
        Input { padding: 0 1; margin: 1 0; background: $foreground 10%; }
        Input:ansi { background: ansi_default; text-style: underline; }
        #reason { height: auto; color: $text-warning; }
        &.-short Input { margin: 0; }
    }
    """

    def __init__(self, title: str, help_: str, text: str, check: Check, glyphs: Glyphs) -> None:
        super().__init__()
        self.glyphs = glyphs
        self._title, self._help, self._text, self._check = title, help_, text, check

    def content(self) -> ComposeResult:
        yield Static(Content(self._title), id="title")
        yield Static(Content(self._help))
        yield LineInput(self._text)
        yield Static(id="reason")

    @on(Input.Changed)
    def judge(self, event: Input.Changed) -> None:
        """Say what is wrong, if anything."""
        self.query_one("#reason", Static).update(Content(self._check(event.value) or ""))

    @on(Input.Submitted)
    def accept(self, event: Input.Submitted) -> None:
        """Give the text, if it will do."""
        if self._check(event.value) is None:
            self.dismiss(event.value)
