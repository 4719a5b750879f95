"""The least that Textual can be: what a start, a quit and an idle minute cost without footui."""

from textual.app import App, ComposeResult
from textual.widgets import Static

READY = "READY bare"


class Bare(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static(READY)


if __name__ == "__main__":
    Bare().run()
