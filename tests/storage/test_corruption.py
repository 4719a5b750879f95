"""Damaged files, hostile ones, and what is no file: all is named, nothing is touched."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.storage.documents import Composer, document_of
from footui.storage.history import HistoryStore
from footui.storage.loading import load
from footui.storage.places import Places
from footui.storage.quarantine import quarantine
from tests.storage.effort import thorough
from tests.storage.training import SOON, a_record, a_set, places_in

GOOD = Composer().compose(document_of(a_record(a_set(name="first"), name="good")))
MARKED = b"<<<<<<< HEAD\n" + GOOD + b"=======\n" + GOOD + b">>>>>>> other\n"

DAMAGED = {
    "empty": (b"", ""),
    "nothing but zeros": (b"\0" * 400, "not valid TOML"),
    "cut": (GOOD[: len(GOOD) // 2 + 7], ""),
    "both sides of a merge": (MARKED, "not valid TOML"),
    "binary": (bytes(range(256)) * 3, "UTF-8"),
    "latin-1": (GOOD.replace(b"press", b"pr\xe9ss"), "UTF-8"),
    "deep": (b"a = " + b"[" * 5000, "brackets"),
    "huge": (b"#" * 2_000_000, "at most 256 KB"),
    "dotted bomb": (b".".join([b"a"] * 20_000) + b" = 1", ""),
    "long number": (b"a = " + b"9" * 5000, ""),
    "wrong types": (b"id = 5\nsets = 3\n", ""),
    "sets that are no tables": (b"sets = [1, 2]\n" + GOOD.split(b"[[sets]]")[0], "sets[0]"),
    "set without id": (GOOD.replace(b'id = "first"\n', b""), "sets[0]"),
    "no time zone": (GOOD.replace(b"07:14:05+01:00", b"07:14:05"), "started"),
    "not a number": (GOOD.replace(b"20.0", b"nan"), "seconds_held"),
    "infinite": (GOOD.replace(b"20.0", b"inf"), "seconds_held"),
    "negative": (GOOD.replace(b"reps_done = 2", b"reps_done = -2"), "reps_done"),
    "a path for an id": (GOOD.replace(b'"good"', b'"../../good"'), "id"),
}
READ_ALL_THE_SAME = {
    "byte order mark": b"\xef\xbb\xbf" + GOOD,
    "carriage returns": GOOD.replace(b"\n", b"\r\n"),
    "unknown keys": b'mood = "good"\n' + GOOD + b"[extra]\nx = 1\n",
}


@pytest.fixture
def places(tmp_path: Path) -> Places:
    places = places_in(tmp_path)
    folder = places.history / "2026"
    folder.mkdir(parents=True)
    other = a_record(a_set(), name="other")
    (folder / "other.toml").write_bytes(Composer().compose(document_of(other)))
    return places


@pytest.mark.parametrize("kind", DAMAGED)
def test_a_damaged_file_is_named_kept_and_in_nobodys_way(places: Places, kind: str) -> None:
    data, expected = DAMAGED[kind]
    path = places.history / "2026" / "bad.toml"
    path.write_bytes(data)
    for _ in range(2):
        history = load(places)
        assert [each.record.id for each in history.sessions] == ["other"]
        (fault,) = history.faults
        assert fault.file == str(path)
        assert expected in f"{fault.key}: {fault.problem}"
        assert len(str(fault)) < 600
        assert path.read_bytes() == data
    kept = [each.read_bytes() for each in places.quarantine.glob("*.toml")]
    assert kept == ([] if kind == "huge" else [data])
    assert len(HistoryStore(places).pending(SOON).offers) == 1


@pytest.mark.parametrize("kind", READ_ALL_THE_SAME)
def test_harmless_differences_are_read(places: Places, kind: str) -> None:
    (places.history / "2026" / "good.toml").write_bytes(READ_ALL_THE_SAME[kind])
    history = load(places)
    assert {each.record.id for each in history.sessions} == {"good", "other"}
    assert history.faults == ()


@pytest.mark.parametrize("kind", ["symlink", "dangling symlink", "fifo", "folder", "device"])
def test_what_is_no_file_is_refused_and_not_opened(
    places: Places, kind: str, tmp_path: Path
) -> None:
    path = places.history / "2026" / "bad.toml"
    (tmp_path / "target").write_bytes(GOOD)
    if kind == "symlink":
        path.symlink_to(tmp_path / "target")
    elif kind == "dangling symlink":
        path.symlink_to(tmp_path / "nowhere")
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero")
    history = load(places)
    assert [each.record.id for each in history.sessions] == ["other"]
    assert "expected a file, found" in str(history.faults[0])
    assert not places.quarantine.exists()


def test_hostile_text_is_shown_as_harmless_text(places: Places) -> None:
    evil = b'note = "a\\u001b]52;c;aGk=\\u0007b\\u202ec"\n'
    (places.history / "2026" / "evil.toml").write_bytes(evil + GOOD)
    notes = {each.record.note for each in load(places).sessions}
    assert "a]52;c;aGk=bc" in notes


def test_what_only_a_newer_footui_understands_is_named_but_not_taken_for_damaged(
    places: Places,
) -> None:
    new = GOOD.replace(b"schema = 1", b"schema = 2").replace(b'"open"', b'"asleep"')
    (places.history / "2026" / "new.toml").write_bytes(new)
    (fault,) = load(places).faults
    assert "made by a newer footui" in str(fault)
    assert not places.quarantine.exists()


def test_a_copy_for_each_content_goes_into_quarantine_once(tmp_path: Path) -> None:
    bad, folder = tmp_path / "bad.toml", tmp_path / "quarantine"
    kept = set()
    for data in (b"one", b"one", b"two"):
        bad.write_bytes(data)
        kept.add(quarantine(bad, folder))
    assert kept == set(folder.iterdir())
    assert {path.read_bytes() for path in folder.iterdir()} == {b"one", b"two"}


def test_where_nothing_can_be_written_nothing_is_quarantined(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_bytes(b"bad")
    assert quarantine(bad, bad / "quarantine") is None


def _mutated(spans: list[tuple[int, int, bytes]]) -> bytes:
    data = GOOD
    for at, length, new in spans:
        data = data[:at] + new + data[at + length :]
    return data


spans = st.tuples(st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=12))


@given(st.lists(spans, min_size=1, max_size=4).map(_mutated))
@thorough(fast=100, long=5000)
def test_any_damage_is_either_read_or_named(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    places = places_in(tmp_path_factory.mktemp("mutated"))
    path = places.history / "2026" / "some.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    history = load(places)
    assert len(history.sessions) + len(history.faults) == 1
    assert path.read_bytes() == data
    for stored in history.sessions:
        assert Composer().compose(document_of(stored.record))
        assert tomllib.loads(data.decode("utf-8-sig"))["id"]
