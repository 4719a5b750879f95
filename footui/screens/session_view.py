"""What a live session looks like: the picture of a moment, in the room there is."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.timer import Timer

from footui.model.exercise import Exercise
from footui.model.settings import DigitsSize
from footui.screens.base import FootScreen
from footui.session.plan import Plan
from footui.session.view import View
from footui.widgets.block_digits import face_for
from footui.widgets.figure_look import Look
from footui.widgets.looks import mark
from footui.widgets.next_up import NextUp
from footui.widgets.phase_band import PhaseBand
from footui.widgets.session_figure import SessionFigure
from footui.widgets.session_progress import SessionProgress
from footui.widgets.stage import Stage

FLASH_SECONDS = 0.15
LOW, LOWEST = 15, 12  # rows that all parts need at their smallest, and without what can go first


class Looks(Struct, frozen=True):
    """How a session is drawn: digits and figure as the runner and the terminal have it.

    `busy` says whether the terminal is behind, so that pictures can be left out.
    """

    digits: DigitsSize
    figure: Look | None
    busy: Callable[[], bool]


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
        SessionFigure { display: none; width: 100%; height: 1fr; }
        &.-figured {
            #aside { width: 40; padding: 0 1; }
            #aside NextUp { height: 2; }
            SessionFigure { display: block; }
        }
        #after { height: 1; padding: 0 1; text-align: center; display: none; }
        SessionProgress { margin: 1 0; }
        .digits { margin: 1 0; }

        #body.-flash { background: $foreground 30%; }
        #body.-flash:ansi { background: ansi_bright_black; }

        &.-regular PhaseBand, &.-tall PhaseBand { height: 3; }
        &.-wide #aside { width: 40; }
        &.-wide.-figured #aside { width: 60; }
        &.-tall.-figured #aside NextUp { height: 11; margin-top: 1; }
        &.-tall .digits { margin: 2 0; }
        &.-short { SessionProgress, .digits { margin: 0; } }
        &.-low { SessionProgress { height: 1; } Stage .name { display: none; } }
        &.-lowest RepRow { display: none; }
        &.-narrow #aside, &.-short #aside { display: none; }
        &.-narrow.-regular #after, &.-narrow.-tall #after { display: block; }
        &.-short.-figured #aside NextUp { display: none; }
        &.-short.-figured.-normal #aside, &.-short.-figured.-wide #aside { display: block; }
        &.-normal.-figured #aside { width: 45%; max-width: 40; }
        &.-narrow.-tall.-figured {
            #body { layout: vertical; }
            #aside { display: block; width: 100%; height: 13; border-left: none; }
            #aside NextUp { display: none; }
            .digits { margin: 0; }
        }
    }
    """

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(
        self,
        plan: Plan,
        exercises: Sequence[Exercise],
        looks: Looks,
        elapsed: Callable[[], float],
    ) -> None:
        super().__init__()
        self._plan, self._exercises, self._looks = plan, exercises, looks
        self._figure = SessionFigure(exercises, elapsed, looks.busy)
        self._flash: Timer | None = None

    def content(self) -> ComposeResult:
        yield PhaseBand().data_bind(SessionView.view)
        with Horizontal(id="body"):
            yield Stage(self._exercises).data_bind(SessionView.view, SessionView.glyphs)
            with Vertical(id="aside"):
                yield self._figure.data_bind(SessionView.view)
                yield NextUp(self._plan).data_bind(SessionView.view)
        yield NextUp(self._plan, as_line=True, id="after").data_bind(SessionView.view)
        yield SessionProgress().data_bind(SessionView.view, SessionView.glyphs)

    def on_mount(self) -> None:
        """Make room for the figure where there is one to show."""
        self._figure.look = self._looks.figure
        figured = any(each.figure is not None for each in self._exercises)
        self.set_class(figured and self._looks.figure is not None, "-figured")

    @on(events.Resize)
    def fit(self) -> None:
        """Choose digits and words that fit."""
        width, height = self.app.size
        self.query_one(Stage).face = face_for(width, height, self._looks.digits)
        self.query_one(SessionProgress).tight = width < 60
        self.set_class(height < LOW, "-low")
        self.set_class(height < LOWEST, "-lowest")

    def flash(self) -> None:
        """Light up for a moment."""
        if self._flash is not None:
            self._flash.stop()
        body = self.query_one("#body")
        mark(body, "-flash", on=True)
        self._flash = self.set_timer(FLASH_SECONDS, lambda: mark(body, "-flash", on=False))
