"""One row to type a filter in. Escape empties it, then leaves; enter and down leave."""

from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from footui.widgets.keys import bind


class FilterInput(Input):
    """Says by `Left` that the runner is done typing; `Input.Changed` says what is typed."""

    BINDINGS = bind({"filter.done": "done", "filter.clear": "clear_or_leave"})
    DEFAULT_CSS = """
    FilterInput {
        width: 1fr; height: 1; border: none; padding: 0; background: transparent;
        &:focus { border: none; background-tint: transparent; }
    }
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)  # moves nothing else

    class Left(Message):
        """The runner is done typing."""

    def on_mount(self) -> None:
        """Stand still while nothing is typed: each blink would go over the wire."""
        self.cursor_blink = False

    def action_done(self) -> None:
        """Leave, and keep what was typed."""
        self.post_message(self.Left())

    def action_clear_or_leave(self) -> None:
        """Empty the filter; leave if it is empty."""
        if self.value:
            self.value = ""
        else:
            self.post_message(self.Left())
