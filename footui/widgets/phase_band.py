"""The phase as a word and a colour, and the foot in words, across the whole screen."""

from rich.segment import Segment
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from footui.session.cues import foot_words, phase_words
from footui.session.view import View
from footui.widgets.looks import COLOURS, MOVES, NAMES, look_of
from footui.widgets.strips import REVERSE, strip_of, style_of


class PhaseBand(Widget, can_focus=False):
    """What is going on, and with which foot."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = set(NAMES)
    DEFAULT_CSS = f"""
    PhaseBand {{ width: 1fr; height: 1; text-wrap: nowrap; text-style: bold; {COLOURS} }}
    """

    view: reactive[View | None] = reactive(None, repaint=False)
    words: reactive[str] = reactive("")
    look: reactive[str] = reactive(MOVES)

    def watch_view(self, now: View | None) -> None:
        """Take over the words of the moment."""
        if now is not None:
            self.look = look_of(now)
            self.words = f"{phase_words(now)}    {foot_words(now.interval)}"

    def render_line(self, y: int) -> Strip:
        """A row of the band; the words are in the middle one."""
        width, height = self.size
        row = self.words if y == height // 2 else ""
        style = style_of(self, self.look) + REVERSE
        return strip_of([Segment(row.center(width), style)], width, style)
