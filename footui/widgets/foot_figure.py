"""The moving figure: follows its course by the seconds it is told, and draws what changes."""

from collections.abc import Callable
from functools import lru_cache
from itertools import groupby

from msgspec import Struct
from rich.color import Color, ColorType
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from footui.figure.cells import Frame, Row, changed_rows
from footui.figure.encoder import Encoder
from footui.figure.grid import gridded
from footui.figure.paint import DEFAULT, Depth, Palette, palette
from footui.figure.scene import draw, mirrored, shown_window
from footui.figure.timeline import Course
from footui.model.exercise import Side
from footui.model.figure import Figure, Pose
from footui.terminal.colours import nearest
from footui.widgets.figure_look import REMOTE_RATE, STILL, Look

FASTEST = 60.0  # looks a second, so that a boundary not quite reached is looked at again
RUN_BYTES, CELL_BYTES = 18, 1  # of cells that look alike, and of each one
TWO_FEET = 1.3  # how much more two feet may send
COVERED_SECONDS = 0.5  # between two looks at whether another screen still lies over this one


class Showing(Struct, frozen=True):
    """What is to be seen: a figure, its way through the poses, and the foot in training."""

    figure: Figure
    course: Course
    side: Side


class FootFigure(Widget, can_focus=False):
    """Set `showing` at each interval, and `running` while its seconds pass.

    `elapsed` tells the seconds since the interval began; `busy` whether the terminal is behind, so
    that a picture can be left out.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = "FootFigure { width: 40; height: 14; }"

    showing: reactive[Showing | None] = reactive(None, repaint=False, always_update=True)
    running: reactive[bool] = reactive(False, repaint=False)
    look: reactive[Look | None] = reactive(None, repaint=False)
    grid: reactive[bool] = reactive(False, repaint=False)

    def __init__(self, elapsed: Callable[[], float], busy: Callable[[], bool]) -> None:
        super().__init__()
        self._elapsed, self._busy = elapsed, busy
        self._encoder: Encoder | None = None
        self._frame: Frame = ()
        self._drawn: tuple[Showing, Pose] | None = None
        self._timer: Timer | None = None
        self._bytes = 0

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self._begin_anew())

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._begin_anew()

    def watch_look(self) -> None:
        """Draw the other way."""
        self._begin_anew()

    def watch_grid(self) -> None:
        """Lay coordinates over the picture, or take them away."""
        self._begin_anew()

    def watch_showing(self) -> None:
        """Show something else."""
        self._draw()
        self._wait()

    def watch_running(self) -> None:
        """Move, or stand still."""
        self._wait()

    def render_line(self, y: int) -> Strip:
        """One row of the picture."""
        if y < len(self._frame):
            return self._strip(self._frame[y])
        return Strip.blank(self.size.width, self._style(None, None))

    @property
    def pose(self) -> Pose | None:
        """The pose of this moment; None where nothing is to be seen."""
        if self.showing is None or self.look is None:
            return None
        course = self.showing.course
        return (course.still_at if self.look.rate == STILL else course.at)(self._elapsed())

    def _begin_anew(self) -> None:
        self._encoder = Encoder(self.look.style, self._palette(self.look)) if self.look else None
        self._frame, self._drawn = (), None
        self._draw()
        self.refresh()
        self._wait()

    def _palette(self, look: Look) -> Palette:
        theme = self.app.current_theme
        if theme.ansi:
            return palette(Depth.NAMED, DEFAULT, look.skin, dark=theme.dark)
        return palette(look.depth, self.background_colors[1].hex6.lower(), look.skin)

    def _draw(self) -> None:
        pose = self.pose
        if self._encoder is None or self.showing is None or pose is None:
            self._replace((), None)
        elif self._drawn != (self.showing, pose):
            frame = self._picture(self.showing, pose, self._encoder)
            self._replace(frame, (self.showing, pose))

    def _picture(self, showing: Showing, pose: Pose, encoder: Encoder) -> Frame:
        figure, side = showing.figure, showing.side
        frame = draw(figure, pose, encoder, self.size, side)
        if not (self.grid and frame):
            return frame
        window = shown_window(figure, self.size, side)
        return gridded(frame, window, encoder.palette, mirrored=mirrored(figure, side))

    def _replace(self, frame: Frame, drawn: tuple[Showing, Pose] | None) -> None:
        before, self._frame, self._drawn = self._frame, frame, drawn
        if len(before) != len(frame):
            self.refresh()
        elif rows := changed_rows(before, frame):
            spans = [_span(row, before[row], frame[row]) for row in rows]
            self._bytes = sum(_bytes(frame[span.y][: span.right]) for span in spans)
            self.refresh(*spans)

    def _wait(self) -> None:
        """Wake up when the picture changes next."""
        if self._timer is not None:
            self._timer.stop()
        seconds = self._seconds_to_next()
        self._timer = None if seconds is None else self.set_timer(seconds, self._tick)

    def _seconds_to_next(self) -> float | None:
        if not self.running or self.showing is None or self.look is None:
            return None
        course, rate = self.showing.course, self.look.rate
        if not self.screen.is_active:
            return COVERED_SECONDS
        least = max(1 / (rate or REMOTE_RATE), self._taken(self.look))
        if self._drawn != (self.showing, self.pose):  # it moves, or a picture was left out
            return least
        quiet = (course.to_next if rate == STILL else course.quiet)(self._elapsed())
        return None if quiet is None else max(quiet, least if rate else 1 / FASTEST)

    def _taken(self, look: Look) -> float:
        return line_seconds(self._bytes, look.limit, self._drawn[1]) if self._drawn else 0.0

    def _tick(self) -> None:
        if self.screen.is_active and not self._busy():
            self._draw()
        self._wait()

    def _strip(self, row: Row) -> Strip:
        segments, text = [], ""
        for (letter, front, back), after in zip(row, (*row[1:], None), strict=True):
            text += letter
            if after is None or after[1:] != (front, back):
                segments.append(Segment(text, self._style(front, back)))
                text = ""
        return Strip(segments, len(row))

    def _style(self, front: str | None, back: str | None) -> Style:
        behind = self._encoder.palette.background if self._encoder else DEFAULT
        return Style(color=_colour(front), bgcolor=_colour(back or behind))


@lru_cache(4096)
def _colour(name: str | None) -> Color | None:
    """A colour, by its number where it is one of the 256: that is half as long on the wire."""
    if name is None:
        return None
    colour = Color.parse(name)
    if colour.triplet is None:
        return colour
    number = nearest(name)
    same = Color.from_ansi(number).get_truecolor() == colour.triplet
    return Color(name, ColorType.EIGHT_BIT, number, colour.triplet) if same else colour


def line_seconds(sent: int, limit: float, pose: Pose) -> float:
    """How long a line of so many bytes a second may take for a picture of this pose."""
    return sent / limit / (1.0 if pose.far is None else TWO_FEET)


def _bytes(row: Row) -> int:
    """Roughly what a row takes on the wire: Textual sends it from its start."""
    return RUN_BYTES * len(list(groupby(row, key=lambda cell: cell[1:]))) + CELL_BYTES * len(row)


def _span(number: int, before: Row, after: Row) -> Region:
    """The cells of a row from the first to the last that differ."""
    places = [x for x, (old, new) in enumerate(zip(before, after, strict=True)) if old != new]
    return Region(places[0], number, places[-1] - places[0] + 1, 1)
