"""What comes after this."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from footui.session.cues import next_words
from footui.session.plan import Plan
from footui.session.view import View


class NextUp(Widget, can_focus=False):
    """The next change, then the exercises to come; as one line where there is little room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    NextUp { width: 1fr; height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    view: reactive[View | None] = reactive(None, repaint=False)
    words: reactive[tuple[str, ...]] = reactive(())

    def __init__(self, plan: Plan, *, as_line: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._plan, self._as_line = plan, as_line

    def watch_view(self, before: View | None, now: View | None) -> None:
        """Look ahead from the moment."""
        if now is not None and (before is None or before.index != now.index):
            self.words = (next_words(now, self._plan), *self._later(now.interval.entry))

    def render(self) -> Content:
        """The list, or its first entry as a line."""
        soon, *later = self.words or ("",)
        if self._as_line:
            return Content.assemble(("next  ", "dim"), soon)
        rows = [Content.styled("NEXT", "dim"), Content.styled(soon, "bold"), Content("")]
        return Content("\n").join(rows + [Content.styled(name, "dim") for name in later])

    def _later(self, entry: int) -> tuple[str, ...]:
        names = {each.entry: each.name for each in self._plan if each.entry > entry}
        return tuple(names.values())
