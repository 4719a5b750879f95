"""The phase as a word and a colour, and the foot in words, across the whole screen."""

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from footui.session.cues import foot_words, phase_words
from footui.session.view import View
from footui.widgets.looks import COLOURS, MOVES, NAMES, look_of


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

    def render(self) -> Content:
        """The words in the middle of a band of colour."""
        width, height = self.content_size
        middle = height // 2
        rows = [self.words.center(width) if y == middle else " " * width for y in range(height)]
        style = self.get_visual_style(self.look) + Style(reverse=True)
        return Content.styled("\n".join(rows), style)
