"""What stands in the log, whatever the runner does."""

from hypothesis import given
from hypothesis import strategies as st

from footui.model.record import SetStatus
from footui.model.settings import Pacing
from footui.session.engine import Session
from footui.session.events import ExerciseEnded, RepDone
from footui.session.interval import Kind, SetKey
from footui.session.log import Tally
from footui.session.moves import Command, State
from footui.session.plan import Plan
from tests.session.inside import inside
from tests.session.recording import records
from tests.session.telling import begun
from tests.strategies import LIVELY, Wait, drive, law, plans, scripts, sessions, starts

STAYING = tuple(each for each in LIVELY if each not in (Command.ADD, Command.SUBTRACT))


@law
@given(plans(), scripts(most=30))
def test_what_is_logged_is_never_deleted_nor_doubled(plan: Plan, script: list[Wait]) -> None:
    session, now, events = begun(plan), 0.0, []
    before: dict[SetKey, Tally] = {}
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
@given(plans(), scripts(), starts)
def test_no_more_seconds_are_held_than_have_passed(
    plan: Plan, script: list[Wait], start: float
) -> None:
    session = begun(plan, start)
    _, now = drive(session, script, start)
    rounding = 0.001 * len(session.tallies())
    assert sum(each.seconds_held for each in session.tallies()) <= now - start + rounding


@law
@given(sessions(Pacing.AUTO, STAYING))
def test_a_rep_that_is_done_was_held_to_its_end(session_at: tuple[Session, float]) -> None:
    session, _ = session_at
    training = [each for each in session.plan if each.trains and each.kind is not Kind.COUNT]
    for tally in session.tallies():
        lengths = [each.estimate for each in training if each.key == tally.key]
        reps = [rep for rep in range(1, len(lengths) + 1) if rep not in tally.missed]
        done = sum(lengths[rep - 1] for rep in reps[: tally.reps_done])
        assert not lengths or done - 0.01 <= tally.seconds_held <= sum(lengths) + 0.01


@law
@given(plans(), st.lists(st.sampled_from([Command.SKIP, Command.SKIP_EXERCISE]), min_size=1))
def test_what_is_skipped_is_never_done(plan: Plan, skips: list[Command]) -> None:
    session, events = begun(plan), []
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
