"""Which way through its poses the figure takes in an interval of a session."""

from footui.figure.timeline import Course, approach, course, preview
from footui.model.exercise import Exercise
from footui.session.interval import Interval, Kind

_BEFORE = frozenset({Kind.PREPARE, Kind.SWITCH, Kind.REST})


def course_of(exercise: Exercise, interval: Interval) -> Course | None:
    """The way, from the start of the interval; None for an exercise without a figure."""
    figure, movements = exercise.figure, exercise.movement
    if figure is None:
        return None
    if interval.kind in _BEFORE:
        return preview(figure, movements, interval.estimate)
    if interval.kind is Kind.RELEASE and any(beat.steps for beat in interval.beats):
        return approach(figure, movements, interval.beats[0].movement)
    return course(figure, movements, [(beat.movement, beat.seconds) for beat in interval.beats])
