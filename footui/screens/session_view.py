"""What a live session looks like: the picture of a moment, in the room there is."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.timer import Timer

from footui.model.exercise import Exercise
from footui.model.settings import DigitsSize
from footui.screens.base import FootScreen
from footui.session.interval import TRAINING, Kind
from footui.session.moves import State
from footui.session.plan import Plan
from footui.session.view import View
from footui.widgets.block_digits import face_for
from footui.widgets.next_up import NextUp
from footui.widgets.phase_band import PhaseBand
from footui.widgets.session_progress import SessionProgress
from footui.widgets.stage import Stage

FLASH_SECONDS = 0.15
STILL = "-still"
LOOKS = {
    **dict.fromkeys(TRAINING, "-trains"),
    **dict.fromkeys((Kind.PREPARE, Kind.SWITCH), "-moves"),
    **dict.fromkeys((Kind.RELEASE, Kind.REST), "-rests"),
}


class SessionView(FootScreen[None]):
    """Shows `view`; a subclass says what happens."""

    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    SessionView {
        #body { height: 1fr; }
        #aside {
            width: 28; height: 1fr; padding: 1 1 0 2; border-left: vkey $foreground 20%;
            &:ansi { border-left: vkey ansi_bright_black; }
        }
        &.-ascii #aside { border-left: ascii $foreground; }
        #after { height: 1; padding: 0 1; text-align: center; display: none; }
        SessionProgress { margin: 1 0; }
        .digits { margin: 1 0; }

        &.-trains { PhaseBand, HoldTimer, #interval-line .meter--fill { color: $success; } }
        &.-moves { PhaseBand, HoldTimer, #interval-line .meter--fill { color: $warning; } }
        &.-rests { PhaseBand, HoldTimer, #interval-line .meter--fill { color: $primary; } }
        &.-still { PhaseBand, HoldTimer { color: $error; } HoldTimer { text-style: dim; } }

        &.-flash #body { background: $foreground 30%; }
        &.-flash:ansi #body { background: ansi_bright_black; }

        &.-regular PhaseBand, &.-tall PhaseBand { height: 3; }
        &.-wide #aside { width: 40; }
        &.-tall .digits { margin: 2 0; }
        &.-short { SessionProgress, .digits { margin: 0; } }
        &.-narrow #aside, &.-short #aside { display: none; }
        &.-narrow.-regular #after, &.-narrow.-tall #after { display: block; }
    }
    """

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(self, plan: Plan, exercises: Sequence[Exercise], digits: DigitsSize) -> None:
        super().__init__()
        self._plan, self._exercises, self._digits = plan, exercises, digits
        self._flash: Timer | None = None

    def content(self) -> ComposeResult:
        yield PhaseBand().data_bind(SessionView.view)
        with Horizontal(id="body"):
            yield Stage(self._exercises).data_bind(SessionView.view, SessionView.glyphs)
            with Vertical(id="aside"):
                yield NextUp(self._plan).data_bind(SessionView.view)
        yield NextUp(self._plan, as_line=True, id="after").data_bind(SessionView.view)
        yield SessionProgress().data_bind(SessionView.view, SessionView.glyphs)

    @on(events.Resize)
    def fit(self) -> None:
        """Choose digits and words that fit."""
        width, height = self.app.size
        self.query_one(Stage).face = face_for(width, height, self._digits)
        self.query_one(SessionProgress).tight = width < 60

    def watch_view(self, now: View | None) -> None:
        """Take on the colour of the moment."""
        for name in set(LOOKS.values()) | {STILL}:
            self.set_class(now is not None and name == look_of(now), name)

    def flash(self) -> None:
        """Light up for a moment."""
        if self._flash is not None:
            self._flash.stop()
        self.add_class("-flash")
        self._flash = self.set_timer(FLASH_SECONDS, lambda: self.remove_class("-flash"))


def look_of(view: View) -> str:
    """The class that gives a moment its colour."""
    return STILL if view.state is State.PAUSED else LOOKS[view.interval.kind]
