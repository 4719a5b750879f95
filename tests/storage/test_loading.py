"""All of history is read, whatever single files hold; the index changes nothing but the time."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec import structs

from footui.model.record import SessionRecord, Status
from footui.storage import loading as module
from footui.storage.catalogue import Catalogue, Entry
from footui.storage.documents import Composer, document_of
from footui.storage.loading import History, Progress, load, load_lately, loading
from footui.storage.places import Places
from footui.storage.session_files import read_copy
from tests.storage.training import START, a_record, a_set, places_in


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_in(tmp_path)


def put(places: Places, record: SessionRecord, name: str = "") -> Path:
    path = places.file_of(record)
    path = path.with_name(name) if name else path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(Composer().compose(document_of(record)))
    return path


def sessions(places: Places, count: int) -> list[SessionRecord]:
    """So many, one a day, the newest first."""
    records = [
        a_record(a_set(), status=Status.DONE, started=START - timedelta(days=day))
        for day in range(count)
    ]
    for record in records:
        put(places, record)
    return records


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are opened and parsed, as they are."""
    seen: list[Path] = []

    def watched(path: Path) -> object:
        seen.append(path)
        return read_copy(path)

    monkeypatch.setattr(module, "read_copy", watched)
    return seen


def test_all_sessions_come_newest_first(places: Places) -> None:
    records = sessions(places, 30)
    assert [each.record for each in load(places).sessions] == records


def test_progress_is_told_often_enough_and_the_history_is_returned(places: Places) -> None:
    sessions(places, 250)
    found: list[History] = []

    def finish() -> Iterator[Progress]:
        found.append((yield from loading(places)))

    told = list(finish())
    assert len(found[0].sessions) == 250
    assert told[-1] == Progress(250, 250)
    assert 100 <= len(told) <= 130


def test_since_a_day_only_later_sessions_are_read(places: Places, reads: list[Path]) -> None:
    records = sessions(places, 30)
    day = (START - timedelta(days=10)).date()
    assert [each.record for each in load(places, day).sessions] == records[:11]
    assert len(reads) == 11


def test_the_second_time_nothing_is_read_but_what_changed(
    places: Places, reads: list[Path]
) -> None:
    records = sessions(places, 30)
    first = load(places)
    reads.clear()
    assert load(places) == first
    assert reads == []
    changed = structs.replace(records[4], note="changed")
    path = put(places, changed)
    assert load(places).sessions[4].record == changed
    assert reads == [path]


def test_reading_a_part_keeps_the_rest_of_the_index(places: Places, reads: list[Path]) -> None:
    records = sessions(places, 10)
    load(places)
    new = a_record(a_set(), status=Status.DONE, started=START + timedelta(hours=3))
    put(places, new)
    load(places, START.date())
    reads.clear()
    assert [each.record for each in load(places).sessions] == [new, *records]
    assert reads == []


def test_a_file_that_is_gone_goes_from_the_index(places: Places) -> None:
    records = sessions(places, 3)
    load(places)
    places.file_of(records[1]).unlink()
    assert [each.record for each in load(places).sessions] == [records[0], records[2]]
    assert len(Catalogue(places.index).load("2026")) == 2


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": 3}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format":"","entries":{}}',
    ],
)
def test_an_index_that_is_damaged_or_of_another_make_is_made_anew(
    places: Places, damage: bytes
) -> None:
    sessions(places, 3)
    first = load(places)
    page = places.index / "2026.json"
    whole = page.read_bytes()
    page.write_bytes(damage)
    assert load(places) == first
    assert page.read_bytes() == whole


def test_an_index_that_cannot_be_written_costs_time_only(places: Places) -> None:
    records = sessions(places, 3)
    places.state.mkdir()
    places.index.write_bytes(b"")
    assert [each.record for each in load(places).sessions] == records


def test_the_index_may_be_deleted_at_any_time(places: Places) -> None:
    sessions(places, 3)
    first = load(places)
    for page in places.index.iterdir():
        page.unlink()
    assert load(places) == first


def test_the_index_is_not_believed_about_a_file_with_another_mark(places: Places) -> None:
    record = sessions(places, 1)[0]
    copy = load(places).sessions[0].copies[0]
    lie = Entry(copy.mark, structs.replace(record, note="a lie"))
    Catalogue(places.index).save("2026", {copy.path.name: lie})
    os.utime(copy.path, ns=(0, 1))
    assert load(places).sessions[0].record == record


def test_looking_at_the_last_days_needs_no_index(places: Places) -> None:
    records = sessions(places, 10)
    assert [each.record for each in load_lately(places, date(2026, 11, 22)).sessions] == records[:2]
    assert not places.index.exists()


def test_a_file_that_vanishes_while_it_is_read_is_no_fault(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = sessions(places, 3)

    def vanishing(path: Path) -> object:
        if path == places.file_of(records[1]):
            path.unlink()
        return read_copy(path)

    monkeypatch.setattr(module, "read_copy", vanishing)
    history = load(places)
    assert (len(history.sessions), history.faults) == (2, ())


def test_a_file_that_cannot_even_be_looked_at_is_named(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = places.file_of(sessions(places, 2)[0])
    real = Path.lstat

    def lstat(self: Path) -> os.stat_result:
        if self == path:
            raise OSError(5, "Input/output error")
        return real(self)

    monkeypatch.setattr(Path, "lstat", lstat)
    history = load(places)
    assert len(history.sessions) == 1
    assert [str(fault) for fault in history.faults] == [
        f"{path}: cannot be read: Input/output error"
    ]


def test_what_history_had_no_room_for_is_read_too(places: Places) -> None:
    record = a_record(a_set())
    places.unsaved.mkdir(parents=True)
    (places.unsaved / "x.toml").write_bytes(Composer().compose(document_of(record)))
    assert load(places).sessions[0].record == record
