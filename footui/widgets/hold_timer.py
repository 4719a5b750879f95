"""The seconds, huge. Only the rows of a digit that look different are drawn anew."""

from rich.segment import Segment
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from footui.session.interval import Kind
from footui.session.view import View
from footui.widgets.block_digits import MEDIUM, Face, block_rows
from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.looks import COLOURS, MOVES, NAMES, STILL, look_of
from footui.widgets.strips import strip_of, style_of


class HoldTimer(Widget, can_focus=False):
    """Shows the whole seconds of a view, or how many things are counted."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = set(NAMES)
    DEFAULT_CSS = f"""
    HoldTimer {{
        width: 1fr; height: auto; {COLOURS}
        .{STILL} {{ text-style: dim; }}
    }}
    """

    view: reactive[View | None] = reactive(None, repaint=False)
    text: reactive[str] = reactive("0", repaint=False)
    face: reactive[Face] = reactive(MEDIUM, layout=True)
    glyphs: reactive[Glyphs] = reactive(UNICODE)
    look: reactive[str] = reactive(MOVES)

    def watch_view(self, now: View | None) -> None:
        """Show the number of the moment."""
        if now is not None:
            self.look = look_of(now)
            self.text = _number(now)

    def watch_text(self, before: str, now: str) -> None:
        """Redraw what differs."""
        old, new = self._rows(before), self._rows(now)
        for y, pair in enumerate(zip(old, new, strict=True)):
            if pair[0] != pair[1]:
                self.refresh(_differing(*pair, y))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As high as the digits."""
        return self.face.height

    def render_line(self, y: int) -> Strip:
        """One row of the digits."""
        rows = self._rows(self.text)
        text = rows[y] if y < len(rows) else ""
        style = style_of(self, self.look)
        return strip_of([Segment(text, style)], self.size.width, style)

    def _rows(self, text: str) -> list[str]:
        width = self.size.width
        return [row.center(width)[:width] for row in block_rows(text, self.face, self.glyphs.block)]


def _number(view: View) -> str:
    counts = view.interval.kind is Kind.COUNT and not view.timed
    number = view.done if counts else view.seconds
    return f"{number}" if number < 100 else f"{number // 60}:{number % 60:02d}"


def _differing(before: str, now: str, y: int) -> Region:
    places = [x for x, pair in enumerate(zip(before, now, strict=True)) if pair[0] != pair[1]]
    return Region(places[0], y, places[-1] - places[0] + 1, 1)
