"""The full instructions of one exercise, over the session that waits."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from footui.model.exercise import Exercise
from footui.session.cues import equipment_words
from footui.widgets.keys import bind


class InstructionsScreen(ModalScreen[None]):
    """Name, equipment, every line of the instructions."""

    BINDINGS = bind(
        {
            "dialog.close": "dismiss(None)",
            "session.instructions": "dismiss(None)",
            "page.up": "up",
            "page.down": "down",
        }
    )
    DEFAULT_CSS = """
    InstructionsScreen {
        align: center middle;
        VerticalScroll {
            width: 70; max-width: 94%; height: auto; max-height: 90%;
            padding: 1 2; background: $surface; border: round $primary;
        }
        Static { height: auto; }
    }
    """

    def __init__(self, exercise: Exercise) -> None:
        super().__init__()
        self._exercise = exercise

    def compose(self) -> ComposeResult:
        with VerticalScroll(can_focus=False):
            yield Static(self._text(), markup=False)

    def action_up(self) -> None:
        """Scroll up."""
        self.query_one(VerticalScroll).scroll_up(animate=False)

    def action_down(self) -> None:
        """Scroll down."""
        self.query_one(VerticalScroll).scroll_down(animate=False)

    def _text(self) -> Content:
        exercise = self._exercise
        lines = [Content.styled(exercise.name, "bold"), Content("")]
        if exercise.equipment:
            lines += [Content(f"You need: {equipment_words(exercise)}"), Content("")]
        lines += [Content(f"{n}. {line}") for n, line in enumerate(exercise.instructions, 1)]
        if exercise.caution:
            lines += [Content(""), Content.styled(exercise.caution, "$text-warning")]
        return Content("\n").join(lines)
