"""The recorder keeps what happens in a session, and says truly whether it is on disk."""

import os
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from footui.model.exercise import Side
from footui.model.library import Library
from footui.model.record import PlannedEntry, SessionRecord, Status
from footui.model.routine import Routine
from footui.model.settings import Options, Pacing
from footui.recorder import BUSY, MAX_NOTE, Recorder, planned
from footui.session.engine import Session
from footui.session.events import RepDone
from footui.session.moves import Command
from footui.session.plan import Plan, digest, plan
from footui.storage.history import HistoryStore
from footui.storage.live import is_live
from tests.samples import library, routine
from tests.storage.training import START, places_in
from tests.strategies import Wait, drive, law, routines, scripts
from tests.torture.shim import Op, Shim

PRESSES = ("press",)
FIRST_REP = 21.0  # seconds: ten to get ready, ten to hold, one more


class Wall:
    """A wall clock that goes on by a second at each look."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Run:
    """A session and its recorder, as a front end has them."""

    def __init__(self, store: HistoryStore, chosen: Routine, at: Library, wall: Wall) -> None:
        self.store, self.wall = store, wall
        self.intervals: Plan = plan(chosen, at, Options())
        self.session = Session(self.intervals)
        self.recorder = Recorder.begin(store, chosen, self.intervals, Options(), wall)
        self.do(Command.START, 0.0)

    def do(self, command: Command, at: float) -> bool:
        return self.recorder.take(self.session, self.session.do(command, at))

    def go(self, until: float) -> bool:
        return self.recorder.take(self.session, self.session.advance(until))

    def keep(self, until: float) -> SessionRecord:
        assert self.recorder.keep(self.session, self.session.advance(until)).saved
        return self.on_disk()

    def on_disk(self) -> SessionRecord:
        (stored,) = self.store.load().sessions
        return stored.record


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def store(tmp_path: Path) -> HistoryStore:
    return HistoryStore(places_in(tmp_path))


@pytest.fixture
def run(store: HistoryStore, wall: Wall) -> Iterator[Run]:
    started = Run(store, routine(*PRESSES), library(), wall)
    yield started
    started.recorder.close()


def refusing(folder: Path) -> Shim:
    def refuse(op: Op) -> None:
        if op.kind == "create":
            raise OSError(28, "No space left on device", op.path)

    return Shim(folder, refuse)


def files(store: HistoryStore) -> list[Path]:
    return sorted(store.places.history.rglob("*.toml"))


def test_nothing_is_written_before_the_first_finished_rep(run: Run) -> None:
    assert not run.go(19.0)
    assert run.recorder.save().saved
    assert files(run.store) == []
    run.do(Command.PAUSE, 19.5)
    assert run.recorder.keep(run.session, []).saved
    assert files(run.store) == []


def test_each_finished_rep_is_on_disk_when_the_save_returns(run: Run) -> None:
    first = run.keep(FIRST_REP)
    (done,) = first.sets
    assert (done.exercise, done.side, done.reps_done, done.reps_planned) == (
        "press",
        Side.RIGHT,
        1,
        3,
    )
    second = run.keep(FIRST_REP + 13.0)
    assert [(each.id, each.reps_done) for each in second.sets] == [(done.id, 2)]


def test_the_record_says_what_was_planned_and_where_it_stands(run: Run) -> None:
    record = run.keep(FIRST_REP)
    assert record.plan == (PlannedEntry("press"),)
    assert record.digest == digest(run.intervals)
    assert record.interval == run.session.index
    assert record.app.startswith("footui ")
    assert (record.status, record.ended, record.routine) == (Status.OPEN, None, None)
    assert record.started == START + timedelta(seconds=1)
    assert record.saved == run.wall.now


def test_a_routine_with_a_name_keeps_it(store: HistoryStore, wall: Wall) -> None:
    chosen = library().routines["every"]
    run = Run(store, chosen, library(), wall)
    assert run.recorder.record.routine == "every"
    assert len(run.recorder.record.plan) == len(chosen.exercise)
    run.recorder.close()


def test_where_it_stands_is_kept_exactly(run: Run) -> None:
    run.keep(FIRST_REP)
    for command, at in ((Command.SKIP, 22.0), (Command.PAUSE, 23.0), (Command.BACK, 24.0)):
        run.do(command, at)
        assert run.recorder.save().saved
        assert run.on_disk().interval == run.session.index


def test_a_tick_in_which_nothing_happens_needs_no_save(run: Run) -> None:
    run.keep(FIRST_REP)
    assert not run.go(FIRST_REP + 0.1)
    assert not run.recorder.take(run.session, [])


def test_what_is_not_saved_yet_stays_due(run: Run) -> None:
    assert run.go(FIRST_REP)
    assert run.go(FIRST_REP + 0.1)
    assert run.recorder.save().saved
    assert not run.go(FIRST_REP + 0.2)


def test_the_end_is_kept_with_its_time_and_what_is_said_after_it(run: Run) -> None:
    run.keep(FIRST_REP)
    end = run.keep(1000.0)
    assert (end.status, end.saved) == (Status.DONE, None)
    assert end.ended is not None
    assert len(end.sets) == 2
    run.recorder.check_in(effort=4)
    assert run.recorder.save().saved
    run.recorder.check_in(pain=0)
    run.recorder.check_in(note="tired\x1b]52;c;aGk=\x07")
    assert run.recorder.save().saved
    record = run.on_disk()
    assert (record.effort, record.pain, record.note) == (4, 0, "tired]52;c;aGk=")
    assert (record.ended, record.sets) == (end.ended, end.sets)


def test_a_note_is_kept_to_a_length_and_can_be_cleared(run: Run) -> None:
    run.keep(1000.0)
    run.recorder.check_in(note="x" * 9999)
    assert len(run.recorder.record.note or "") == MAX_NOTE
    run.recorder.check_in(note="")
    assert run.recorder.save().saved
    assert run.on_disk().note == ""


def test_leaving_keeps_what_was_held_though_no_rep_was_finished(run: Run) -> None:
    run.go(14.0)
    run.do(Command.STOP, 15.0)
    assert run.recorder.save().saved
    record = run.on_disk()
    assert record.status is Status.STOPPED
    assert [(each.reps_done, each.seconds_held) for each in record.sets] == [(0, 5.0)]


def test_leaving_before_anything_was_done_leaves_nothing(run: Run) -> None:
    run.do(Command.STOP, 5.0)
    assert run.recorder.close().saved
    assert files(run.store) == []
    assert list(run.store.places.live.iterdir()) == []


def test_a_session_of_skips_is_kept_once_the_runner_has_said_something(run: Run) -> None:
    run.do(Command.SKIP_EXERCISE, 5.0)
    assert run.recorder.save().saved
    assert files(run.store) == []
    run.recorder.check_in(pain=7)
    assert run.recorder.save().saved
    assert (run.on_disk().pain, run.on_disk().status) == (7, Status.DONE)


def test_what_is_not_saved_is_told_and_kept_until_it_is(run: Run, store: HistoryStore) -> None:
    run.go(FIRST_REP)
    with refusing(store.places.history.parent).on():
        outcome = run.recorder.save()
    assert (outcome.saved, run.recorder.outcome) == (False, outcome)
    assert "No space left on device" in str(outcome)
    assert "reps_done = 1" in run.recorder.unsaved
    assert run.recorder.take(run.session, [])
    assert run.recorder.save().saved
    assert run.recorder.unsaved == ""
    assert run.on_disk().sets[0].reps_done == 1


def test_keeping_answers_with_the_last_outcome_when_nothing_is_due(run: Run) -> None:
    run.keep(FIRST_REP)
    assert run.recorder.keep(run.session, []) is run.recorder.outcome


def test_a_discarded_session_is_gone_and_stays_gone(run: Run, store: HistoryStore) -> None:
    run.keep(FIRST_REP)
    assert run.recorder.discard().saved
    assert run.recorder.close().saved
    assert store.load().sessions == ()
    assert len(list(store.places.discarded.iterdir())) == 1


def test_a_discard_that_is_refused_is_told(run: Run, store: HistoryStore) -> None:
    run.keep(FIRST_REP)
    with refusing(store.places.state).on():
        assert not run.recorder.discard().saved
    assert len(store.load().sessions) == 1
    assert run.recorder.discard().saved


def resumed(run: Run) -> tuple[Recorder, Session]:
    """The session after its process has died."""
    run.recorder.close()
    stored = run.store.pending(run.wall.now).offers[0]
    intervals = planned(stored.record, library())
    assert intervals == run.intervals
    recorder = Recorder.resume(run.store, stored, run.wall)
    assert recorder is not None
    record = recorder.record
    return recorder, Session.resumed(intervals, record.interval, record.sets)


def test_a_session_goes_on_in_its_file_with_its_sets(run: Run) -> None:
    before = run.keep(FIRST_REP + 13.0)
    recorder, session = resumed(run)
    assert recorder.keep(session, session.do(Command.START, 5000.0)).saved
    assert run.on_disk().sets == before.sets
    assert recorder.keep(session, session.advance(6000.0)).saved
    after = run.on_disk()
    assert (after.status, after.id, after.started) == (Status.DONE, before.id, before.started)
    assert [each.reps_done for each in after.sets] == [3, 3]
    assert after.sets[0].id == before.sets[0].id
    assert len(files(run.store)) == 1
    recorder.close()


def test_a_resumed_session_that_is_left_at_once_changes_nothing(run: Run) -> None:
    run.keep(FIRST_REP)
    before = files(run.store)[0].read_bytes()
    recorder, _ = resumed(run)
    recorder.close()
    assert files(run.store)[0].read_bytes() == before


def test_sets_that_only_the_record_knows_stay(run: Run, wall: Wall) -> None:
    record = run.keep(FIRST_REP)
    foreign = structs.replace(record.sets[0], id="foreign", entry=9)
    path = files(run.store)[0]
    copy = path.with_name(f"{path.stem} (conflicted copy).toml")
    copy.write_bytes(path.read_bytes().replace(record.sets[0].id.encode(), b"foreign"))
    copy.write_text(copy.read_text().replace("reps_planned", "entry = 9\nreps_planned"))
    recorder, session = resumed(run)
    assert {each.id for each in recorder.record.sets} == {record.sets[0].id, foreign.id}
    assert recorder.keep(session, session.do(Command.START, 0.0)).saved
    assert recorder.keep(session, session.advance(6000.0)).saved
    assert {"foreign", record.sets[0].id} < {each.id for each in run.on_disk().sets}
    recorder.close()


def test_one_that_somebody_else_has_is_not_resumed(run: Run) -> None:
    run.keep(FIRST_REP)
    stored = run.store.load().sessions[0]
    assert Recorder.resume(run.store, stored, run.wall) is None


@pytest.mark.parametrize(
    "changed",
    [
        Library(),
        library(*(structs.replace(each, dose=structs.replace(each.dose, reps=9))
                  for each in library().exercises.values() if each.id == "press")),
    ],
)  # fmt: skip
def test_a_plan_that_cannot_be_compiled_the_same_is_none(run: Run, changed: Library) -> None:
    assert planned(run.recorder.record, library()) == run.intervals
    assert planned(run.recorder.record, changed) is None


def test_a_record_without_a_plan_has_none(run: Run) -> None:
    assert planned(structs.replace(run.recorder.record, plan=()), library()) is None


def test_options_are_kept_to_compile_the_plan_again(store: HistoryStore, wall: Wall) -> None:
    options = Options(pacing=Pacing.SELF, rest="x2")
    chosen = routine("curl")
    intervals = plan(chosen, library(), options)
    recorder = Recorder.begin(store, chosen, intervals, options, wall)
    assert planned(recorder.record, library()) == intervals
    recorder.close()


def test_a_save_waits_for_another_only_so_long(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """As from a signal that lands in the middle of a save."""
    reached, go_on = threading.Event(), threading.Event()
    real = os.link

    def slow(*args: object, **kwargs: object) -> None:
        reached.set()
        assert go_on.wait(30)
        real(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "link", slow)
    run.go(FIRST_REP)
    saving = threading.Thread(target=run.recorder.save)
    saving.start()
    assert reached.wait(30)
    assert run.recorder.save(timeout=0.01) is BUSY
    assert not BUSY.saved
    go_on.set()
    saving.join(30)
    assert run.recorder.save(timeout=1).saved
    assert run.on_disk().sets[0].reps_done == 1


def test_saves_from_many_threads_never_bring_back_an_older_state(run: Run) -> None:
    stop = threading.Event()

    def save() -> None:
        while not stop.is_set():
            run.recorder.save()

    savers = [threading.Thread(target=save) for _ in range(3)]
    for saver in savers:
        saver.start()
    seen = 0
    for second in range(20, 90):
        run.go(float(second))
        assert run.recorder.save().saved
        done = sum(each.reps_done for each in run.on_disk().sets)
        assert done >= seen
        seen = done
    stop.set()
    for saver in savers:
        saver.join(30)
    assert seen == 6


def test_closing_lets_others_have_the_session(run: Run) -> None:
    run.go(FIRST_REP)
    assert is_live(run.store.places.live, run.recorder.record.id)
    assert run.recorder.close().saved
    assert run.on_disk().sets[0].reps_done == 1
    assert not is_live(run.store.places.live, run.recorder.record.id)


@law
@given(routines(), scripts(most=20), st.data())
def test_whatever_the_runner_does_the_file_says_what_the_session_says(
    tmp_path_factory: pytest.TempPathFactory,
    chosen: tuple[Routine, Library],
    script: list[Wait],
    data: st.DataObject,
) -> None:
    """And a session resumed at any moment loses and doubles nothing."""
    store, wall = HistoryStore(places_in(tmp_path_factory.mktemp("law"))), Wall()
    run = Run(store, *chosen, wall)
    now, reps = 0.0, 0
    for step in script:
        events, now = drive(run.session, [step], now)
        reps += sum(isinstance(each, RepDone) for each in events)
        assert run.recorder.keep(run.session, events).saved
        done = [each.reps_done for each in run.session.tallies()]
        stored = store.load().sessions
        assert sum(done) == reps
        assert bool(stored) >= bool(reps)
        if reps:
            assert [each.reps_done for each in stored[0].record.sets] == done
            assert len({each.id for each in stored[0].record.sets}) == len(done)
            assert stored[0].record.interval == run.session.index
    run.recorder.close()
    for offer in store.pending(wall.now).offers:
        recorder = Recorder.resume(store, offer, wall)
        assert recorder is not None
        again = Session.resumed(run.intervals, recorder.record.interval, recorder.record.sets)
        assert recorder.keep(again, again.do(Command.START, 0.0)).saved
        assert store.load().sessions[0].record.sets == offer.record.sets
        recorder.close()
