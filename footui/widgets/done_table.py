"""What was done with which foot, in numbers: a row for each exercise."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from footui.model.exercise import Side
from footui.model.record import SetStatus
from footui.model.summary import ExerciseSummary, FootSummary
from footui.model.text import clock_text

COLUMN = 15
WIDEST = 80
STACKED = 48  # narrower than this, the feet stand below the name
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
        """As many rows as the table has."""
        return len(table_lines(self.rows, self._names, width))

    def render(self) -> Content:
        """The table."""
        return Content("\n").join(table_lines(self.rows, self._names, self.content_size.width))


def table_lines(
    rows: Iterable[ExerciseSummary], names: Mapping[str, str], width: int
) -> list[Content]:
    """A heading and a row, or where it is narrow two, for each exercise."""
    width = min(width, WIDEST)
    room = max(0, width - 2 * COLUMN)
    heading = "".ljust(room) + "right".rjust(COLUMN) + "left".rjust(COLUMN)
    lines = [Content.styled(heading, "dim")]
    for each in rows:
        name = Content(names.get(each.exercise, each.exercise))
        if width < STACKED:
            lines += [name.truncate(width, ellipsis=True), _feet(each).pad_left(room)]
        else:
            label = name.truncate(room - 1, ellipsis=True, pad=True)
            lines.append(Content.assemble(label, " ", _feet(each)))
    return lines


def _feet(done: ExerciseSummary) -> Content:
    both = done.foot(Side.BOTH)
    if both is not None:
        return _cell(both, 2 * COLUMN, "both  ")
    return _cell(done.foot(Side.RIGHT), COLUMN) + _cell(done.foot(Side.LEFT), COLUMN)


def _cell(foot: FootSummary | None, width: int, before: str = "") -> Content:
    if foot is None:
        return Content(" " * width)
    if foot.status is SetStatus.SKIPPED:
        return Content.styled((before + SKIPPED).rjust(width), "$text-warning")
    reps = f"{foot.reps_done}/{foot.reps_planned}"
    text = f"{before}{reps}  {clock_text(int(foot.seconds_held)):>5}"
    return Content.styled(text.rjust(width), "" if foot.status is SetStatus.DONE else "bold")
