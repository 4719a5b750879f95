"""Three bars: the interval, the exercise, the session."""

from math import floor

from rich.cells import set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip

from footui.model.text import clock_text
from footui.session.cues import phase_words
from footui.session.view import View
from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.looks import RESTS, STILL, look_of
from footui.widgets.meter import Meter
from footui.widgets.strips import strip_of, style_of

STEPS_PER_SECOND = 2  # an interval's bar moves at most this often, however short the interval
MARGINS, MARGINS_TIGHT = (15, 12), (10, 7)  # cells before and after the bar
DIM = Style(dim=True)
LONG_SECONDS = 30.0  # from here on a second moves it by a cell or two at most: once is enough


class ProgressLine(Meter):
    """A label, a bar, and what is left. Each is drawn anew by itself."""

    label: reactive[str] = reactive("", repaint=False)
    left: reactive[str] = reactive("", repaint=False)
    tight: reactive[bool] = reactive(False)

    def feed(self, label: str, fraction: float, left: str) -> None:
        """Take over all three."""
        self.label, self.fraction, self.left = label, fraction, left

    @property
    def bar_region(self) -> Region:
        """The cells between the words."""
        before, after = self._margins
        return Region(before, 0, max(0, self.size.width - before - after), 1)

    def render_line(self, y: int) -> Strip:
        """The whole line."""
        (before, after), own = self._margins, style_of(self)
        label = Segment(set_cell_size(self.label, before), own + DIM)
        left = Segment(self.left[:after].rjust(after), own)
        return strip_of((label, *self.bar(), left), self.size.width, own)

    def watch_label(self) -> None:
        """Show another label."""
        self.refresh(Region(0, 0, self.bar_region.x, 1))

    def watch_left(self) -> None:
        """Show what is left now."""
        bar = self.bar_region
        self.refresh(Region(bar.right, 0, self.size.width - bar.right, 1))

    def watch_tight(self) -> None:
        """Let the bar have another length."""
        self.on_resize()

    @property
    def _margins(self) -> tuple[int, int]:
        return MARGINS_TIGHT if self.tight else MARGINS


class SessionProgress(VerticalGroup):
    """The bars of a session. On a narrow screen their words are short."""

    DEFAULT_CSS = """
    SessionProgress { height: 3; padding: 0 2; }
    SessionProgress.-tight { padding: 0 1; }
    """

    view: reactive[View | None] = reactive(None, repaint=False)
    tight: reactive[bool] = reactive(False, toggle_class="-tight")
    glyphs: reactive[Glyphs] = reactive(UNICODE, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self._interval, self._exercise, self._session = (ProgressLine() for _ in range(3))

    def compose(self) -> ComposeResult:
        for line in self._lines:
            yield line.data_bind(SessionProgress.glyphs)

    def watch_tight(self, tight: bool) -> None:
        """Shorten or lengthen the words."""
        for line in self._lines:
            line.tight = tight
        self.watch_view(self.view)

    def watch_view(self, now: View | None) -> None:
        """Feed each line with its part of the view."""
        if now is None or not self.is_mounted:
            return
        self._interval.look = _bar_look(now)
        exercise = f"{now.interval.entry + 1}/{now.entries}"
        label, left = phase_words(now).capitalize(), _own_left(now, tight=self.tight)
        self._interval.feed(label, _stepped(now), left)
        label = "Ex " if self.tight else "Exercise "
        left = clock_text(now.exercise_left)
        self._exercise.feed(label + exercise, now.exercise_fraction, left)
        left = clock_text(now.session_left) + ("" if self.tight else " left")
        self._session.feed("Session", now.session_fraction, left)

    @property
    def _lines(self) -> tuple[ProgressLine, ...]:
        return self._interval, self._exercise, self._session


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
