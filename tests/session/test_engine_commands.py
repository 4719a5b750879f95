import pytest

from footui.model.exercise import Side
from footui.model.record import SetStatus
from footui.model.routine import Sides
from footui.session.events import SecondsLeft
from footui.session.interval import SetKey
from footui.session.moves import Command, State
from tests.session.telling import begun, planned, stretch_words, tell


def test_a_count_gone_back_to_ends_with_one_press_and_counts_nothing_twice() -> None:
    session = begun(planned("pick"))
    for _ in range(4):
        session.do(Command.DONE, 40.0)
    held = session.tallies()[0].seconds_held
    session.do(Command.BACK, 41.0)
    assert (session.interval.side, session.reps_done) == ("right", 4)
    assert tell(session.do(Command.DONE, 90.0), session.plan)[-1] == "90 left switch, 15 s"
    assert session.tallies()[0].reps_done == 4
    assert session.tallies()[0].seconds_held == held


def test_going_back_to_a_hold_cut_short_fills_the_gap() -> None:
    session = begun(planned("press", sides=Sides.RIGHT))
    session.advance(10.0)
    session.do(Command.DONE, 17.5)
    session.do(Command.BACK, 18.0)
    session.advance(1000.0)
    (tally,) = session.tallies()
    assert (tally.reps_done, tally.missed, tally.seconds_held) == (3, (), 30.0)


@pytest.mark.parametrize("seconds", [0.0, 0.5, 9.5])
def test_back_goes_to_the_interval_before_however_long_this_one_has_run(seconds: float) -> None:
    session = begun(planned("press"))
    session.advance(23.0)
    session.do(Command.BACK, 23.0 + seconds)
    assert stretch_words(session.interval) == "right release 1/3, 3 s"
    assert session.elapsed(23.0 + seconds) == 0


def test_back_at_the_very_start_begins_it_again() -> None:
    session = begun(planned("press"))
    assert tell(session.do(Command.BACK, 4.0), session.plan) == ["4 right prepare, 10 s"]


def test_restart_begins_the_interval_again() -> None:
    session = begun(planned("press"))
    session.advance(10.0)
    assert tell(session.do(Command.RESTART, 16.0), session.plan) == ["16 right hold 1/3, 10 s"]
    assert tell(session.advance(26.0), session.plan)[0] == "26 rep 1 done"
    assert session.tallies()[0].seconds_held == 10.0


@pytest.mark.parametrize("at", [4.0, 14.0, 21.0], ids=["get ready", "hold", "release"])
def test_after_every_pause_there_are_three_seconds_to_get_back_in_place(at: float) -> None:
    session = begun(planned("press"))
    session.advance(at)
    here = stretch_words(session.interval)
    events = session.do(Command.PAUSE, at) + session.do(Command.RESUME, at + 60)
    assert [session.settling(at + 60 + each) for each in (0, 1, 2.5)] == [3.0, 2.0, 0.5]
    events += session.advance(at + 63)
    assert tell(events, session.plan) == [
        f"{at:g} paused",
        f"{at + 60:g} settling",
        f"{at + 63:g} on with {here}",
    ]
    assert session.settling(at + 63) == 0


def test_enter_resumes_and_a_second_enter_waits_no_longer() -> None:
    session = begun(planned("press"))
    session.do(Command.PAUSE, 12.0)
    session.do(Command.DONE, 20.0)
    assert session.state is State.SETTLING
    assert tell(session.do(Command.DONE, 21.0), session.plan) == ["21 on with right hold 1/3, 10 s"]
    assert session.elapsed(21.0) == 2.0
    assert session.tallies() == ()


def test_a_pause_at_the_moment_an_interval_begins_does_not_begin_it_twice() -> None:
    session = begun(planned("press"))
    session.advance(10.0)
    session.do(Command.PAUSE, 10.0)
    session.do(Command.RESUME, 20.0)
    assert tell(session.advance(23.0), session.plan) == ["23 on with right hold 1/3, 10 s"]


def test_skipping_while_paused_stays_paused_and_begins_after_the_three_seconds() -> None:
    session = begun(planned("press", "roll"))
    session.do(Command.PAUSE, 2.0)
    skipped = tell(session.do(Command.SKIP_EXERCISE, 5.0), session.plan)
    assert skipped == ["5 right set 1 ended", "5 left set 1 ended", "5 exercise skipped"]
    assert session.state is State.PAUSED
    session.do(Command.RESUME, 6.0)
    assert tell(session.advance(9.0), session.plan) == ["9 right prepare, 10 s"]


def test_moving_about_while_settling_does_not_begin_the_three_seconds_again() -> None:
    session = begun(planned("press"))
    session.do(Command.PAUSE, 2.0)
    session.do(Command.RESUME, 4.0)
    assert session.do(Command.SKIP, 6.0) == []
    assert tell(session.advance(7.0), session.plan) == ["7 right hold 1/3, 10 s"]


def test_skipping_the_last_interval_while_paused_finishes() -> None:
    session = begun(planned("roll", sides=Sides.LEFT))
    session.do(Command.SKIP, 1.0)
    session.do(Command.PAUSE, 2.0)
    assert tell(session.do(Command.SKIP, 3.0), session.plan)[-1] == "3 finished"
    assert session.state is State.FINISHED


def test_an_interrupt_pauses_and_says_so_until_the_runner_does_something() -> None:
    session = begun(planned("press"))
    assert tell(session.do(Command.INTERRUPT, 3.0), session.plan) == ["3 interrupted"]
    assert session.interrupted
    session.do(Command.SKIP, 4.0)
    assert session.state is State.PAUSED
    assert not session.interrupted


def test_an_exercise_left_after_one_rep_counts_as_done_and_its_other_foot_as_skipped() -> None:
    session = begun(planned("press", "roll"))
    session.advance(20.0)
    events = session.do(Command.SKIP_EXERCISE, 21.0)
    assert tell(events, session.plan) == [
        "21 right set 1 ended",
        "21 left set 1 ended",
        "21 exercise done",
        "21 right prepare, 10 s",
    ]
    assert [each.status for each in session.tallies()] == [SetStatus.PARTIAL, SetStatus.SKIPPED]


def test_ten_seconds_more_and_less() -> None:
    session = begun(planned("press"))
    session.advance(10.0)
    assert tell(session.do(Command.ADD, 15.0), session.plan) == ["15 now 20 s"]
    assert tell(session.do(Command.SUBTRACT, 15.0), session.plan) == ["15 now 10 s"]
    assert tell(session.do(Command.SUBTRACT, 15.0), session.plan) == ["15 now 6 s"]
    assert tell(session.advance(16.0), session.plan)[0] == "16 rep 1 done"
    assert session.tallies()[0].seconds_held == 6.0


def test_less_than_a_second_stays_as_it_is() -> None:
    session = begun(planned("press"))
    session.do(Command.SUBTRACT, 9.5)
    assert session.seconds == 10.0


def test_the_last_seconds_are_told_again_after_more_time_was_given() -> None:
    session = begun(planned("press"))
    told = [each.left for each in session.advance(8.5) if isinstance(each, SecondsLeft)]
    session.do(Command.ADD, 8.5)
    again = [each for each in session.advance(19.9) if isinstance(each, SecondsLeft)]
    assert told == [3, 2]
    assert [(each.at, each.left) for each in again] == [(17.0, 3), (18.0, 2), (19.0, 1)]


def test_stopping_keeps_what_was_held() -> None:
    session = begun(planned("press"))
    assert tell(session.do(Command.STOP, 27.0), session.plan)[-1] == "27 stopped"
    (tally,) = session.tallies()
    assert (tally.key, tally.exercise, tally.variant) == (SetKey(0, Side.RIGHT, 1), "press", None)
    assert (tally.reps_done, tally.reps_planned, tally.seconds_held) == (1, 3, 14.0)
    assert session.elapsed(1000.0) == 4.0
