"""A bar of one row that repaints only when a drawn part of a cell changes."""

from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.looks import COLOURS, NAMES, RESTS
from footui.widgets.strips import REVERSE, strip_of, style_of


class Meter(Widget, can_focus=False):
    """Set `fraction` (0 to 1) as often as you like; what is seen changes by parts of a cell."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {*NAMES, "meter--track"}
    DEFAULT_CSS = f"""
    Meter {{
        height: 1; width: 1fr; {COLOURS}
        .meter--track {{ background: $foreground 15%; }}
        &:ansi .meter--track {{ background: ansi_bright_black; }}
    }}
    """

    fraction: reactive[float] = reactive(0.0, repaint=False)
    glyphs: reactive[Glyphs] = reactive(UNICODE)
    look: reactive[str] = reactive(RESTS)
    steps: reactive[int] = reactive(0, repaint=False)

    def validate_fraction(self, fraction: float) -> float:
        """Keep the fraction between empty and full."""
        return min(1.0, max(0.0, fraction))

    def watch_fraction(self) -> None:
        """See whether a drawn part changes."""
        self.steps = self._steps()

    def watch_glyphs(self) -> None:
        """Count in the parts that the new characters have."""
        self.set_reactive(Meter.steps, self._steps())

    def watch_steps(self, before: int, now: int) -> None:
        """Repaint the cells between the old end and the new one."""
        first, last = sorted((before, now))
        start, end = first // self._parts, -(-last // self._parts)
        self.refresh(Region(self.bar_region.x + start, 0, end - start, 1))

    def on_resize(self) -> None:
        """Count in the cells there are now."""
        self.set_reactive(Meter.steps, self._steps())
        self.refresh()

    @property
    def bar_region(self) -> Region:
        """The cells that the bar takes."""
        return Region(0, 0, self.size.width, 1)

    def render_line(self, y: int) -> Strip:
        """The bar."""
        return strip_of(self.bar(), self.size.width, style_of(self))

    def bar(self) -> Iterator[Segment]:
        """The filled cells, a part of one, and the track."""
        whole, part = divmod(self.steps, self._parts)
        fill, track = style_of(self, self.look), style_of(self, "meter--track")
        cell = self.glyphs.bar[-1]
        end = self.glyphs.bar[part - 1] if part else ""
        yield Segment(cell * whole, fill + REVERSE if cell == " " else fill)
        yield Segment(end, track + Style(color=fill.color))
        yield Segment(self.glyphs.track * (self.bar_region.width - whole - len(end)), track)

    @property
    def _parts(self) -> int:
        return len(self.glyphs.bar)

    def _steps(self) -> int:
        return int(self.fraction * self.bar_region.width * self._parts)
