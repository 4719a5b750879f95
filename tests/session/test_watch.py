import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.model.settings import Options, Pacing
from footui.session.engine import Session
from footui.session.events import Event
from footui.session.moves import Command, State
from footui.session.plan import Plan
from footui.session.watch import GAP_SECONDS, Watch
from tests.session.inside import inside
from tests.session.telling import planned, tell
from tests.strategies import law, plans, starts


def watched(*ids: str, pacing: Pacing = Pacing.PACED, start: float = 0.0) -> Watch:
    """A session of the samples that was started and is looked after."""
    watch = Watch(Session(planned(*ids, options=Options(pacing=pacing))))
    watch.do(Command.START, start)
    return watch


def ticked(watch: Watch, until: float) -> list[Event]:
    """Ticks twice a second."""
    return [event for half in range(1, int(until * 2) + 1) for event in watch.tick(half / 2)]


@law
@given(plans(), starts, st.lists(st.floats(0, GAP_SECONDS), max_size=40))
def test_ticks_close_together_are_as_good_as_none(
    intervals: Plan, start: float, gaps: list[float]
) -> None:
    watch, session = Watch(Session(intervals), gap=GAP_SECONDS + 0.001), Session(intervals)
    events, now = watch.do(Command.START, start), start
    for gap in gaps:
        now += gap
        events += watch.tick(now)
    assert events == session.do(Command.START, start) + session.advance(now)
    assert inside(watch.session) == inside(session)


@law
@given(plans(), st.integers(0, 60), st.floats(GAP_SECONDS + 0.001, 1e6))
def test_a_leap_stops_the_session_where_it_was_last_seen(
    intervals: Plan, seen: int, leap: float
) -> None:
    watch = Watch(Session(intervals))
    watch.do(Command.START, 0.0)
    ticked(watch, seen)
    if watch.session.state is State.FINISHED:
        assert watch.tick(seen + leap) == []
        return
    index, elapsed = watch.session.index, watch.session.elapsed(seen)
    assert tell(watch.tick(seen + leap), intervals) == [f"{seen} interrupted"]
    assert watch.session.interrupted
    assert (watch.session.index, watch.session.elapsed(seen + leap)) == (index, elapsed)


def test_nobody_held_a_hold_through_a_closed_lid() -> None:
    watch = watched("press")
    ticked(watch, 15.0)
    watch.tick(3600.0)
    assert watch.session.tallies() == ()
    watch.do(Command.RESUME, 3610.0)
    events = [event for each in range(1, 9) for event in watch.tick(3610.0 + each)]
    assert tell(events, watch.session.plan) == [
        "3613 on with right hold 1/3, 10 s",
        "3618 rep 1 done",
        "3618 right release 1/3, 3 s",
    ]
    assert watch.session.tallies()[0].seconds_held == 10.0


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (Command.PAUSE, ["5 interrupted"]),
        (Command.DONE, ["5 interrupted", "99 settling"]),
        (Command.SKIP, ["5 interrupted"]),
        (Command.STOP, ["5 interrupted", "99 stopped"]),
    ],
)
def test_a_leap_is_seen_in_a_command_too(command: Command, told: list[str]) -> None:
    watch = watched("press")
    ticked(watch, 5.0)
    assert tell(watch.do(command, 99.0), watch.session.plan) == told


def test_a_leap_while_settling_stops_it_again() -> None:
    watch = watched("press")
    watch.do(Command.PAUSE, 1.0)
    watch.do(Command.RESUME, 2.0)
    watch.tick(3.0)
    assert tell(watch.tick(60.0), watch.session.plan) == ["3 interrupted"]


def test_a_leap_where_it_waits_stops_it_and_the_time_away_is_not_held() -> None:
    watch = watched("pick")
    ticked(watch, 31.0)
    watch.tick(500.0)
    watch.do(Command.STOP, 501.0)
    assert watch.session.tallies()[0].seconds_held == 1.0


@pytest.mark.parametrize("command", [None, Command.PAUSE])
def test_while_it_stands_still_time_may_leap(command: Command | None) -> None:
    watch = Watch(Session(planned("press")))
    if command:
        watch.do(Command.START, 0.0)
        watch.do(command, 1.0)
    assert watch.tick(5000.0) == []
    assert not watch.session.interrupted


def test_exactly_the_gap_is_no_leap() -> None:
    watch = watched("press")
    assert watch.tick(GAP_SECONDS) == []
    assert watch.session.state is State.RUNNING


def test_a_command_that_is_not_legal_is_passed_over() -> None:
    watch = watched("press")
    assert watch.do(Command.RESUME, 1.0) == []
    assert watch.session.state is State.RUNNING


def test_the_first_look_leaps_over_nothing() -> None:
    watch = Watch(Session(planned("press")))
    watch.session.do(Command.START, 0.0)
    assert watch.tick(9.0) != []
    assert watch.session.state is State.RUNNING
