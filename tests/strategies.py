"""Routines of all shapes from random doses, timings and options, and runs through them."""

from collections.abc import Sequence
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from footui.model.exercise import Exercise, Laterality, Shape
from footui.model.library import Library
from footui.model.routine import Entry, Routine, Sides, picked
from footui.model.settings import FirstFoot, Options, Pacing
from footui.session.engine import Session
from footui.session.events import Event
from footui.session.moves import Command
from footui.session.plan import Plan, plan
from tests.samples import CURL, PICK, PRESS, ROLL, WALK, exercise

law = settings(deadline=None, derandomize=True, database=None, max_examples=80)

SAMPLES = {"hold": PRESS, "reps": CURL, "count": PICK, "steps": WALK, "time": ROLL}
LIVELY = tuple(each for each in Command if each is not Command.STOP)  # one would end most scripts
Wait = tuple[float, Command | None]

lengths = st.one_of(st.integers(1, 60).map(lambda n: n / 4), st.floats(0.05, 30.0))
gaps = st.one_of(st.just(0.0), lengths)
spans = st.sampled_from(["exercise", "x0", "x0.5", "x2.25", "0", "7.5"])
starts = st.sampled_from([0.0, 1000.0, 987654.321])
waits = st.one_of(st.just(0.0), st.floats(0.0, 40.0))


def _movements(shape: Shape) -> st.SearchStrategy[list[dict[str, Any]]]:
    if shape is Shape.HOLD:
        return st.just(PRESS["movement"])
    own: dict[Shape, dict[str, st.SearchStrategy[Any]]] = {
        Shape.STEPS: {"steps": st.integers(1, 20)},
        Shape.TIME: {"word": st.sampled_from(["roll", "rub"])},
    }
    named = own.get(shape, {"seconds": lengths})
    each = st.fixed_dictionaries({"say": st.just("Move"), **named})
    return st.lists(each, min_size=1, max_size=3)


def _dose(shape: Shape) -> st.SearchStrategy[dict[str, Any]]:
    few = st.integers(1, 4)
    own: dict[Shape, dict[str, st.SearchStrategy[Any]]] = {
        Shape.HOLD: {"reps": few, "hold": lengths},
        Shape.REPS: {"reps": few},
        Shape.COUNT: {"count": few},
        Shape.STEPS: {},
        Shape.TIME: {"work": lengths},
    }
    return st.fixed_dictionaries({"sets": st.integers(1, 3), **own[shape]})


_timings = st.fixed_dictionaries(
    {
        **dict.fromkeys(("prepare", "release", "switch", "rest", "changeover"), gaps),
        "step": st.floats(0.3, 2.0),
    }
)


@st.composite
def exercises(draw: st.DrawFn, name: str = "move") -> Exercise:
    """An exercise of any shape with any dose, timing and laterality."""
    shape = draw(st.sampled_from(Shape))
    return exercise(
        SAMPLES[shape],
        id=name,
        laterality=draw(st.sampled_from(Laterality)),
        dose=draw(_dose(shape)),
        timing=draw(_timings),
        movement=draw(_movements(shape)),
        variant=[],
    )


def options(pacing: Pacing | None = None) -> st.SearchStrategy[Options]:
    """Any options, or any with this pacing."""
    return st.builds(
        Options,
        first_foot=st.sampled_from(FirstFoot),
        pacing=st.sampled_from([pacing] if pacing else Pacing),
        get_ready=spans,
        release=spans,
        rest=spans,
        switch=spans,
    )


@st.composite
def routines(draw: st.DrawFn) -> tuple[Routine, Library]:
    """One to three entries, and the library that has their exercises."""
    chosen = [draw(exercises(f"move-{number}")) for number in range(draw(st.integers(1, 3)))]
    entries = tuple(Entry(each.id, sides=draw(st.sampled_from(Sides))) for each in chosen)
    return picked(entries), Library({each.id: each for each in chosen})


@st.composite
def plans(draw: st.DrawFn, pacing: Pacing | None = None) -> Plan:
    """The plan of a random routine under random options."""
    routine, library = draw(routines())
    return plan(routine, library, draw(options(pacing)))


def scripts(*commands: Command, most: int = 12) -> st.SearchStrategy[list[Wait]]:
    """What a runner might do: wait a while, then give one of these commands, or none."""
    some = st.sampled_from([None, *(commands or LIVELY)])
    return st.lists(st.tuples(waits, some), max_size=most)


def drive(session: Session, script: Sequence[Wait], now: float = 0.0) -> tuple[list[Event], float]:
    """Follow a script as far as its commands are legal; what happened, and when it ended."""
    events: list[Event] = []
    for wait, command in script:
        now += wait
        events += session.advance(now)
        if command is not None and session.can(command):
            events += session.do(command, now)
    return events, now


@st.composite
def sessions(
    draw: st.DrawFn, pacing: Pacing | None = None, commands: tuple[Command, ...] = ()
) -> tuple[Session, float]:
    """A session that was started and has gone through a random script, and the time it is there."""
    session, start = Session(draw(plans(pacing))), draw(starts)
    session.do(Command.START, start)
    _, now = drive(session, draw(scripts(*commands)), start)
    if session.can(Command.STOP) and draw(st.integers(0, 4)) == 4:
        session.do(Command.STOP, now)
    return session, now
