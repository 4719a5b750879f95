"""The link between a live session and the disk."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from footui import training
from footui.model.record import SessionRecord
from footui.model.settings import Options
from footui.recorder import BUSY, Recorder
from footui.session.cues import Cue
from footui.session.engine import Session
from footui.session.moves import Command
from footui.session.view import LOOK_SECONDS
from footui.session.watch import GAP_SECONDS, Watch
from footui.sitting import Sitting
from footui.storage.history import HistoryStore
from footui.storage.open_session import OpenSession
from footui.storage.outcome import SAVED, Outcome
from footui.training import PATIENCE_SECONDS, Training
from tests.samples import library, routine
from tests.session.telling import planned
from tests.storage.training import START, places_in

PATIENCE = 20.0


class Outside:
    """Keeps what a session makes known."""

    def __init__(self) -> None:
        self.rung: list[Cue] = []
        self.titles: list[str] = []
        self.reported: list[Outcome] = []

    def ring(self, cue: Cue) -> None:
        self.rung.append(cue)

    def name_window(self, words: str) -> None:
        self.titles.append(words)

    def report(self, outcome: Outcome) -> None:
        self.reported.append(outcome)


class Case:
    """A session of one exercise, its files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.outside, self.now = folder, Outside(), 0.0
        entries = routine("press")
        plan = planned("press")
        store = HistoryStore(places_in(folder))
        recorder = Recorder.begin(store, entries, plan, Options(), lambda: START)
        exercises = tuple(library().resolve(each) for each in entries.exercise)
        self.watch = Watch(Session(plan), gap=1000)
        sitting = Sitting("Press", self.watch, exercises, recorder)
        self.training = Training(sitting, lambda: self.now, self.outside)

    async def pass_to(self, now: float) -> None:
        """Let the session run up to a moment, and keep what happened."""
        self.now = now
        events = self.watch.do(Command.START, 0.0) if not self.watch.session.elapsed(now) else []
        await self.training.keep([*events, *self.watch.tick(now)])

    @property
    def files(self) -> list[Path]:
        """The files in history."""
        return list((self.folder / "data").rglob("*.toml"))


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case(tmp_path)


@pytest.fixture
def hung(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Saves wait for this; patience is short."""
    go_on, save = threading.Event(), OpenSession.save

    def slowly(session: OpenSession, record: SessionRecord) -> Outcome:
        assert go_on.wait(PATIENCE)
        return save(session, record)

    monkeypatch.setattr(OpenSession, "save", slowly)
    monkeypatch.setattr(training, "PATIENCE_SECONDS", 0.05)
    yield go_on
    go_on.set()


def test_a_disk_as_slow_as_patience_allows_does_not_count_as_nobody_there() -> None:
    assert PATIENCE_SECONDS + LOOK_SECONDS < GAP_SECONDS


async def test_what_is_worth_keeping_is_on_disk_when_keep_returns(case: Case) -> None:
    await case.pass_to(19.0)
    assert case.files == []
    await case.pass_to(20.0)
    assert len(case.files) == 1
    assert case.outside.reported == [SAVED]
    assert case.training.length == "0:10"


async def test_nothing_is_written_when_nothing_happened(case: Case) -> None:
    await case.pass_to(20.0)
    before = case.files[0].stat().st_mtime_ns
    await case.training.keep([])
    assert case.files[0].stat().st_mtime_ns == before


async def test_a_disk_that_hangs_is_waited_for_a_moment_and_reported_when_it_answers(
    case: Case, hung: threading.Event
) -> None:
    await case.pass_to(20.0)
    assert case.outside.reported == [BUSY]
    hung.set()
    await asyncio.wait_for(_until(lambda: case.outside.reported == [BUSY, SAVED]), PATIENCE)
    assert len(case.files) == 1


async def test_saves_at_once_do_not_trip_over_each_other(case: Case, hung: threading.Event) -> None:
    await case.pass_to(20.0)
    saves = [asyncio.create_task(case.training.save()) for _ in range(5)]
    assert await asyncio.gather(*saves) == [BUSY] * 5
    assert threading.active_count() < 5
    hung.set()
    assert await case.training.save() == SAVED


async def test_what_came_while_the_disk_hung_is_saved_too(
    case: Case, hung: threading.Event
) -> None:
    await case.pass_to(20.0)
    await case.pass_to(33.0)
    hung.set()
    await case.training.close()
    assert "reps_done = 2" in case.files[0].read_text()


async def test_a_session_that_could_not_be_saved_stays_taken_until_it_is(case: Case) -> None:
    data = case.folder / "data"
    data.write_text("in the way")
    await case.pass_to(20.0)
    assert not (await case.training.close()).saved
    assert 'exercise = "press"' in case.training.recorder.unsaved
    data.unlink()
    assert (await case.training.close()).saved
    assert len(case.files) == 1


async def test_discarding_takes_the_file_out_of_history(case: Case) -> None:
    await case.pass_to(20.0)
    assert (await case.training.discard()).saved
    assert case.files == []


def test_ringing_and_naming_reach_the_outside(case: Case) -> None:
    case.training.cue(Cue(1, "go"))
    case.training.title("HOLD")
    assert (case.outside.rung, case.outside.titles) == ([Cue(1, "go")], ["HOLD"])
    case.now = 7.5
    assert case.training.clock() == 7.5


async def _until(holds: Callable[[], bool]) -> None:
    while not holds():
        await asyncio.sleep(0.01)
