import pytest
from msgspec import structs

from footui.model.exercise import Side
from footui.model.record import SetRecord, SetStatus
from footui.model.settings import Options, Pacing
from footui.session.interval import SetKey
from footui.session.log import Log
from tests.session.recording import records
from tests.session.telling import planned

HOLDS = [each for each in planned("press") if each.kind == "hold" and each.side == "right"]
KEY = SetKey(0, Side.RIGHT, 1)


def test_an_account_that_was_only_opened_is_skipped() -> None:
    log = Log()
    log.of(HOLDS[0])
    assert log.tallies()[0].status is SetStatus.SKIPPED
    assert not log.trained(0)


def test_a_few_seconds_make_it_partial() -> None:
    log = Log()
    log.credit(HOLDS[0], 0.5)
    assert (log.tallies()[0].status, log.tallies()[0].seconds_held) == (SetStatus.PARTIAL, 0.5)
    assert not log.trained(0)


def test_all_reps_make_it_done() -> None:
    log = Log()
    assert [log.finish(each, each.rep) for each in HOLDS] == [True, True, True]
    assert log.tallies()[0].status is SetStatus.DONE
    assert (log.trained(0), log.trained(1)) == (True, False)


def test_a_rep_is_entered_once() -> None:
    log = Log()
    assert log.finish(HOLDS[0], 1)
    assert not log.finish(HOLDS[0], 1)
    assert log.count(KEY) == 1


def test_the_longest_go_of_a_rep_counts() -> None:
    log = Log()
    for seconds in (3.0, 7.0, 5.0):
        log.credit(HOLDS[0], seconds)
    log.credit(HOLDS[1], 1.0)
    assert log.tallies()[0].seconds_held == 8.0


def test_a_rep_that_is_done_takes_no_more_seconds() -> None:
    log = Log()
    log.credit(HOLDS[0], 10.0)
    log.finish(HOLDS[0], 1)
    log.credit(HOLDS[0], 60.0)
    assert log.tallies()[0].seconds_held == 10.0


def test_only_training_is_credited() -> None:
    log = Log()
    for each in planned("press"):
        if not each.trains:
            log.credit(each, 5.0)
    log.credit(HOLDS[0], 0.0)
    assert log.tallies() == ()


def test_reps_passed_over_are_missed_and_later_ones_are_not_yet() -> None:
    log = Log()
    log.finish(HOLDS[1], 2)
    assert log.tallies()[0].missed == (1,)
    assert log.missing(HOLDS[0]) == (1, 3)


def test_the_seconds_of_a_count_are_one_sum_for_all() -> None:
    count = planned("pick")[1]
    log = Log()
    for rep, elapsed in ((1, 4.0), (2, 9.0)):
        log.credit(count, elapsed)
        log.finish(count, rep)
    assert log.tallies()[0].seconds_held == 9.0


def test_accounts_stand_in_the_order_of_their_first_touch() -> None:
    intervals = planned("press", "roll", options=Options(pacing=Pacing.AUTO))
    log = Log()
    for each in reversed(intervals):
        log.of(each)
    assert [each.key for each in log.tallies()] == [
        SetKey(1, Side.LEFT, 1),
        SetKey(1, Side.RIGHT, 1),
        SetKey(0, Side.LEFT, 1),
        SetKey(0, Side.RIGHT, 1),
    ]


def test_nothing_is_counted_of_a_set_not_touched() -> None:
    assert Log().count(KEY) == 0


def _record() -> SetRecord:
    log = Log()
    log.credit(HOLDS[1], 10.0)
    log.finish(HOLDS[1], 2)
    return records(log.tallies())[0]


def test_a_record_is_taken_up_rep_by_rep() -> None:
    log = Log()
    log.restore([_record()], HOLDS)
    assert log.missing(HOLDS[0]) == (1, 3)
    assert records(log.tallies()) == (_record(),)


@pytest.mark.parametrize("change", [{"entry": 9}, {"side": "both"}, {"set": 2}])
def test_a_set_that_the_plan_does_not_have_is_passed_over(change: dict[str, object]) -> None:
    log = Log()
    log.restore([structs.replace(_record(), **change)], HOLDS)
    assert log.tallies() == ()


def test_more_reps_than_were_planned_are_no_more_than_all() -> None:
    log = Log()
    log.restore([structs.replace(_record(), reps_done=99, missed=())], HOLDS)
    assert log.tallies()[0].reps_done == 3
