import csv
import io
import json
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec import structs

from footui.model.record import SessionRecord, Status
from footui.storage.history import HistoryStore
from footui.storage.paths import Paths
from footui.storage.places import Places
from tests.commands.conftest import Footui
from tests.own_files import write
from tests.storage.training import START, a_record, a_set

CUT = "Invalid value (at end of document)"
SET_KEYS = ["exercise", "side", "set", "reps_planned", "reps_done", "seconds_held", "status"]


def keep(paths: Paths, record: SessionRecord) -> None:
    """Put a session into history, as a runner's recorder does."""
    opened = HistoryStore(Places.of(paths)).begin(record)
    assert opened.save(record).saved
    opened.close()


@pytest.fixture
def two(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    """A finished session with words, and one left open long ago with none."""
    monkeypatch.setattr("footui.commands.history.local_now", lambda: START + timedelta(days=9))
    done = a_record(a_set(name="s1"), a_set(2, 1, name="s2"), name="aaaaaaaaaa", status=Status.DONE)
    keep(paths, structs.replace(done, effort=4, pain=0, note='said "so",\nand more'))
    late = START + timedelta(days=1)
    keep(paths, a_record(name="bbbbbbbbbb", status=Status.OPEN, started=late))


def test_no_session_is_no_line(footui: Footui) -> None:
    assert footui("history") == (0, "", "")
    assert json.loads(footui("history", "--json").out) == []
    assert len(footui("history", "--csv").out.splitlines()) == 1


@pytest.mark.usefixtures("two")
def test_people_get_a_line_for_each_session(footui: Footui) -> None:
    told = footui("history")
    assert [" ".join(line.split()) for line in told.out.splitlines()] == [
        "2026-11-24 07:14 every stopped 0:00 0/0 sets",
        '2026-11-23 07:14 every done 30:00 1/2 sets effort 4 pain 0 said "so", and more',
    ]
    assert (told.code, told.err) == (0, "")


@pytest.mark.usefixtures("two")
def test_scripts_get_every_set(footui: Footui) -> None:
    later, earlier = json.loads(footui("history", "--json").out)
    assert earlier["started"] == "2026-11-23T07:14:05+01:00"
    assert earlier["ended"] == "2026-11-23T07:44:05+01:00"
    assert (earlier["status"], earlier["routine"]) == ("done", "every")
    assert (earlier["effort"], earlier["pain"], earlier["note"]) == (4, 0, 'said "so",\nand more')
    assert [list(each) for each in earlier["sets"]] == [SET_KEYS] * 2
    assert earlier["sets"][0] == dict(
        zip(SET_KEYS, ["press", "right", 1, 2, 2, 20.0, "done"], strict=True)
    )
    assert later["status"] == "stopped"
    assert (later["effort"], later["note"], later["sets"]) == (None, None, [])


@pytest.mark.usefixtures("two")
def test_a_table_has_a_line_for_each_set(footui: Footui) -> None:
    rows = list(csv.DictReader(io.StringIO(footui("history", "--csv").out)))
    assert [(row["session"], row["set"], row["set_status"]) for row in rows] == [
        ("bbbbbbbbbb", "", ""),
        ("aaaaaaaaaa", "1", "done"),
        ("aaaaaaaaaa", "2", "partial"),
    ]
    assert rows[1]["note"] == 'said "so",\nand more'


@pytest.mark.usefixtures("two")
def test_a_file_that_cannot_be_read_is_told_beside_the_rest(footui: Footui, paths: Paths) -> None:
    bad = write(Path(paths.history) / "2026" / "2026-11-25T000000_cccccccccc.toml", "a = ")
    told = footui("history")
    assert (told.code, len(told.out.splitlines())) == (0, 2)
    assert told.err == f"footui: {bad}: not valid TOML: {CUT}\n"
    assert bad.read_text() == "a = "


def test_a_table_and_json_at_once_is_a_slip(footui: Footui) -> None:
    told = footui("history", "--json", "--csv")
    assert told.code == 2
    assert "not allowed with argument --json" in told.err
