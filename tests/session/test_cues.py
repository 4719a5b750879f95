from collections import Counter

import pytest
from hypothesis import given
from msgspec import structs

from footui.model.exercise import Exercise, Side
from footui.model.routine import Sides
from footui.model.settings import CueLevel, Options, Pacing
from footui.session.cues import (
    Cue,
    cue_for,
    cue_line,
    equipment_words,
    foot_words,
    next_words,
    phase_words,
    prepare_line,
    progress_words,
)
from footui.session.engine import Session
from footui.session.events import Event, IntervalStarted, SecondsLeft
from footui.session.interval import Kind
from footui.session.moves import Command
from footui.session.plan import Plan, plan
from footui.session.view import View, view
from tests.samples import ALL, CURL, PRESS, exercise, library, routine
from tests.session.telling import begun, planned
from tests.strategies import Wait, drive, law, plans, scripts

EXERCISES = {each.id: each for each in ALL}


def run(intervals: Plan) -> list[Event]:
    """All events of a session that time alone carries through."""
    session = Session(intervals)
    return session.do(Command.START, 0.0) + session.advance(1e6)


def rung(intervals: Plan, level: CueLevel = CueLevel.EDGES) -> list[tuple[float, int, str]]:
    """When it rings, how often, and what it says."""
    cues = [(event.at, cue_for(event, intervals, level)) for event in run(intervals)]
    return [(at, cue.bells, cue.words) for at, cue in cues if cue is not None]


def seen(session: Session, now: float) -> View:
    session.advance(now)
    return view(session, now)


def line(session: Session, now: float) -> str:
    return cue_line(seen(session, now), EXERCISES[session.interval.exercise])


def test_the_edges_of_a_hold_exercise() -> None:
    assert rung(planned("press")) == [
        (10.0, 1, "HOLD RIGHT FOOT"),
        (20.0, 0, "RELEASE RIGHT FOOT"),
        (23.0, 1, "HOLD RIGHT FOOT"),
        (33.0, 0, "RELEASE RIGHT FOOT"),
        (36.0, 1, "HOLD RIGHT FOOT"),
        (46.0, 2, "SWITCH LEFT FOOT"),
        (51.0, 1, "HOLD LEFT FOOT"),
        (61.0, 0, "RELEASE LEFT FOOT"),
        (64.0, 1, "HOLD LEFT FOOT"),
        (74.0, 0, "RELEASE LEFT FOOT"),
        (77.0, 1, "HOLD LEFT FOOT"),
        (87.0, 3, "End of the exercise"),
    ]


def test_each_walk_rings_and_the_rest_between_only_flashes() -> None:
    strokes = [bells for _, bells, _ in rung(planned("walk"))]
    assert strokes == [1, 0, 1, 0, 1, 0, 1, 3]


def test_of_paced_reps_only_the_first_of_a_set_rings() -> None:
    strokes = [bells for _, bells, _ in rung(planned("curl"), CueLevel.COUNTDOWN)]
    assert strokes.count(3) == 1
    assert [words for _, _, words in rung(planned("curl"))] == [
        "REP RIGHT FOOT",
        "SWITCH LEFT FOOT",
        "REP LEFT FOOT",
        "End of the exercise",
    ]


def test_twenty_holds_do_not_ring_a_hundred_times() -> None:
    own = library(exercise(PRESS, dose={"reps": 10, "hold": 10.0}))
    intervals = plan(routine("press"), own, Options())
    assert sum(each.kind is Kind.HOLD for each in intervals) == 20
    assert sum(bells for _, bells, _ in rung(intervals)) == 20 + 2 + 3


def test_the_countdown_adds_the_last_seconds_of_all_but_reps() -> None:
    told = [(at, words) for at, _, words in rung(planned("press"), CueLevel.COUNTDOWN)]
    assert told[:5] == [(7.0, "3"), (8.0, "2"), (9.0, "1"), (10.0, "HOLD RIGHT FOOT"), (17.0, "3")]
    reps = planned("curl")
    counted = [each for each in run(reps) if isinstance(each, SecondsLeft)]
    for event in counted:
        silent = reps[event.index].kind is Kind.REP
        assert (cue_for(event, reps, CueLevel.COUNTDOWN) is None) == silent


@law
@given(plans(), scripts(most=20))
def test_there_are_strokes_for_three_meanings_and_none_when_off(
    intervals: Plan, script: list[Wait]
) -> None:
    session = Session(intervals)
    events = session.do(Command.START, 0.0) + drive(session, script)[0]
    for event in events:
        edges, countdown = (cue_for(event, intervals, each) for each in list(CueLevel)[1:])
        assert cue_for(event, intervals, CueLevel.OFF) is None
        assert edges is None or edges == countdown
        assert edges is None or not isinstance(event, SecondsLeft)
        assert countdown is None or countdown.bells in (0, 1, 2, 3)


@law
@given(plans(Pacing.AUTO))
def test_at_the_edges_every_switch_and_every_exercise_is_told_once(intervals: Plan) -> None:
    strokes = Counter(bells for _, bells, _ in rung(intervals))
    assert strokes[2] == sum(each.kind is Kind.SWITCH for each in intervals)
    assert strokes[3] == intervals[-1].entry + 1
    assert strokes[1] <= sum(each.trains for each in intervals)


def test_a_hold_that_goes_on_after_a_pause_rings_and_a_rest_does_not() -> None:
    session = begun(planned("press"))
    for now, expected in ((12.0, Cue(1, "HOLD RIGHT FOOT")), (30.0, None)):
        session.advance(now)
        session.do(Command.PAUSE, now)
        session.do(Command.RESUME, now)
        (resumed,) = session.advance(now + 3.0)
        assert cue_for(resumed, session.plan, CueLevel.EDGES) == expected
        session.do(Command.SKIP, now + 3.0)


def test_an_exercise_skipped_from_its_start_does_not_ring_as_done() -> None:
    session = begun(planned("press", "roll"))
    events = session.do(Command.SKIP_EXERCISE, 3.0)
    assert [cue_for(each, session.plan, CueLevel.COUNTDOWN) for each in events] == [None] * 4


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


def test_cues_speak_of_the_interval_that_began() -> None:
    intervals = planned("roll")
    begun_work = IntervalStarted(0.0, 1)
    assert cue_for(begun_work, intervals, CueLevel.EDGES) == Cue(1, "ROLL RIGHT FOOT")
