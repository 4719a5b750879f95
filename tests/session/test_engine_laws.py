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
    Stopped,
)
from footui.session.interval import Kind
from footui.session.log import Tally
from footui.session.moves import Command, IllegalMoveError, State
from footui.session.plan import Plan, duration
from footui.session.view import view
from tests.session.inside import inside
from tests.session.recording import records
from tests.strategies import Wait, drive, law, plans, scripts, sessions, starts, waits

MOVING = (State.RUNNING, State.WAITING)
STAYING = tuple(set(Command) - {Command.ADD, Command.SUBTRACT})
FORWARDS = (Command.PAUSE, Command.INTERRUPT, Command.RESUME, Command.DONE, Command.SKIP)
FAR = 1e7
TELLING = (IntervalStarted, SecondsLeft, SetEnded, ExerciseEnded, Finished)


def started(plan: Plan, at: float = 0.0) -> Session:
    session = Session(plan)
    session.do(Command.START, at)
    return session


def replayed(events: list[Event], since: float) -> list[tuple[str, object, float]]:
    return [
        (
            type(each).__name__,
            getattr(each, "index", None),
            pytest.approx(each.at - since, abs=1e-5),
        )
        for each in events
        if isinstance(each, TELLING)
    ]


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
    shift = length + SETTLE_SECONDS
    assert straight.advance(at) == before
    assert replayed(after, shift) == [
        (*each[:2], each[2].expected) for each in replayed(straight.advance(FAR), 0.0)
    ]
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
    assert replayed(again, now + wait) == [
        (*each[:2], each[2].expected) for each in replayed(fresh.advance(FAR), SETTLE_SECONDS)
    ]


@law
@given(plans(), scripts(most=30))
def test_what_is_logged_is_never_deleted_nor_doubled(plan: Plan, script: list[Wait]) -> None:
    session, now, events = started(plan), 0.0, []
    before: dict[object, Tally] = {}
    for step in script:
        new, now = drive(session, [step], now)
        events += new
        after = {each.key: each for each in session.tallies()}
        for key, tally in before.items():
            assert after[key].reps_done >= tally.reps_done
            assert after[key].seconds_held >= tally.seconds_held
        before = after
    done = [(each.key, each.rep) for each in events if isinstance(each, RepDone)]
    assert len(done) == len(set(done))
    for tally in before.values():
        reps = {rep for key, rep in done if key == tally.key}
        assert tally.reps_done == len(reps) <= tally.reps_planned
        assert set(tally.missed) == set(range(1, max(reps, default=0))) - reps
        assert (tally.status is SetStatus.DONE) == (tally.reps_done == tally.reps_planned)


@law
@given(sessions())
def test_no_more_seconds_are_held_than_have_passed(session_at: tuple[Session, float]) -> None:
    session, now = session_at
    started_at = max(each for each in (0.0, 1000.0, 987654.321) if each <= now)
    held = sum(each.seconds_held for each in session.tallies())
    assert held <= now - started_at + 0.001 * len(session.tallies())


@law
@given(sessions(Pacing.AUTO, STAYING))
def test_a_rep_that_is_done_was_held_to_its_end(session_at: tuple[Session, float]) -> None:
    session, _ = session_at
    reps = {
        (each.key, each.rep): each.estimate
        for each in session.plan
        if each.trains and each.kind is not Kind.COUNT
    }
    for tally in session.tallies():
        own = [
            reps[tally.key, rep]
            for rep in range(1, tally.reps_planned + 1)
            if reps.get((tally.key, rep))
        ]
        if own and tally.status is SetStatus.DONE:
            assert tally.seconds_held == pytest.approx(sum(own), abs=0.01)
        assert not own or tally.seconds_held <= sum(own) + 0.01


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
@given(plans(), st.lists(st.sampled_from([Command.SKIP, Command.SKIP_EXERCISE]), min_size=1))
def test_what_is_skipped_is_never_done(plan: Plan, skips: list[Command]) -> None:
    session, events = started(plan), []
    for number in range(len(plan)):
        if session.can(Command.SKIP):
            events += session.do(skips[number % len(skips)], 0.0)
    assert session.state is State.FINISHED
    assert {each.key for each in session.tallies()} == {each.key for each in plan}
    assert {each.status for each in session.tallies()} == {SetStatus.SKIPPED}
    assert not [each for each in events if isinstance(each, RepDone)]
    ended = [each for each in events if isinstance(each, ExerciseEnded)]
    assert [each.entry for each in ended] == list(range(plan[-1].entry + 1))
    assert not any(each.done for each in ended)


@law
@given(sessions())
def test_a_record_taken_up_again_loses_nothing(session_at: tuple[Session, float]) -> None:
    session, _ = session_at
    again = Session.resumed(session.plan, session.index, records(session.tallies()))
    assert again.tallies() == session.tallies()
    assert again.index == min(session.index, len(session.plan) - 1)
    twice = Session.resumed(session.plan, again.index, records(again.tallies()))
    assert inside(twice) == inside(again)


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
@given(plans(), scripts(most=20), starts)
def test_events_come_in_the_order_of_time_and_ends_before_beginnings(
    plan: Plan, script: list[Wait], start: float
) -> None:
    rank = {RepDone: 0, SetEnded: 1, ExerciseEnded: 2, IntervalStarted: 3, Finished: 3}
    session = Session(plan)
    events = session.do(Command.START, start) + drive(session, script, start)[0]
    for one, two in pairwise(events):
        assert one.at <= two.at + 1e-6
        if isinstance(one, RepDone | SetEnded | ExerciseEnded) and type(two) in rank:
            assert (one.at, rank[type(one)]) <= (two.at, rank[type(two)]) or (
                isinstance(one, ExerciseEnded | SetEnded)
                and isinstance(two, SetEnded | ExerciseEnded)
            )
    assert len([each for each in events if isinstance(each, Finished | Stopped)]) <= 1


@law
@given(plans(), scripts(*FORWARDS, most=20))
def test_going_forwards_no_interval_begins_twice(plan: Plan, script: list[Wait]) -> None:
    session = Session(plan)
    events = session.do(Command.START, 0.0) + drive(session, script)[0]
    begun = [each.index for each in events if isinstance(each, IntervalStarted)]
    assert begun[0] == 0
    assert begun == sorted(set(begun))
