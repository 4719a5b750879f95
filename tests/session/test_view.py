from functools import reduce
from itertools import pairwise
from operator import add

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footui.model.settings import Options, Pacing
from footui.session.engine import Session
from footui.session.interval import Kind
from footui.session.moves import MOVING, Command, State
from footui.session.plan import Plan, plan
from footui.session.view import LOOK_SECONDS, View, next_look, view
from tests.samples import PICK, PRESS, WALK, exercise, library, routine
from tests.session.telling import begun, planned
from tests.strategies import law, plans, sessions, starts

ON = (Command.DONE, Command.SKIP, Command.SKIP_EXERCISE)
FRACTIONS = ("session_fraction", "exercise_fraction", "fraction")


def at(session: Session, now: float) -> View:
    """The view once time has passed up to now."""
    session.advance(now)
    return view(session, now)


@law
@given(sessions(), st.floats(0, 30))
def test_fractions_stay_within_0_and_1_and_what_is_left_within_the_plan(
    session_at: tuple[Session, float], wait: float
) -> None:
    session, now = session_at
    seen = at(session, now + wait)
    assert all(0 <= getattr(seen, name) <= 1 for name in FRACTIONS)
    assert 0 <= seen.exercise_left <= seen.session_left <= session.borders[-1]
    assert 0 <= seen.done <= max(1, seen.interval.reps)
    assert 0 <= seen.index <= len(session.plan)


@law
@given(plans(), st.lists(st.tuples(st.floats(0, 5), st.sampled_from([None, *ON])), max_size=25))
def test_forwards_the_session_only_gains_and_what_is_left_only_shrinks(
    intervals: Plan, script: list[tuple[float, Command | None]]
) -> None:
    session, now, seen = begun(intervals), 0.0, []
    for wait, command in script:
        now += wait
        session.advance(now)
        if command is not None and session.can(command):
            session.do(command, now)
        seen.append(view(session, now))
    for before, after in pairwise(seen):
        assert after.session_fraction >= before.session_fraction - 1e-9
        assert after.session_left <= before.session_left + 1e-6
        if after.interval.entry == before.interval.entry:
            assert after.exercise_fraction >= before.exercise_fraction - 1e-9
        if after.index == before.index:
            assert after.fraction >= before.fraction


@law
@given(sessions(), st.floats(0.001, 30))
def test_digits_round_up_in_timed_intervals_and_down_in_those_that_wait(
    session_at: tuple[Session, float], wait: float
) -> None:
    session, now = session_at
    now += wait
    seen = at(session, now)
    assume(session.state in MOVING)
    elapsed = session.elapsed(now)
    assert seen.timed == (session.seconds is not None)
    if session.seconds is None:
        assert seen.seconds == pytest.approx(elapsed - 0.5, abs=0.500001)
    else:
        left = session.seconds - elapsed
        assert seen.seconds == pytest.approx(left + 0.5, abs=0.500001)
        assert seen.seconds >= 1 or left < 1e-6


@law
@given(starts, st.floats(0, 20), st.floats(0, 20))
def test_the_last_second_reads_1_wherever_the_clock_began(
    start: float, pause_at: float, pause: float
) -> None:
    session = begun(planned("press"), start)
    session.do(Command.PAUSE, start + pause_at)
    session.do(Command.RESUME, start + pause_at + pause)
    shift = start + pause + 3.0
    before = [10.0 - each for each in (1.0, 0.999, 0.5, 0.001)] if pause_at < 9 else []
    assert [at(session, shift + each).seconds for each in before] == [1] * len(before)


def test_a_hold_counts_down_from_its_length() -> None:
    session = begun(planned("press"))
    seen = {now: at(session, now).seconds for now in (10.0, 10.01, 11.0, 18.5, 19.0, 19.99, 20.0)}
    assert seen == {10.0: 10, 10.01: 10, 11.0: 9, 18.5: 2, 19.0: 1, 19.99: 1, 20.0: 3}


def test_what_a_sum_of_tenths_loses_changes_no_digit() -> None:
    now = reduce(add, [0.1] * 10)  # sum() rounds only once, from Python 3.12 on
    assert now < 1.0
    timed = begun(planned("press"))
    assert (at(timed, now).seconds, next_look(timed, now)) == (9, 0.5)
    self_paced = begun(planned("curl", options=Options(pacing=Pacing.SELF, get_ready="0")))
    assert (at(self_paced, now).seconds, next_look(self_paced, now)) == (1, 0.5)
    assert at(begun(planned("walk", options=Options(get_ready="0"))), now).step == 2


def test_while_settling_the_three_seconds_are_counted_down_also_where_it_waits() -> None:
    session = begun(planned("pick"))
    session.advance(40.0)
    session.do(Command.PAUSE, 40.0)
    session.do(Command.RESUME, 50.0)
    seen = at(session, 51.5)
    assert (seen.state, seen.timed, seen.seconds) == (State.SETTLING, True, 2)
    again = at(session, 53.0)
    assert (again.state, again.timed, again.seconds) == (State.WAITING, False, 10)


def test_paused_everything_stands_still() -> None:
    session = begun(planned("press"))
    session.do(Command.PAUSE, 12.5)
    assert view(session, 12.5) == view(session, 500.0)
    assert view(session, 12.5).seconds == 8


def test_a_finished_session_has_nothing_left() -> None:
    session = begun(planned("roll"))
    session.do(Command.SKIP_EXERCISE, 1.0)
    seen = view(session, 1.0)
    assert (seen.state, seen.index, seen.seconds) == (State.FINISHED, len(session.plan), 0)
    assert [getattr(seen, name) for name in FRACTIONS] == [1, 1, 1]
    assert (seen.exercise_left, seen.session_left) == (0, 0)


def test_before_the_start_everything_is_ahead() -> None:
    seen = view(Session(planned("press", "roll")), 77.0)
    assert (seen.state, seen.seconds, seen.index, seen.entries) == (State.NEW, 10, 0, 2)
    assert [getattr(seen, name) for name in FRACTIONS] == [0, 0, 0]
    assert (seen.exercise_left, seen.session_left) == (87.0, 222.0)


def test_bars_of_the_exercise_and_of_the_session() -> None:
    session = begun(planned("press", "roll"))
    seen = at(session, 87.0 + 40.0)
    assert (seen.interval.kind, seen.fraction) == (Kind.WORK, 0.5)
    assert seen.exercise_fraction == 40 / 135
    assert seen.session_fraction == 127 / 222
    assert (seen.exercise_left, seen.session_left) == (95.0, 95.0)


def test_where_the_runner_counts_the_bar_is_what_is_counted() -> None:
    session = begun(planned("pick"))
    session.advance(30.0)
    assert at(session, 300.0).fraction == 0
    session.do(Command.DONE, 300.0)
    seen = at(session, 301.0)
    assert (seen.done, seen.fraction, seen.timed, seen.seconds) == (1, 0.25, False, 271)
    assert seen.session_left == 12.0 + 15.0 + 16.0


def test_where_a_count_takes_its_estimate_the_bar_is_time() -> None:
    session = begun(planned("pick", options=Options(pacing=Pacing.AUTO)))
    assert at(session, 38.0).fraction == 0.5


def test_an_interval_made_longer_keeps_its_share_of_the_session() -> None:
    session = begun(planned("press"))
    session.advance(10.0)
    session.do(Command.ADD, 15.0)
    seen = view(session, 15.0)
    assert (seen.seconds, seen.fraction) == (15, 0.25)
    assert seen.session_left == 87.0 - 12.5


def test_movements_follow_each_other_and_begin_again() -> None:
    session = begun(planned("curl", options=Options(pacing=Pacing.SELF)))
    says = []
    for now in (20.0, 24.9, 25.0, 27.9, 28.0):
        beat = at(session, now).beat
        says.append(beat.say if beat else "")
    assert says == ["Pull", "Pull", "Push", "Push", "Pull"]


def test_in_the_gaps_there_is_no_movement() -> None:
    assert at(begun(planned("press")), 5.0).beat is None


def test_the_time_that_movements_lose_by_rounding_belongs_to_the_last() -> None:
    thirds = [{"say": f"{each}", "seconds": 0.1} for each in range(3)]
    own = library(exercise(PICK, movement=thirds, timing={"prepare": 0.0}))
    session = begun(plan(routine("pick"), own, Options()))
    for tenth in range(40):
        beat = at(session, tenth / 10).beat
        assert beat is not None
        assert beat.say in "012"


def test_steps_are_counted_at_their_pace_but_not_while_changing_over() -> None:
    session = begun(planned("walk"))
    steps = [at(session, now).step for now in (5.0, 10.0, 10.9, 11.0, 14.9, 15.0, 16.9, 17.0)]
    assert steps == [0, 1, 1, 2, 5, 0, 0, 1]


def test_a_walk_made_longer_stays_at_its_last_step() -> None:
    session = begun(planned("walk"))
    session.advance(10.0)
    session.do(Command.ADD, 11.0)
    assert at(session, 24.0).step == 5


def test_a_walk_of_no_steps_shows_none() -> None:
    own = library(exercise(WALK, movement=[{"say": "Walk", "seconds": 4.0}]))
    assert at(begun(plan(routine("walk"), own, Options())), 11.0).step == 0


@law
@given(sessions(), st.floats(0, 30))
def test_until_the_next_look_no_digit_changes(
    session_at: tuple[Session, float], wait: float
) -> None:
    session, now = session_at
    now += wait
    seen = at(session, now)
    look = next_look(session, now)
    if session.state not in (*MOVING, State.SETTLING):
        assert look is None
        return
    assert look is not None
    assert 0 < look <= LOOK_SECONDS
    later = at(session, now + look * 0.99)
    assert (later.state, later.index, later.seconds) == (seen.state, seen.index, seen.seconds)


def test_looks_fall_on_the_changes_of_the_digits() -> None:
    session = begun(planned("pick"))
    session.advance(30.0)
    assert next_look(session, 30.2) == pytest.approx(0.3)
    assert next_look(session, 31.0) == 0.5
    session.do(Command.PAUSE, 31.0)
    assert next_look(session, 31.0) is None
    session.do(Command.RESUME, 40.0)
    assert next_look(session, 40.6) == pytest.approx(0.4)


def test_rounding_is_up_to_whole_seconds() -> None:
    short = library(exercise(PRESS, timing={"prepare": 2.5}))
    session = begun(plan(routine("press"), short, Options()))
    assert [at(session, now).seconds for now in (0.0, 0.4, 0.5, 1.5)] == [3, 3, 2, 1]
