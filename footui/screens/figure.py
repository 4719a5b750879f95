"""A figure on its own, for the one who writes it: its poses by name, a grid, and its faults."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from footui.figure.timeline import Course, demonstration
from footui.model.exercise import Exercise, Laterality, Side
from footui.model.figure import REST, Figure
from footui.model.library import Fault
from footui.screens.base import FootScreen
from footui.widgets.figure_look import Look
from footui.widgets.foot_figure import FootFigure, Showing
from footui.widgets.keys import bind

NAME_SECONDS = 0.25  # between two looks at which pose it is


class FigureScreen(FootScreen[None]):
    """Plays `exercise` over and over. `faults` stand below the last figure that was sound."""

    BINDINGS = bind(
        {
            "figure.pause": "pause",
            "figure.next": "pose(1)",
            "figure.previous": "pose(-1)",
            "figure.grid": "grid",
            "figure.side": "side",
        }
    )
    DEFAULT_CSS = """
    FigureScreen {
        FootFigure { width: 1fr; height: 1fr; background: $background; }
        FootFigure:ansi { background: ansi_default; }
        Static { width: 1fr; height: auto; max-height: 4; padding: 0 1; }
        #faults { color: $text-error; }
    }
    """

    exercise: reactive[Exercise | None] = reactive(None, repaint=False)
    faults: reactive[tuple[Fault, ...]] = reactive((), repaint=False)
    side: reactive[Side] = reactive(Side.RIGHT, repaint=False)
    stands: reactive[str | None] = reactive(None, repaint=False)

    def __init__(self, look: Look, clock: Callable[[], float], busy: Callable[[], bool]) -> None:
        super().__init__()
        self._clock, self._start = clock, clock()
        self._foot = FootFigure(self._elapsed, busy)
        self._foot.set_reactive(FootFigure.look, look)
        self._told: Content | None = None

    def content(self) -> ComposeResult:
        yield self._foot
        yield Static(id="names", markup=False)
        yield Static(id="faults", markup=False)

    def on_mount(self) -> None:
        """Follow the names of the poses."""
        self._foot.running = True
        self.set_interval(NAME_SECONDS, self._tell)
        self.watch_faults()
        self._told = None  # what was said before there was a place for it
        self._tell()

    def watch_exercise(self) -> None:
        """Show what was written."""
        if self._figure is not None and self.stands not in self._figure.names:
            self.stands = None
        self._show()

    def watch_side(self) -> None:
        """Show the other foot."""
        self._show()

    def watch_stands(self) -> None:
        """Stand in a pose, or play."""
        self._show()

    def watch_faults(self) -> None:
        """Say what is wrong."""
        self._say("#faults", Content("\n".join(map(str, self.faults))))

    def action_pause(self) -> None:
        """Stand in the pose of this moment, or play."""
        self.stands = self._pose_name() if self.stands is None else None

    def action_pose(self, by: int) -> None:
        """Stand in another pose."""
        if self._figure is not None:
            names = self._figure.names
            self.stands = names[(names.index(self._pose_name()) + by) % len(names)]

    def action_grid(self) -> None:
        """Show the coordinates, or hide them."""
        self._foot.grid = not self._foot.grid

    def action_side(self) -> None:
        """Show the other foot."""
        self.side = self.side.other

    def words_for(self, id_: str) -> str | None:
        """What the space bar means at this moment."""
        return "Go on" if id_ == "figure.pause" and self.stands is not None else None

    @property
    def _figure(self) -> Figure | None:
        return self.exercise.figure if self.exercise is not None else None

    def _elapsed(self) -> float:
        return self._clock() - self._start

    def _show(self) -> None:
        self._start = self._clock()
        self._foot.showing = self._showing()
        self._tell()
        self.refresh_bindings()

    def _showing(self) -> Showing | None:
        exercise, figure = self.exercise, self._figure
        if exercise is None or figure is None:
            return None
        one = exercise.laterality is Laterality.UNILATERAL
        side = self.side if one else Side.BOTH
        if self.stands is not None:
            return Showing(figure, Course(figure.posed(self.stands), (), 0.0), side)
        return Showing(figure, demonstration(figure, exercise.movement), side)

    def _pose_name(self) -> str:
        """The pose that is being gone to."""
        showing = self._foot.showing
        if self.stands is not None or showing is None:
            return self.stands or REST
        pose = showing.course.still_at(self._elapsed())
        return next(each for each in showing.figure.names if showing.figure.posed(each) == pose)

    def _tell(self) -> None:
        """Say which pose it is."""
        if self._figure is None:
            words = Content("" if self.exercise is None else "no figure in this file")
        else:
            now = self._pose_name()
            names = (Content.styled(each, _name_style(each == now)) for each in self._figure.names)
            words = Content("  ").join(names)
        if words != self._told:
            self._told = words
            self._say("#names", words)

    def _say(self, selector: str, words: Content) -> None:
        for static in self.query(selector).results(Static):
            static.update(words)


def _name_style(now: bool) -> str:
    return "reverse" if now else "dim"
