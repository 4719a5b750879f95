"""An exercise's dose and feet in words."""

from footui.model.exercise import Exercise, Laterality, Shape
from footui.model.routine import Sides


def dose_words(exercise: Exercise) -> str:
    """What one side does: `10 holds of 10 s`, `2 sets of 10 reps`."""
    one = _SET_WORDS[exercise.shape](exercise)
    sets = exercise.dose.sets
    if sets == 1:
        return one
    return f"{sets} rounds of {one}" if exercise.shape is Shape.STEPS else f"{sets} sets of {one}"


def feet_words(exercise: Exercise, sides: Sides) -> str:
    """The feet that train: `each foot`, `both feet at once`, `left foot only`."""
    if exercise.laterality is Laterality.ALTERNATING:
        return "feet in turn"
    if exercise.laterality is Laterality.BILATERAL or sides is Sides.BOTH:
        return "both feet at once"
    return "each foot" if sides is Sides.EACH else f"{sides.value} foot only"


def number_words(value: float) -> str:
    """A number without a needless fraction."""
    return f"{value:g}"


def plural(count: int, word: str) -> str:
    """A count with its noun: `1 set`, `2 sets`."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _hold(exercise: Exercise) -> str:
    return f"{plural(exercise.dose.reps or 1, 'hold')} of {number_words(exercise.hold)} s"


def _reps(exercise: Exercise) -> str:
    return plural(exercise.dose.reps or 1, "rep")


def _count(exercise: Exercise) -> str:
    return plural(exercise.dose.count or 1, "object")


def _steps(exercise: Exercise) -> str:
    return " + ".join(str(each.steps) for each in exercise.movement if each.steps) + " steps"


def _time(exercise: Exercise) -> str:
    return f"{number_words(exercise.dose.work or 0)} s"


_SET_WORDS = {
    Shape.HOLD: _hold,
    Shape.REPS: _reps,
    Shape.COUNT: _count,
    Shape.STEPS: _steps,
    Shape.TIME: _time,
}
