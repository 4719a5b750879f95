"""The moving figure of an exercise that is only looked at: its rep over and over."""

from collections.abc import Callable

from textual.reactive import reactive

from footui.figure.timeline import demonstration
from footui.model.exercise import Exercise, Laterality, Side
from footui.widgets.foot_figure import FootFigure, Showing


class ShownFigure(FootFigure):
    """Shows `exercise` from the start of its rep; takes no room where there is no figure."""

    exercise: reactive[Exercise | None] = reactive(None, repaint=False)

    def __init__(self, clock: Callable[[], float], busy: Callable[[], bool]) -> None:
        self._clock, self._began = clock, clock()
        super().__init__(lambda: self._clock() - self._began, busy)

    def watch_exercise(self, exercise: Exercise | None) -> None:
        """Begin with its first movement."""
        self._began = self._clock()
        self.showing = _showing(exercise)
        self.running = self.showing is not None
        self.set_class(self.showing is not None, "-shown")


def _showing(exercise: Exercise | None) -> Showing | None:
    if exercise is None or exercise.figure is None:
        return None
    side = Side.RIGHT if exercise.laterality is Laterality.UNILATERAL else Side.BOTH
    return Showing(exercise.figure, demonstration(exercise.figure, exercise.movement), side)
