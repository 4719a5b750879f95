"""What was done with which foot, in numbers: a row for each exercise."""

from collections.abc import Mapping

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from footui.model.exercise import Side
from footui.model.record import SetStatus
from footui.model.summary import ExerciseSummary, FootSummary
from footui.model.text import clock_text

COLUMN = 15
SKIPPED = "skipped"


class DoneTable(Widget, can_focus=False):
    """Reps done of those planned, and the time under load; a skipped set says so."""

    DEFAULT_CSS = """
    DoneTable { width: 1fr; height: auto; max-width: 80; }
    """

    rows: reactive[tuple[ExerciseSummary, ...]] = reactive((), layout=True)

    def __init__(self, names: Mapping[str, str], *, id: str | None = None) -> None:
        """The names of exercises by id; one that is gone is shown by its id."""
        super().__init__(id=id)
        self._names = names

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A heading and a row for each exercise."""
        return 1 + len(self.rows)

    def render(self) -> Content:
        """The table."""
        room = max(8, self.content_size.width - 2 * COLUMN)
        heading = "".ljust(room) + "right".rjust(COLUMN) + "left".rjust(COLUMN)
        lines = [Content.styled(heading, "dim")]
        return Content("\n").join(lines + [self._row(each, room) for each in self.rows])

    def _row(self, done: ExerciseSummary, room: int) -> Content:
        name = self._names.get(done.exercise, done.exercise)
        label = Content(name).truncate(room - 1, ellipsis=True).pad_right(1)
        label = label.pad_right(room - label.cell_length)
        both = done.foot(Side.BOTH)
        if both is not None:
            return Content.assemble(label, _cell(both, 2 * COLUMN, "both  "))
        sides = (done.foot(Side.RIGHT), done.foot(Side.LEFT))
        return Content.assemble(label, *(_cell(foot, COLUMN) for foot in sides))


def _cell(foot: FootSummary | None, width: int, before: str = "") -> Content:
    if foot is None:
        return Content(" " * width)
    if foot.status is SetStatus.SKIPPED:
        return Content.styled((before + SKIPPED).rjust(width), "$text-warning")
    reps = f"{foot.reps_done}/{foot.reps_planned}"
    text = f"{before}{reps}  {clock_text(int(foot.seconds_held)):>5}"
    return Content.styled(text.rjust(width), "" if foot.status is SetStatus.DONE else "bold")
