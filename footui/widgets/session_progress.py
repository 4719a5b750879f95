"""Three bars: the interval, the exercise, the session."""

from math import floor

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from footui.model.text import clock_text
from footui.session.cues import phase_words
from footui.session.view import View
from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.looks import RESTS, STILL, look_of
from footui.widgets.meter import Meter

STEPS_PER_SECOND = 2  # an interval's bar moves at most this often, however short the interval
LONG_SECONDS = 30.0  # from here on a second moves it by a cell or two at most: once is enough


class ProgressLine(Widget, can_focus=False):
    """A label, a bar, and what is left."""

    DEFAULT_CSS = """
    ProgressLine {
        layout: horizontal; height: 1; width: 1fr;
        .label { width: 15; text-style: dim; text-wrap: nowrap; text-overflow: ellipsis; }
        .left { width: 12; text-align: right; text-wrap: nowrap; }
        Meter { margin: 0 0; }
    }
    ProgressLine.-tight { .label { width: 10; } .left { width: 7; } }
    """

    label: reactive[str] = reactive("", repaint=False)
    left: reactive[str] = reactive("", repaint=False)
    fraction: reactive[float] = reactive(0.0, repaint=False)
    glyphs: reactive[Glyphs] = reactive(UNICODE, repaint=False)

    def compose(self) -> ComposeResult:
        yield Static(classes="label", markup=False)
        yield Meter().data_bind(ProgressLine.fraction, ProgressLine.glyphs)
        yield Static(classes="left", markup=False)

    def watch_label(self, words: str) -> None:
        """Show another label."""
        self._show(".label", words)

    def watch_left(self, words: str) -> None:
        """Show what is left now."""
        self._show(".left", words)

    def _show(self, selector: str, words: str) -> None:
        for static in self.query(selector).results(Static):
            static.update(Content(words), layout=False)


class SessionProgress(VerticalGroup):
    """The bars of a session. On a narrow screen their words are short."""

    DEFAULT_CSS = """
    SessionProgress { height: 3; padding: 0 2; }
    SessionProgress.-tight { padding: 0 1; }
    """

    view: reactive[View | None] = reactive(None, repaint=False)
    tight: reactive[bool] = reactive(False, toggle_class="-tight")
    glyphs: reactive[Glyphs] = reactive(UNICODE, repaint=False)

    def compose(self) -> ComposeResult:
        for id_ in ("interval", "exercise", "session"):
            yield ProgressLine(id=f"{id_}-line").data_bind(SessionProgress.glyphs)

    def watch_tight(self, tight: bool) -> None:
        """Shorten or lengthen the words."""
        for line in self.query(ProgressLine):
            line.set_class(tight, "-tight")
        self.watch_view(self.view)

    def watch_view(self, now: View | None) -> None:
        """Feed each line with its part of the view."""
        if now is None or not self.is_mounted:
            return
        self.query_one("#interval-line Meter", Meter).look = _bar_look(now)
        exercise = f"{now.interval.entry + 1}/{now.entries}"
        label, left = phase_words(now).capitalize(), _own_left(now, tight=self.tight)
        self._feed("interval", label, _stepped(now), left)
        label = "Ex " if self.tight else "Exercise "
        left = clock_text(now.exercise_left)
        self._feed("exercise", label + exercise, now.exercise_fraction, left)
        left = clock_text(now.session_left) + ("" if self.tight else " left")
        self._feed("session", "Session", now.session_fraction, left)

    def _feed(self, id_: str, label: str, fraction: float, left: str) -> None:
        line = self.query_one(f"#{id_}-line", ProgressLine)
        line.label, line.fraction, line.left = label, fraction, left


def _bar_look(view: View) -> str:
    """A bar that stands still needs no colour to say so."""
    look = look_of(view)
    return RESTS if look == STILL else look


def _own_left(view: View, *, tight: bool) -> str:
    """The time left; where the runner ends it, the time that has passed."""
    time = clock_text(view.seconds)
    if view.timed:
        return time
    return f"+{time}" if tight else f"{time} gone"


def _stepped(view: View) -> float:
    """The interval's fraction in steps of time, so that a short one sends no more than a long."""
    length = view.interval.estimate
    steps = length * (1 if length >= LONG_SECONDS else STEPS_PER_SECOND)
    return floor(view.fraction * steps + 1e-6) / steps if view.timed else view.fraction
