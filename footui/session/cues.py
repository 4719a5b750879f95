"""Which signal belongs to which event, and every word that a session says."""

from msgspec import Struct

from footui.model.exercise import Exercise, Side
from footui.model.settings import CueLevel
from footui.session.events import Event, ExerciseEnded, IntervalStarted, SecondsLeft
from footui.session.interval import Interval, Kind
from footui.session.moves import State
from footui.session.plan import Plan
from footui.session.view import View

GO, SWITCH, EXERCISE_DONE = 1, 2, 3
FEET = {Side.LEFT: "LEFT FOOT", Side.RIGHT: "RIGHT FOOT", Side.BOTH: "BOTH FEET"}


class Cue(Struct, frozen=True):
    """A short signal: how many strokes of the bell (0: the flash alone), and what it means."""

    bells: int
    words: str


def cue_for(event: Event, plan: Plan, level: CueLevel) -> Cue | None:
    """The signal for an event, if it deserves one at this level."""
    if level is CueLevel.OFF:
        return None
    if isinstance(event, ExerciseEnded):
        return Cue(EXERCISE_DONE, "Exercise done")
    if isinstance(event, SecondsLeft):
        return _countdown_cue(event, plan, level)
    return _start_cue(plan[event.index]) if isinstance(event, IntervalStarted) else None


def _countdown_cue(event: SecondsLeft, plan: Plan, level: CueLevel) -> Cue | None:
    if level is not CueLevel.COUNTDOWN or plan[event.index].kind is Kind.REP:
        return None
    return Cue(GO, f"{event.left}")


def _start_cue(interval: Interval) -> Cue | None:
    words = f"{interval.word} {foot_words(interval)}"
    if interval.kind is Kind.SWITCH:
        return Cue(SWITCH, words)
    if interval.kind in (Kind.RELEASE, Kind.REST):
        return Cue(0, words)
    if interval.kind is Kind.PREPARE or (interval.kind is Kind.REP and interval.rep > 1):
        return None
    return Cue(GO, words)


def phase_words(view: View) -> str:
    """The phase as it stands on the screen."""
    if view.state is State.PAUSED:
        return "PAUSED"
    return "GET READY" if view.state is State.SETTLING else view.interval.word


def foot_words(interval: Interval) -> str:
    """The foot in words."""
    return FEET[interval.side]


def progress_words(view: View) -> str:
    """Where in the set it stands: `hold 4/10`, `set 2/5 · heels`; empty between sets."""
    interval = view.interval
    if interval.kind is Kind.COUNT:
        own = f"count {view.done}/{interval.reps}"
    elif interval.kind is Kind.WALK and view.beat:
        own = f"step {view.step}/{view.beat.steps}"
    elif interval.rep and interval.reps > 1:
        own = f"{_rep_word(interval)} {interval.rep}/{interval.reps}"
    else:
        own = ""
    sets = f"set {interval.set}/{interval.sets}" if interval.sets > 1 else ""
    return " · ".join(part for part in (sets, own) if part)


def _rep_word(interval: Interval) -> str:
    return "rep" if interval.kind is Kind.REP else "hold"


def cue_line(view: View, exercise: Exercise) -> str:
    """The one line that says what to do now."""
    if view.state is State.PAUSED:
        return _paused_line(view)
    if view.state is State.SETTLING:
        return "Back in place"
    return _interval_line(view, exercise)


def _interval_line(view: View, exercise: Exercise) -> str:
    interval, say = view.interval, view.beat.say if view.beat else ""
    changeover = interval.kind is Kind.RELEASE and view.step
    lines = {
        Kind.PREPARE: prepare_line(exercise),
        Kind.SWITCH: f"Change to the {interval.side} foot",
        Kind.REST: "Breathe, shake it out",
        Kind.RELEASE: f"Next: {say}" if changeover else say or "Let go",
    }
    return lines.get(interval.kind, say)


def _paused_line(view: View) -> str:
    if view.interrupted:
        return "Nobody was here: this stopped where you left it"
    return "Press space to go on"


def prepare_line(exercise: Exercise) -> str:
    """What to fetch before an exercise, or else how it starts."""
    if not exercise.equipment:
        return exercise.instructions[0]
    return f"Fetch: {equipment_words(exercise)}"


def equipment_words(exercise: Exercise) -> str:
    """The equipment of an exercise: things that replace each other joined by 'or'."""
    return ", ".join(" or ".join(group) for group in exercise.equipment)


def next_words(view: View, plan: Plan) -> str:
    """What comes after this: another interval of the exercise, or the next exercise."""
    here = view.interval
    for after in plan[view.index + 1 :]:
        if after.entry != here.entry:
            return after.name
        if after.kind in (Kind.SWITCH, Kind.REST):
            return f"{after.word.capitalize()}: {_then(after)}"
    return "The end"


def _then(interval: Interval) -> str:
    if interval.kind is Kind.SWITCH:
        return foot_words(interval).lower()
    return f"then set {interval.set} of {interval.sets}"
