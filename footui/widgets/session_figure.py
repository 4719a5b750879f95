"""The moving figure of a live session: the rep that is due, with the foot in training."""

from collections.abc import Callable, Sequence

from textual.reactive import reactive

from footui.model.exercise import Exercise
from footui.session.moves import MOVING
from footui.session.view import View
from footui.widgets.choreography import course_of
from footui.widgets.foot_figure import FootFigure, Showing


class SessionFigure(FootFigure):
    """Follows a view. Stands still while the session does; blank where an exercise has none."""

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(
        self,
        exercises: Sequence[Exercise],
        elapsed: Callable[[], float],
        busy: Callable[[], bool],
    ) -> None:
        super().__init__(elapsed, busy)
        self._exercises = exercises

    def watch_view(self, before: View | None, now: View | None) -> None:
        """Take the way of an interval that begins; move only while time passes."""
        if now is None:
            return
        if before is None or before.index != now.index or before.fraction > now.fraction:
            self.showing = self._showing(now)
        self.running = now.state in MOVING

    def _showing(self, now: View) -> Showing | None:
        exercise = self._exercises[now.interval.entry]
        course = course_of(exercise, now.interval)
        if exercise.figure is None or course is None:
            return None
        return Showing(exercise.figure, course, now.interval.side)
