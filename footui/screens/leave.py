"""Leaving a session before its end asks how."""

from enum import StrEnum

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from footui.widgets.choice_list import ChoiceList
from footui.widgets.keys import bind


class Way(StrEnum):
    """How a session was left."""

    FINISHED = "finished"
    SAVE = "save"
    DISCARD = "discard"
    GO_ON = "go on"


ANSWERS = {
    Way.GO_ON: "Go on",
    Way.SAVE: "Save and leave",
    Way.DISCARD: "Discard and leave",
}


class LeaveScreen(ModalScreen[Way]):
    """Three answers; the harmless one is highlighted."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS = bind({"dialog.close": "dismiss('go on')", "choice.take": "take"})
    DEFAULT_CSS = """
    LeaveScreen {
        align: center middle;
        Vertical {
            width: 34; height: auto; padding: 1 2; background: $surface; border: round $warning;
        }
        ChoiceList { height: auto; margin-top: 1; }
    }
    """

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Static("Leave this session?", markup=False)
            yield ChoiceList()

    def on_mount(self) -> None:
        """Fill the list."""
        options = [Option(words, id=way.value) for way, words in ANSWERS.items()]
        self.query_one(ChoiceList).fill(options)

    def action_take(self) -> None:
        """Take the highlighted answer."""
        self.dismiss(Way(self.query_one(ChoiceList).highlighted_id or Way.GO_ON))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the answer that was clicked."""
        self.dismiss(Way(event.option_id or Way.GO_ON))
