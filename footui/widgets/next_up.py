"""What comes after this."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class NextUp(Widget, can_focus=False):
    """The next change, then the exercises to come; as one line where there is little room."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    NextUp { width: 1fr; height: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    soon: reactive[str] = reactive("")
    later: reactive[tuple[str, ...]] = reactive(())
    as_line: reactive[bool] = reactive(False)

    def render(self) -> Content:
        """The list, or its first entry as a line."""
        if self.as_line:
            return Content.assemble(("next ", "dim"), self.soon)
        rows = [Content.styled("NEXT", "dim"), Content.styled(self.soon, "bold")]
        rows += [Content.styled(name, "dim") for name in self.later if name != self.soon]
        return Content("\n").join(rows)
