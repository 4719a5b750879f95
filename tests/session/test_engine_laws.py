"""What holds for every routine, whatever the runner does."""

import copy
from itertools import pairwise
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footui.model.record import SetStatus
from footui.model.settings import Pacing
from footui.session.engine import SETTLE_SECONDS, Session
from footui.session.events import (
    Event,
    ExerciseEnded,
    Finished,
    IntervalStarted,
    RepDone,
    SecondsLeft,
    SetEnded,
)
from footui.session.moves import Command, IllegalMoveError, State
from footui.session.plan import Plan, duration
from footui.session.view import view
from tests.session.inside import inside
from tests.strategies import Wait, drive, law, plans, scripts, sessions, starts, waits

MOVING = (State.RUNNING, State.WAITING)

FORWARDS = (Command.PAUSE, Command.INTERRUPT, Command.RESUME, Command.DONE, Command.SKIP)
FAR = 1e7
TELLING = (IntervalStarted, SecondsLeft, SetEnded, ExerciseEnded, Finished)


def started(plan: Plan, at: float = 0.0) -> Session:
    session = Session(plan)
    session.do(Command.START, at)
    return session


def assert_alike(
    events: list[Event], since: float, others: list[Event], others_since: float
) -> None:
    """The same intervals begin, count down and end, at the same times after a beginning."""
    first = [each for each in events if isinstance(each, TELLING)]
    second = [each for each in others if isinstance(each, TELLING)]
    assert [_gist(each) for each in first] == [_gist(each) for each in second]
    times = [each.at - since for each in first]
    assert times == pytest.approx([each.at - others_since for each in second], abs=1e-5)


def _gist(event: Event) -> tuple[str, object, object]:
    return type(event).__name__, getattr(event, "index", None), getattr(event, "left", None)


@law
@given(plans(), scripts(), st.lists(st.floats(0, 1), max_size=8), starts)
def test_many_small_ticks_are_one_leap(
    plan: Plan, script: list[Wait], cuts: list[float], start: float
) -> None:
    leaping, ticking = started(plan, start), started(plan, start)
    ticked: list[Event] = []
    leapt, end = drive(leaping, script, start)
    now = start
    for wait, command in script:
        for cut in sorted(cuts):
            ticked += ticking.advance(now + cut * wait)
        new, now = drive(ticking, [(wait, command)], now)
        ticked += new
    assert (ticked, now) == (leapt, end)
    assert view(ticking, end) == view(leaping, end)
    assert inside(ticking) == inside(leaping)


@law
@given(plans(Pacing.AUTO), starts)
def test_time_alone_carries_a_session_whose_pacing_is_auto_through_its_plan(
    plan: Plan, start: float
) -> None:
    session = started(plan, start)
    events = session.advance(start + duration(plan) + 1)
    begun = [each.at for each in events if isinstance(each, IntervalStarted)]
    assert session.state is State.FINISHED
    assert begun == pytest.approx([start + each.start for each in plan[1:]])
    assert events[-1].at == pytest.approx(start + duration(plan))
    assert all(each.status is SetStatus.DONE for each in session.tallies())


@law
@given(plans())
def test_done_alone_carries_any_session_to_its_end(plan: Plan) -> None:
    session = started(plan)
    for now in range(sum(max(1, each.reps) for each in plan)):
        if session.state is not State.FINISHED:
            session.do(Command.DONE, now / 10)
    assert session.state is State.FINISHED


@law
@given(plans(Pacing.AUTO), st.floats(0, 60), st.floats(0, 500))
def test_a_pause_takes_no_time(plan: Plan, at: float, length: float) -> None:
    straight, pausing = started(plan), started(plan)
    before = pausing.advance(at)
    assume(pausing.can(Command.PAUSE))
    pausing.do(Command.PAUSE, at)
    pausing.do(Command.RESUME, at + length)
    after = pausing.advance(FAR)
    assert straight.advance(at) == before
    assert_alike(after, length + SETTLE_SECONDS, straight.advance(FAR), 0.0)
    assert straight.tallies() == pausing.tallies()


@law
@given(sessions(Pacing.AUTO), waits)
def test_back_and_waiting_replays_the_interval_before(
    session_at: tuple[Session, float], wait: float
) -> None:
    session, now = session_at
    session.advance(now + wait)
    assume(session.state in MOVING)
    target = max(0, session.index - 1)
    again = session.do(Command.BACK, now + wait) + session.advance(FAR)
    fresh = Session.resumed(session.plan, target, ())
    fresh.do(Command.START, 0.0)
    assert_alike(again, now + wait, fresh.advance(FAR), SETTLE_SECONDS)


@law
@given(plans(Pacing.SELF))
def test_an_interval_that_waits_never_ends_by_itself(plan: Plan) -> None:
    waiting = [index for index, each in enumerate(plan) if each.seconds is None]
    assume(waiting)
    for index in waiting:
        session = Session.resumed(plan, index, ())
        session.do(Command.START, 0.0)
        assert session.advance(FAR) == [IntervalStarted(SETTLE_SECONDS, index)]
        assert (session.index, session.state) == (index, State.WAITING)
        assert session.tallies() == ()


@law
@given(sessions(), st.lists(st.sampled_from([Command.ADD, Command.SUBTRACT]), min_size=1))
def test_adjusting_leaves_a_second_or_what_was_left(
    session_at: tuple[Session, float], adjustments: list[Command]
) -> None:
    session, now = session_at
    for command in adjustments:
        assume(session.can(command) and session.seconds is not None)
        before = (session.seconds or inf) - session.elapsed(now)
        session.do(command, now)
        left = (session.seconds or inf) - session.elapsed(now)
        by = {Command.ADD: 10.0, Command.SUBTRACT: -10.0}[command]
        assert left == pytest.approx(max(before + by, min(before, 1.0)), abs=1e-6)


@law
@given(sessions(), st.floats(0, 100))
def test_an_illegal_command_raises_and_changes_nothing(
    session_at: tuple[Session, float], later: float
) -> None:
    session, now = session_at
    before = copy.deepcopy(inside(session))
    for command in Command:
        if not session.can(command):
            with pytest.raises(IllegalMoveError, match=command):
                session.do(command, now + later)
    assert inside(session) == before


@law
@given(plans(), scripts(*FORWARDS, most=20))
def test_going_forwards_no_interval_begins_twice(plan: Plan, script: list[Wait]) -> None:
    session = Session(plan)
    events = session.do(Command.START, 0.0) + drive(session, script)[0]
    begun = [each.index for each in events if isinstance(each, IntervalStarted)]
    assert begun[0] == 0
    assert begun == sorted(set(begun))


@law
@given(plans(), scripts(most=20), starts)
def test_events_come_in_the_order_of_time(plan: Plan, script: list[Wait], start: float) -> None:
    session = Session(plan)
    events = session.do(Command.START, start) + drive(session, script, start)[0]
    assert all(one.at <= two.at + 1e-6 for one, two in pairwise(events))


@law
@given(plans(Pacing.AUTO))
def test_at_a_boundary_what_ends_is_told_before_what_begins(plan: Plan) -> None:
    order = (SecondsLeft, RepDone, SetEnded, ExerciseEnded, IntervalStarted, Finished)
    told = [(each.at, order.index(type(each))) for each in started(plan).advance(FAR)]
    assert told == sorted(told)
