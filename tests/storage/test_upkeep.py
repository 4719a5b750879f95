"""What the store mends by itself at a start, and what the doctor is told."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from footui.model.record import RESUMABLE, Status
from footui.storage.documents import Composer, document_of
from footui.storage.history import HistoryStore
from footui.storage.live import is_live
from footui.storage.places import Places
from footui.storage.report import examine, folder_dangers, merge_copies
from footui.storage.upkeep import tidy
from tests.storage.training import SOON, START, a_record, a_set, done, places_in, with_rep

HOUR = 3600
LATE = START + RESUMABLE


@pytest.fixture
def store(tmp_path: Path) -> HistoryStore:
    return HistoryStore(places_in(tmp_path))


def train(store: HistoryStore, finished: bool = False, days: int = 0) -> Path:
    opened = store.begin(a_record(started=START + timedelta(days=days)))
    record = with_rep(opened.record)
    opened.save(done(record) if finished else record)
    opened.close()
    return opened.path


def aged(path: Path, hours: float) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"")
    then = SOON.timestamp() - hours * HOUR
    os.utime(path, (then, then))
    return path


def astray(places: Places) -> Path:
    """A session that history had no room for when its process died."""
    record = a_record(a_set(), started=START)
    places.unsaved.mkdir(parents=True)
    path = places.unsaved / places.file_of(record).name
    path.write_bytes(Composer().compose(document_of(record)))
    return path


def test_what_history_had_no_room_for_is_brought_home(store: HistoryStore) -> None:
    path = astray(store.places)
    before = store.load()
    assert tidy(store.places, before, SOON) == ()
    (stored,) = store.load().sessions
    assert stored.record == before.sessions[0].record
    assert [copy.path for copy in stored.copies] == [store.places.file_of(stored.record)]
    assert not path.exists()


def test_a_session_left_open_too_long_is_closed(store: HistoryStore) -> None:
    train(store)
    assert tidy(store.places, store.load(), SOON) == ()
    assert store.load().sessions[0].record.status is Status.OPEN
    assert tidy(store.places, store.load(), LATE) == ()
    record = store.load().sessions[0].record
    assert (record.status, record.ended) == (Status.STOPPED, START)


def test_one_that_still_runs_after_that_time_is_left_to_its_owner(store: HistoryStore) -> None:
    opened = store.begin(a_record())
    opened.save(with_rep(opened.record))
    (outcome,) = tidy(store.places, store.load(), LATE)
    assert "running" in str(outcome)
    assert store.load().sessions[0].record.status is Status.OPEN
    assert is_live(store.places.live, opened.record.id)
    opened.close()


def test_one_of_a_newer_footui_is_not_closed(store: HistoryStore) -> None:
    path = train(store)
    path.write_text(path.read_text().replace("schema = 1", "schema = 2"))
    assert tidy(store.places, store.load(), LATE) == ()
    assert 'status = "open"' in path.read_text()


def test_what_the_dead_have_left_is_swept_once_it_is_old(store: HistoryStore) -> None:
    places = store.places
    old = aged(places.temp / ".some.toml.1234.tmp", hours=1.1)
    elder = aged(places.unsaved / ".some.toml.1234.tmp", hours=20)
    young = aged(places.temp / ".other.toml.1234.tmp", hours=0.9)
    foreign = aged(places.temp / "notes.txt", hours=99)
    lock = aged(places.live / "dead.lock", hours=0)
    report = examine(places, SOON)
    assert set(report.leftovers) == {old, elder, lock}
    assert tidy(places, store.load(), SOON) == ()
    assert [path.exists() for path in (old, elder, young, foreign, lock)] == [
        False,
        False,
        True,
        True,
        False,
    ]


def test_what_cannot_be_swept_is_left(store: HistoryStore, monkeypatch: pytest.MonkeyPatch) -> None:
    old = aged(store.places.temp / ".some.toml.1234.tmp", hours=2)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", refuse)
        assert tidy(store.places, store.load(), SOON) == ()
    assert old.exists()


def test_a_leftover_that_vanishes_while_it_is_looked_at_is_no_error(
    store: HistoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    aged(store.places.temp / ".some.toml.1234.tmp", hours=2)
    real = Path.lstat

    def lstat(path: Path) -> os.stat_result:
        if path.suffix == ".tmp":
            raise FileNotFoundError
        return real(path)

    monkeypatch.setattr(Path, "lstat", lstat)
    assert examine(store.places, SOON).leftovers == ()


def test_the_report_counts_everything(store: HistoryStore) -> None:
    places = store.places
    running = store.begin(a_record())
    running.save(with_rep(running.record))
    waiting = train(store)
    finished = train(store, finished=True, days=-3)
    copy = finished.with_name(finished.stem + " (conflicted copy).toml")
    copy.write_bytes(finished.read_bytes())
    newer = train(store, finished=True, days=-4)
    newer.write_text(newer.read_text().replace("schema = 1", "schema = 2"))
    bad = finished.with_name("bad.toml")
    bad.write_bytes(b"{")
    report = examine(places, SOON)
    assert (report.sessions, report.sets, report.files) == (4, 4, 5)
    assert report.size == sum(path.stat().st_size for path in finished.parent.glob("2026*"))
    assert report.running == (running.record.id,)
    assert [session in waiting.name for session in report.open] == [True]
    assert [each.record.id in finished.name for each in report.conflicts] == [True]
    assert [each.copies[0].path for each in report.newer] == [newer]
    assert [fault.file for fault in report.faults] == [str(bad)]
    assert (report.quarantined, report.discarded, report.unsaved) == (1, 0, ())
    running.close()


def test_the_report_of_nothing_is_empty(store: HistoryStore) -> None:
    report = examine(store.places, SOON)
    assert (report.sessions, report.files, report.size, report.dangers) == (0, 0, 0, ())


def test_the_report_names_what_lies_astray_and_what_was_discarded(store: HistoryStore) -> None:
    path = astray(store.places)
    train(store, finished=True)
    store.discard(next(each for each in store.load().sessions if each.record.status == "done"))
    report = examine(store.places, SOON)
    assert (report.unsaved, report.discarded) == ((path,), 1)


def test_copies_are_merged_on_request(store: HistoryStore) -> None:
    single, double = train(store, finished=True), train(store, finished=True, days=1)
    copy = double.with_name(double.stem + ".sync-conflict-20261123-071405-ABCDEFG.toml")
    copy.write_bytes(double.read_bytes())
    ((stored, outcome),) = merge_copies(store.places)
    assert (stored.record.id in double.name, outcome.saved) == (True, True)
    assert examine(store.places, SOON).conflicts == ()
    assert single.exists()
    assert merge_copies(store.places) == ()


@pytest.mark.parametrize(
    ("mode", "problem"),
    [
        (0o755, "others may read it: chmod 700"),
        (0o770, "others may write to it: chmod 700"),
        (0o702, "others may write to it: chmod 700"),
    ],
)
def test_folders_open_to_others_are_dangers(store: HistoryStore, mode: int, problem: str) -> None:
    path = train(store)
    assert folder_dangers(store.places) == ()
    for folder in (store.places.history, path.parent, store.places.state):
        folder.chmod(mode)
        assert [(each.file, each.problem) for each in folder_dangers(store.places)] == [
            (str(folder), problem)
        ]
        folder.chmod(0o700)


def test_files_open_to_others_are_dangers(store: HistoryStore) -> None:
    path = train(store)
    path.chmod(0o644)
    (danger,) = examine(store.places, SOON).dangers
    assert (danger.file, danger.problem) == (str(path), "others may read it: chmod 600")


def test_what_belongs_to_somebody_else_is_a_danger(
    store: HistoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(store)
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    problems = {each.problem for each in folder_dangers(store.places)}
    assert problems == {"belongs to another user"}
