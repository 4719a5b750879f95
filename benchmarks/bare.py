"""The least that Textual can be: what a start, a key, a screen and a quit cost without footui."""

from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

READY = "READY bare"
CHANGED = "changed"
OPENED = "another screen"


class Another(Screen[None]):
    """Another line of text."""

    BINDINGS = [("escape", "dismiss", "Back")]

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(OPENED)


class Bare(App[None]):
    """One line of text, a key that changes it, and a key to another screen."""

    BINDINGS = [("space", "change", "Change"), ("o", "open", "Open")]

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(READY)

    def action_change(self) -> None:
        """Change the line, or change it back."""
        line = self.query_one(Static)
        line.update(READY if line.content == CHANGED else CHANGED)

    def action_open(self) -> None:
        """Open the other screen."""
        self.push_screen(Another())


if __name__ == "__main__":
    Bare().run()
