"""Where in the set it stands: in words, and as a row of marks."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from footui.session.cues import progress_words
from footui.session.interval import Kind
from footui.session.view import View
from footui.widgets.glyphs import UNICODE, Glyphs

MOST_MARKS = 20


class RepRow(Widget, can_focus=False):
    """`hold 4/10` and ten marks, four of them filled."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    RepRow { width: 1fr; height: 1; text-align: center; text-style: bold; }
    """

    view: reactive[View | None] = reactive(None, repaint=False)
    glyphs: reactive[Glyphs] = reactive(UNICODE)
    words: reactive[str] = reactive("")
    filled: reactive[int] = reactive(0)
    marks: reactive[int] = reactive(0)

    def watch_view(self, now: View | None) -> None:
        """Take over what a change of the view changes here."""
        if now is None:
            return
        interval = now.interval
        self.words = progress_words(now)
        self.marks = interval.reps if 1 < interval.reps <= MOST_MARKS else 0
        self.filled = now.done if interval.kind is Kind.COUNT else interval.rep

    def render(self) -> Content:
        """The words, then the marks where there is room."""
        words = Content(self.words)
        marks = self._marks()
        room = self.content_size.width - words.cell_length - 2
        return Content.assemble(words, "  ", marks) if 0 < len(marks) <= room else words

    def _marks(self) -> str:
        filled = min(self.filled, self.marks)
        return self.glyphs.mark_on * filled + self.glyphs.mark_off * (self.marks - filled)
