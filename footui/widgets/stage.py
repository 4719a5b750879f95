"""The middle of the live session: the exercise, the digits, the cue line, the place in the set."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from footui.model.exercise import Exercise
from footui.session.cues import cue_line
from footui.session.view import View
from footui.widgets.block_digits import MEDIUM, Face
from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.hold_timer import HoldTimer
from footui.widgets.rep_row import RepRow


class Stage(Vertical):
    """What the runner looks at. Every row keeps its place, whatever stands in it."""

    DEFAULT_CSS = """
    Stage {
        width: 1fr; height: 1fr; align: center middle;
        .name { width: 1fr; height: 1; text-align: center; text-style: bold;
                text-wrap: nowrap; text-overflow: ellipsis; padding: 0 1; }
        .digits { width: 1fr; height: auto; align: center middle; }
        .cue { width: 1fr; height: 2; text-align: center; padding: 0 2; }
    }
    """

    view: reactive[View | None] = reactive(None, repaint=False)
    face: reactive[Face] = reactive(MEDIUM, repaint=False)
    glyphs: reactive[Glyphs] = reactive(UNICODE, repaint=False)
    name_line: reactive[str] = reactive("", repaint=False)
    cue_line: reactive[str] = reactive("", repaint=False)

    def __init__(self, exercises: Sequence[Exercise]) -> None:
        super().__init__()
        self._exercises = exercises
        self._heading = Static(classes="name", markup=False)
        self._words = Static(classes="cue", markup=False)

    def compose(self) -> ComposeResult:
        yield self._heading
        with Vertical(classes="digits"):
            yield HoldTimer().data_bind(Stage.view, Stage.face, Stage.glyphs)
        yield self._words
        yield RepRow().data_bind(Stage.view, Stage.glyphs)

    def watch_view(self, now: View | None) -> None:
        """Take over the words of the moment."""
        if now is not None:
            exercise = self._exercises[now.interval.entry]
            self.name_line, self.cue_line = exercise.name, cue_line(now, exercise)

    def watch_name_line(self, words: str) -> None:
        """Name another exercise."""
        self._heading.update(Content(words), layout=False)

    def watch_cue_line(self, words: str) -> None:
        """Say what to do now."""
        self._words.update(Content(words), layout=False)
