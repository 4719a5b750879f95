from msgspec import structs

from footui.model.record import SetStatus
from footui.model.routine import Sides
from footui.model.settings import FirstFoot, Options, Pacing
from footui.session.engine import Session
from footui.session.moves import Command, State
from tests.samples import PRESS, exercise, library
from tests.session.recording import records
from tests.session.telling import begun, planned, tell


def test_a_hold_is_done_on_the_right_foot_then_on_the_left() -> None:
    session = begun(planned("press"))
    assert tell(session.advance(1000.0), session.plan) == [
        "10 right hold 1/3, 10 s",
        "20 rep 1 done",
        "20 right release 1/3, 3 s",
        "23 right hold 2/3, 10 s",
        "33 rep 2 done",
        "33 right release 2/3, 3 s",
        "36 right hold 3/3, 10 s",
        "46 rep 3 done",
        "46 right set 1 ended",
        "46 left switch, 5 s",
        "51 left hold 1/3, 10 s",
        "61 rep 1 done",
        "61 left release 1/3, 3 s",
        "64 left hold 2/3, 10 s",
        "74 rep 2 done",
        "74 left release 2/3, 3 s",
        "77 left hold 3/3, 10 s",
        "87 rep 3 done",
        "87 left set 1 ended",
        "87 exercise done",
        "87 finished",
    ]


def test_the_left_foot_begins_where_the_runner_wants_it() -> None:
    options = Options(first_foot=FirstFoot.LEFT)
    sides = [each.side for each in planned("press", options=options)]
    assert sides == ["left"] * 6 + ["right"] * 6


def test_walking_is_heels_then_toes_then_a_rest_then_again() -> None:
    session = begun(planned("walk"))
    assert tell(session.advance(1000.0), session.plan) == [
        "10 both walk 1/2, 5 s",
        "15 rep 1 done",
        "15 both release 1/2, 2 s",
        "17 both walk 2/2, 5 s",
        "22 rep 2 done",
        "22 both set 1 ended",
        "22 both rest, 10 s",
        "32 both walk 1/2, 5 s",
        "37 rep 1 done",
        "37 both release 1/2, 2 s",
        "39 both walk 2/2, 5 s",
        "44 rep 2 done",
        "44 both set 2 ended",
        "44 exercise done",
        "44 finished",
    ]


def test_marbles_are_counted_by_the_runner_and_the_last_one_ends_the_set() -> None:
    session = begun(planned("pick", sides=Sides.LEFT))
    events = session.advance(30.0)
    for second in (33, 36, 50, 60):
        events += session.do(Command.DONE, float(second))
    assert tell(events, session.plan) == [
        "30 left count 1/4, waits",
        "33 rep 1 done",
        "36 rep 2 done",
        "50 rep 3 done",
        "60 rep 4 done",
        "60 left set 1 ended",
        "60 exercise done",
        "60 finished",
    ]
    assert session.tallies()[0].seconds_held == 30.0


def test_a_count_taken_up_with_a_gap_can_still_be_finished() -> None:
    first = begun(planned("pick", sides=Sides.LEFT))
    first.do(Command.DONE, 1.0)
    first.do(Command.DONE, 1.0)
    record = structs.replace(records(first.tallies())[0], reps_done=2, missed=(1,))
    session = Session.resumed(first.plan, 1, (record,))
    session.do(Command.START, 0.0)
    for _ in range(2):
        session.do(Command.DONE, 10.0)
    assert session.state is State.FINISHED
    assert session.tallies()[0].status is SetStatus.DONE


def test_under_auto_pacing_a_count_takes_its_estimate_and_all_of_it_is_done() -> None:
    session = begun(planned("pick", sides=Sides.RIGHT, options=Options(pacing=Pacing.AUTO)))
    session.do(Command.DONE, 1.0)
    counted = tell(session.do(Command.DONE, 2.0), session.plan)
    assert counted == ["2 rep 1 done"]
    assert tell(session.advance(100.0), session.plan) == [
        "17 rep 2 done",
        "17 rep 3 done",
        "17 rep 4 done",
        "17 right set 1 ended",
        "17 exercise done",
        "17 finished",
    ]


def test_a_self_paced_rep_is_done_by_the_runner() -> None:
    options = Options(pacing=Pacing.SELF)
    session = begun(planned("curl", sides=Sides.RIGHT, options=options))
    assert tell(session.do(Command.DONE, 5.0), session.plan) == ["5 right rep 1/2, waits"]
    assert tell(session.do(Command.DONE, 25.0), session.plan) == [
        "25 rep 1 done",
        "25 right rep 2/2, waits",
    ]
    assert session.tallies()[0].seconds_held == 20.0


def test_a_hold_cut_short_adds_its_true_seconds_and_no_rep() -> None:
    session = begun(planned("press", sides=Sides.RIGHT))
    session.advance(10.0)
    session.do(Command.DONE, 17.5)
    session.advance(1000.0)
    (tally,) = session.tallies()
    assert (tally.reps_done, tally.missed) == (2, (1,))
    assert (tally.status, tally.seconds_held) == (SetStatus.PARTIAL, 27.5)


def test_a_session_taken_up_again_gives_three_seconds_and_begins_its_interval_anew() -> None:
    first = begun(planned("press"))
    first.advance(24.0)
    session = Session.resumed(first.plan, first.index, records(first.tallies()))
    assert session.state is State.NEW
    events = session.do(Command.START, 100.0) + session.advance(103.0)
    assert tell(events, session.plan) == ["100 settling", "103 right hold 2/3, 10 s"]
    assert session.tallies() == first.tallies()


def test_a_record_past_the_end_is_taken_up_in_the_last_interval() -> None:
    intervals = planned("press")
    assert Session.resumed(intervals, 999, ()).index == len(intervals) - 1


def test_two_entries_of_one_exercise_are_two_accounts() -> None:
    session = begun(planned("press", "press", sides=Sides.LEFT))
    session.advance(1000.0)
    assert [each.key.entry for each in session.tallies()] == [0, 1]


def test_a_switch_of_no_length_is_left_out() -> None:
    short = exercise(PRESS, dose={"reps": 1, "hold": 2.0}, timing={"prepare": 0.0, "switch": 0.0})
    session = Session(planned("press", at=library(short)))
    events = session.do(Command.START, 5.0) + session.advance(9.0)
    assert tell(events, session.plan) == [
        "5 right hold 1/1, 2 s",
        "7 rep 1 done",
        "7 right set 1 ended",
        "7 left hold 1/1, 2 s",
        "9 rep 1 done",
        "9 left set 1 ended",
        "9 exercise done",
        "9 finished",
    ]
