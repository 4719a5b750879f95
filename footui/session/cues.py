"""Which signal belongs to which event, and every word that a session says."""

from itertools import islice

from msgspec import Struct

from footui.model.exercise import Exercise, Position, Side
from footui.model.settings import CueLevel
from footui.session.events import Event, ExerciseEnded, IntervalStarted, Resumed, SecondsLeft
from footui.session.interval import Beat, Interval, Kind
from footui.session.moves import State
from footui.session.plan import Plan
from footui.session.view import View

GO, SWITCH, EXERCISE_DONE = 1, 2, 3
PLACES = {
    Position.STANDING: "Stand",
    Position.SEATED: "Sit down",
    Position.FLOOR: "Sit on the floor",
    Position.STEP: "Stand on the step",
    Position.WALKING: "Find room to walk",
}
FEET = {Side.LEFT: "LEFT FOOT", Side.RIGHT: "RIGHT FOOT", Side.BOTH: "BOTH FEET"}


class Cue(Struct, frozen=True):
    """A short signal: how many strokes of the bell (0: the flash alone), and what it means."""

    bells: int
    words: str


def cue_for(event: Event, plan: Plan, level: CueLevel) -> Cue | None:
    """The signal for an event, if it deserves one at this level."""
    if level is CueLevel.OFF:
        return None
    match event:
        case ExerciseEnded(done=True):
            return Cue(EXERCISE_DONE, "End of the exercise")
        case SecondsLeft():
            return _countdown_cue(event, plan, level)
        case IntervalStarted():
            return _start_cue(plan[event.index])
        case Resumed():
            return _go_cue(plan[event.index])
    return None


def _countdown_cue(event: SecondsLeft, plan: Plan, level: CueLevel) -> Cue | None:
    if level is not CueLevel.COUNTDOWN or plan[event.index].kind is Kind.REP:
        return None
    return Cue(GO, f"{event.left}")


def _start_cue(interval: Interval) -> Cue | None:
    if interval.kind is Kind.SWITCH:
        return Cue(SWITCH, _start_words(interval))
    if interval.kind in (Kind.RELEASE, Kind.REST):
        return Cue(0, _start_words(interval))
    return None if interval.kind is Kind.REP and interval.rep > 1 else _go_cue(interval)


def _go_cue(interval: Interval) -> Cue | None:
    return Cue(GO, _start_words(interval)) if interval.trains else None


def _start_words(interval: Interval) -> str:
    return f"{interval.word} {foot_words(interval)}"


def phase_words(view: View) -> str:
    """The phase as it stands on the screen."""
    if view.state is State.PAUSED:
        return "PAUSED"
    return "GET READY" if view.state is State.SETTLING else view.interval.word


def foot_words(interval: Interval) -> str:
    """The foot in words."""
    return FEET[interval.side]


def progress_words(view: View) -> str:
    """Where in the set it stands: `hold 4/10`, `set 2/5 · step 13/20`; empty between lone sets."""
    return _joined(_set_words(view.interval), _moment_words(view))


def place_words(interval: Interval) -> str:
    """Where in the exercise an interval stands, whatever the moment: `set 2/3 · hold 4/10`."""
    return _joined(_set_words(interval), _rep_words(interval))


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _set_words(interval: Interval) -> str:
    return f"set {interval.set}/{interval.sets}" if interval.sets > 1 else ""


def _moment_words(view: View) -> str:
    if view.interval.kind is Kind.COUNT:
        return f"count {view.done}/{view.interval.reps}"
    if view.step and view.beat:
        return f"step {view.step}/{view.beat.steps}"
    return _rep_words(view.interval)


def _rep_words(interval: Interval) -> str:
    """Which hold or rep it is; things to count and walks have no number of their own."""
    walks = any(beat.steps for beat in interval.beats)
    if interval.reps <= 1 or walks or interval.kind is Kind.COUNT:
        return ""
    return f"{'rep' if interval.kind is Kind.REP else 'hold'} {interval.rep}/{interval.reps}"


def cue_line(view: View, exercise: Exercise) -> str:
    """The one line that says what to do now."""
    if view.state is State.PAUSED:
        return _paused_line(view)
    if view.state is State.SETTLING:
        return "Back in place"
    return _interval_line(view, exercise)


def _interval_line(view: View, exercise: Exercise) -> str:
    match view.interval.kind:
        case Kind.PREPARE:
            return prepare_line(exercise)
        case Kind.SWITCH:
            return f"Change to the {view.interval.side} foot"
        case Kind.REST:
            return "Breathe, shake it out"
        case Kind.RELEASE:
            return _release_line(view.beat)
    return view.beat.say if view.beat else ""


def _release_line(beat: Beat | None) -> str:
    """What to do between two reps; between two walks it is getting ready for the next."""
    if beat is None:
        return "Let go"
    return f"Next: {beat.say}" if beat.steps else beat.say


def _paused_line(view: View) -> str:
    if view.interrupted:
        return "Nobody was here: this stopped where you left it"
    return "Press space to go on"


def prepare_line(exercise: Exercise) -> str:
    """What to fetch before an exercise, or else where to be; then what comes first."""
    place = (
        f"Fetch: {equipment_words(exercise)}" if exercise.equipment else PLACES[exercise.position]
    )
    return f"{place}. First: {exercise.movement[0].say}"


def equipment_words(exercise: Exercise) -> str:
    """The equipment of an exercise: things that replace each other joined by 'or'."""
    return ", ".join(" or ".join(group) for group in exercise.equipment)


def next_words(view: View, plan: Plan) -> str:
    """What comes after this: the set that it leads to, else the next foot, set or exercise."""
    here = view.interval
    if not here.rep:
        first = plan[view.index + 1]
        return f"{first.word.capitalize()}: {foot_words(first).lower()}"
    ahead = islice(plan, view.index + 1, None)
    after = next((each for each in ahead if each.key != here.key), None)
    if after is None:
        return "The end"
    if after.entry != here.entry:
        return after.name
    if after.set != here.set:
        return f"Set {after.set} of {after.sets}"
    return f"Switch: {foot_words(after).lower()}"
