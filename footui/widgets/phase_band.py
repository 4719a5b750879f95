"""The phase as a word and a colour, and the foot in words, across the whole screen."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from footui.session.cues import foot_words, phase_words
from footui.session.view import View
from footui.widgets.looks import look_of, show_look


class PhaseBand(Widget, can_focus=False):
    """What is going on, and with which foot."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    PhaseBand {
        width: 1fr; height: 1; text-wrap: nowrap; color: $primary; text-style: bold reverse;
        &.-trains { color: $success; }
        &.-moves { color: $warning; }
        &.-rests { color: $primary; }
        &.-still { color: $error; }
    }
    """

    view: reactive[View | None] = reactive(None, repaint=False)
    words: reactive[str] = reactive("")

    def watch_view(self, now: View | None) -> None:
        """Take over the words of the moment."""
        if now is not None:
            show_look(self, look_of(now))
            self.words = f"{phase_words(now)}    {foot_words(now.interval)}"

    def render(self) -> Content:
        """The words in the middle of a band of colour."""
        width, height = self.content_size
        middle = height // 2
        rows = [self.words.center(width) if y == middle else " " * width for y in range(height)]
        return Content("\n".join(rows))
