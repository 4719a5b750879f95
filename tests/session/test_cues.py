from collections import Counter

from hypothesis import given

from footui.model.settings import CueLevel, Options, Pacing
from footui.session.cues import (
    Cue,
    cue_for,
)
from footui.session.engine import Session
from footui.session.events import Event, IntervalStarted, SecondsLeft
from footui.session.interval import Kind
from footui.session.moves import Command
from footui.session.plan import Plan, plan
from tests.samples import PRESS, exercise, library, routine
from tests.session.telling import begun, planned
from tests.strategies import Wait, drive, law, plans, scripts


def run(intervals: Plan) -> list[Event]:
    """All events of a session that time alone carries through."""
    session = Session(intervals)
    return session.do(Command.START, 0.0) + session.advance(1e6)


def rung(intervals: Plan, level: CueLevel = CueLevel.EDGES) -> list[tuple[float, int, str]]:
    """When it rings, how often, and what it says."""
    cues = [(event.at, cue_for(event, intervals, level)) for event in run(intervals)]
    return [(at, cue.bells, cue.words) for at, cue in cues if cue is not None]


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


def test_cues_speak_of_the_interval_that_began() -> None:
    intervals = planned("roll")
    begun_work = IntervalStarted(0.0, 1)
    assert cue_for(begun_work, intervals, CueLevel.EDGES) == Cue(1, "ROLL RIGHT FOOT")
