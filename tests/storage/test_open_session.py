"""A running session is saved after every rep; a disk that refuses costs nothing but a warning."""

import errno
import os
import stat
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from footui.storage.history import HistoryStore
from footui.storage.live import is_live
from footui.storage.loading import load
from footui.storage.open_session import OpenSession
from footui.storage.places import Places
from tests.storage.training import SOON, a_record, done, places_in, with_rep
from tests.torture.full_disk import on_small_disk, under_a_limit
from tests.torture.shim import Op, Shim


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Places]:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    yield places_in(tmp_path)
    monkeypatch.undo()


@pytest.fixture
def opened(places: Places) -> Iterator[OpenSession]:
    session = HistoryStore(places).begin(a_record())
    yield session
    session.close()


def full(*folders: Path, code: int = errno.ENOSPC) -> Shim:
    """Nothing can be written below these folders."""

    def refuse(op: Op) -> None:
        if op.kind in ("create", "mkdir") and op.path.startswith(tuple(map(str, folders))):
            raise OSError(code, os.strerror(code), op.path)

    return Shim(folders[0].parent if len(folders) == 1 else folders[0].parents[1], refuse)


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_a_session_opened_and_closed_leaves_nothing(places: Places, opened: OpenSession) -> None:
    assert is_live(places.live, opened.record.id)
    opened.close()
    assert files(places.history) + files(places.state) == []


def test_each_rep_is_on_disk_when_the_save_returns(places: Places, opened: OpenSession) -> None:
    record = opened.record
    for _ in range(5):
        record = with_rep(record)
        assert opened.save(record).saved
        assert load(places).sessions[0].record == record
    assert files(places.history) == [places.file_of(record)]
    assert opened.unsaved == ""


def test_files_and_folders_are_private_whatever_the_umask(places: Places) -> None:
    before = os.umask(0)
    try:
        opened = HistoryStore(places).begin(a_record())
        opened.save(with_rep(opened.record))
    finally:
        os.umask(before)
    everything = [places.history.parent, *places.history.parent.rglob("*"), places.state]
    everything += places.state.rglob("*")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in everything if path.is_dir()}
    assert modes == {0o700}
    modes = {stat.S_IMODE(path.stat().st_mode) for path in everything if path.is_file()}
    assert modes == {0o600}
    opened.close()


def test_unknown_keys_of_a_resumed_session_are_kept(places: Places, opened: OpenSession) -> None:
    opened.save(with_rep(opened.record))
    opened.close()
    with opened.path.open("a") as stream:
        stream.write('weather = "rain"\n[zone]\nx = 1\n')
    store = HistoryStore(places)
    again = store.resume(store.pending(SOON).offers[0], SOON)
    assert again is not None
    assert again.save(done(with_rep(again.record))).saved
    document = tomllib.loads(again.path.read_text())
    assert (document["sets"][0]["weather"], document["zone"]) == ("rain", {"x": 1})
    assert again.path == opened.path
    again.close()


def test_a_refusal_is_a_value_with_the_reason_and_the_next_save_brings_everything(
    places: Places, opened: OpenSession
) -> None:
    record = with_rep(opened.record)
    with full(places.history.parent).on():
        outcome = opened.save(record)
    assert str(outcome) == f"NOT SAVED: No space left on device: {places.file_of(record).parent}"
    assert (outcome.saved, outcome.spare) == (False, None)
    assert tomllib.loads(opened.unsaved)["sets"][0]["reps_done"] == 1
    outcome = opened.save(with_rep(record))
    assert (outcome.saved, str(outcome)) == (True, "saved")
    assert opened.unsaved == ""
    assert load(places).sessions[0].record == opened.record


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EIO])
def test_after_a_few_refusals_it_is_kept_in_the_state_folder(
    places: Places, opened: OpenSession, code: int
) -> None:
    record = opened.record
    outcomes = []
    with full(places.history.parent, code=code).on():
        for _ in range(4):
            record = with_rep(record)
            outcomes.append(opened.save(record))
    kept = places.unsaved / places.file_of(record).name
    assert [outcome.spare for outcome in outcomes] == [None, None, kept, kept]
    assert str(outcomes[-1]).endswith(f"(kept in {kept})")
    assert load(places).sessions[0].record == record
    assert opened.save(record).saved
    assert not kept.exists()
    assert [copy.path for copy in load(places).sessions[0].copies] == [opened.path]


def test_when_the_state_folder_refuses_too_it_is_kept_among_the_temporary_files(
    places: Places, opened: OpenSession, tmp_path: Path
) -> None:
    record = opened.record
    with full(places.history.parent, places.state).on():
        for _ in range(4):
            record = with_rep(record)
            outcome = opened.save(record)
    assert outcome.spare is not None
    assert outcome.spare.is_relative_to(tmp_path / "temporary")
    assert tomllib.loads(outcome.spare.read_text())["sets"][-1]["reps_done"] == 2
    assert stat.S_IMODE(outcome.spare.parent.stat().st_mode) == 0o700
    assert opened.save(record).saved
    assert list((tmp_path / "temporary").iterdir()) == []


def test_when_nothing_can_be_written_anywhere_it_is_still_there_to_print(
    places: Places, opened: OpenSession, tmp_path: Path
) -> None:
    record = opened.record
    with full(places.history.parent, places.state, tmp_path / "temporary").on():
        for _ in range(4):
            record = with_rep(record)
            assert opened.save(record).spare is None
    assert len(tomllib.loads(opened.unsaved)["sets"]) == 2


def test_a_spare_that_cannot_be_taken_away_is_left(places: Places, opened: OpenSession) -> None:
    record = opened.record
    with full(places.history.parent).on():
        for _ in range(3):
            record = with_rep(record)
            opened.save(record)

    def refuse(op: Op) -> None:
        if op.kind == "unlink" and op.path.startswith(str(places.unsaved)):
            raise OSError(errno.EROFS, "read-only", op.path)

    with Shim(places.state, refuse).on():
        assert opened.save(record).saved
    assert len(load(places).sessions) == 1


def test_a_record_that_cannot_be_written_is_reported_and_not_raised(opened: OpenSession) -> None:
    outcome = opened.save(structs.replace(with_rep(opened.record), note="\ud800"))
    assert "surrogates" in str(outcome)


def test_two_who_mean_the_same_session_do_not_overwrite_each_other(
    places: Places, opened: OpenSession
) -> None:
    other = HistoryStore(places).begin(opened.record)
    mine, theirs = with_rep(opened.record), with_rep(opened.record)
    assert opened.save(mine).saved
    assert other.save(theirs).saved
    other.close()
    assert is_live(places.live, opened.record.id)
    assert {each.id for each in load(places).sessions[0].record.sets} == {
        mine.sets[0].id,
        theirs.sets[0].id,
    }


def test_a_discarded_session_is_out_of_history_but_not_gone(
    places: Places, opened: OpenSession
) -> None:
    record = with_rep(opened.record)
    opened.save(record)
    opened.path.write_bytes(opened.path.read_bytes() + b"# touched\n")
    opened.save(with_rep(record))
    assert len(files(places.history)) == 2
    assert opened.discard().saved
    assert load(places).sessions == ()
    assert len(files(places.discarded)) == 2
    assert not is_live(places.live, record.id)


def test_a_session_discarded_before_anything_is_on_disk_leaves_nothing(
    places: Places, opened: OpenSession
) -> None:
    assert opened.discard().saved
    assert files(places.history) + files(places.state) == []


def test_a_discard_that_fails_says_so_and_can_be_repeated(
    places: Places, opened: OpenSession
) -> None:
    opened.save(with_rep(opened.record))
    with full(places.discarded).on():
        outcome = opened.discard()
    assert "No space left" in outcome.reason
    assert len(load(places).sessions) == 1
    assert opened.discard().saved
    assert load(places).sessions == ()


def test_a_limit_on_file_sizes_is_reported_and_nothing_is_lost() -> None:
    refusals = under_a_limit(cycles=5)
    assert not refusals.findings.bad
    assert (refusals.findings.acknowledged, refusals.refused) == (5 * 7, 5 * 6)


def test_a_full_disk_is_reported_and_nothing_is_lost() -> None:
    refusals = on_small_disk(cycles=10)
    if refusals is None:
        pytest.skip("mounting a small disk is not allowed here")
    assert not refusals.findings.bad
    assert (refusals.findings.acknowledged, refusals.refused) == (10 * 7, 10 * 6)
