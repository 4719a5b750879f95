import pytest
from msgspec import structs

from footui.model.exercise import Exercise, Side
from footui.model.routine import Sides
from footui.model.settings import Options
from footui.session.cues import (
    cue_line,
    equipment_words,
    foot_words,
    next_words,
    phase_words,
    place_words,
    prepare_line,
    progress_words,
)
from footui.session.engine import Session
from footui.session.moves import Command
from footui.session.plan import plan
from footui.session.view import View, view
from tests.samples import ALL, CURL, PRESS, exercise, library, routine
from tests.session.telling import begun, planned

EXERCISES = {each.id: each for each in ALL}


def seen(session: Session, now: float) -> View:
    session.advance(now)
    return view(session, now)


def line(session: Session, now: float) -> str:
    return cue_line(seen(session, now), EXERCISES[session.interval.exercise])


def test_the_phase_is_the_word_of_the_interval_unless_it_stands_still() -> None:
    session = begun(planned("press"))
    words = [phase_words(seen(session, 5.0)), phase_words(seen(session, 12.0))]
    session.do(Command.PAUSE, 13.0)
    words.append(phase_words(seen(session, 14.0)))
    session.do(Command.RESUME, 15.0)
    words.append(phase_words(seen(session, 16.0)))
    assert words == ["GET READY", "HOLD", "PAUSED", "GET READY"]


@pytest.mark.parametrize(
    ("side", "words"),
    [(Side.LEFT, "LEFT FOOT"), (Side.RIGHT, "RIGHT FOOT"), (Side.BOTH, "BOTH FEET")],
)
def test_the_foot_in_words(side: Side, words: str) -> None:
    assert foot_words(structs.replace(planned("press")[0], side=side)) == words


@pytest.mark.parametrize(
    ("name", "now", "words"),
    [
        ("press", 5.0, ""),
        ("press", 12.0, "hold 1/3"),
        ("press", 21.0, "hold 1/3"),
        ("press", 48.0, ""),
        ("curl", 29.0, "rep 2/2"),
        ("pick", 31.0, "count 0/4"),
        ("walk", 5.0, "set 1/2"),
        ("walk", 12.5, "set 1/2 · step 3/5"),
        ("walk", 16.0, "set 1/2"),
        ("walk", 40.0, "set 2/2 · step 2/5"),
        ("roll", 30.0, ""),
    ],
)
def test_where_in_the_set_it_stands(name: str, now: float, words: str) -> None:
    assert progress_words(seen(begun(planned(name)), now)) == words


@pytest.mark.parametrize(
    ("name", "place", "words"),
    [
        ("press", 0, ""),
        ("press", 2, "hold 1/3"),
        ("press", 3, "hold 2/3"),
        ("curl", 2, "rep 2/2"),
        ("pick", 1, ""),
        ("walk", 2, "set 1/2"),
        ("walk", 5, "set 2/2"),
        ("roll", 1, ""),
    ],
)
def test_where_an_interval_stands_whatever_the_moment(name: str, place: int, words: str) -> None:
    assert place_words(planned(name)[place]) == words


def test_several_sets_of_holds_are_told_with_their_set() -> None:
    own = library(exercise(PRESS, dose={"sets": 2, "reps": 3, "hold": 5.0}))
    last = plan(routine("press"), own, Options())[-1]
    assert place_words(last) == "set 2/2 · hold 3/3"


@pytest.mark.parametrize(
    ("name", "now", "words"),
    [
        ("press", 5.0, "Stand. First: Press down"),
        ("press", 12.0, "Press down"),
        ("press", 21.0, "Let go"),
        ("press", 48.0, "Change to the left foot"),
        ("curl", 5.0, "Fetch: chair, towel or band. First: Pull"),
        ("curl", 26.0, "Push"),
        ("pick", 31.0, "Grab"),
        ("walk", 12.0, "On the heels"),
        ("walk", 16.0, "Next: On the toes"),
        ("walk", 25.0, "Breathe, shake it out"),
        ("roll", 30.0, "Roll to and fro"),
    ],
)
def test_what_to_do_now(name: str, now: float, words: str) -> None:
    assert line(begun(planned(name)), now) == words


def test_a_hold_without_movements_of_its_own_still_says_to_let_go() -> None:
    bare = exercise(PRESS, movement=[{"say": "Press", "kind": "hold"}])
    session = begun(plan(routine("press"), library(bare), Options()))
    assert line(session, 21.0) == "Let go"
    no_words = exercise(PRESS, movement=[{"say": "Off", "kind": "release"}])
    assert line(begun(plan(routine("press"), library(no_words), Options())), 12.0) == ""


def test_standing_still_it_says_why_and_what_to_press() -> None:
    session = begun(planned("press"))
    session.do(Command.PAUSE, 12.0)
    lines = [line(session, 13.0)]
    session.do(Command.RESUME, 13.0)
    lines.append(line(session, 14.0))
    session.do(Command.INTERRUPT, 14.0)
    lines.append(line(session, 15.0))
    assert lines == [
        "Press space to go on",
        "Back in place",
        "Nobody was here: this stopped where you left it",
    ]


def test_what_to_fetch() -> None:
    assert equipment_words(exercise(CURL)) == "chair, towel or band"
    bare: Exercise = exercise(PRESS)
    assert equipment_words(bare) == ""
    assert prepare_line(bare) == "Stand. First: Press down"


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (5.0, "Hold: right foot"),
        (12.0, "Switch: left foot"),
        (21.0, "Switch: left foot"),
        (48.0, "Hold: left foot"),
        (60.0, "Walk"),
        (90.0, "Walk: both feet"),
        (100.0, "Set 2 of 2"),
        (112.0, "Walk: both feet"),
        (125.0, "The end"),
        (1000.0, "The end"),
    ],
)
def test_what_comes_next(now: float, words: str) -> None:
    session = begun(planned("press", "walk"))
    assert next_words(seen(session, now), session.plan) == words


def test_the_other_foot_comes_next_also_where_the_switch_takes_no_time() -> None:
    session = begun(planned("press", sides=Sides.EACH, options=Options(switch="0")))
    assert next_words(seen(session, 12.0), session.plan) == "Switch: left foot"
