"""Files of every released schema, as they lie on runners' disks: they are read for ever."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from footui.model.exercise import DoseChange, Side, TimingChange
from footui.model.record import PlannedEntry, SessionRecord, SetRecord, SetStatus, Status
from footui.model.routine import Sides
from footui.model.settings import FirstFoot, Options, Pacing
from footui.storage.history import HistoryStore
from footui.storage.merging import Stored
from tests.storage.training import SOON, ZONE, places_in

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.glob("*.toml"))

DONE = SessionRecord(
    id="k7f3q9m2xa",
    started=datetime(2026, 11, 23, 7, 14, 5, tzinfo=ZONE),
    status=Status.DONE,
    app="footui 0.1.0",
    ended=datetime(2026, 11, 23, 7, 47, 40, tzinfo=ZONE),
    routine="full",
    effort=4,
    pain=1,
    note="Left foot tired.\nBetter than last week.",
    interval=37,
    digest="9f2c41d07b6ae835",
    options=Options(first_foot=FirstFoot.LEFT, pacing=Pacing.SELF, rest="x1.5"),
    plan=(
        PlannedEntry(
            "big-toe-press", sides=Sides.LEFT, dose=DoseChange(reps=10, hold=10.0)
        ),
        PlannedEntry("towel-curl", variant="weighted", timing=TimingChange(prepare=30.0)),
    ),
    sets=(
        SetRecord("p3x8d0qv", "big-toe-press", Side.LEFT, 1, SetStatus.DONE, 10, 10, 100.0),
        SetRecord(
            "m41c7zyt", "towel-curl", Side.RIGHT, 1, SetStatus.PARTIAL, 15, 3, 24.5,
            variant="weighted", entry=1, missed=(2,),
        ),
        SetRecord(
            "0hq5vw2e", "towel-curl", Side.LEFT, 1, SetStatus.SKIPPED, 15, 0, 0.0,
            variant="weighted", entry=1,
        ),
    ),
)  # fmt: skip
OPEN = SessionRecord(
    id="c0v9t3hm5e",
    started=datetime(2026, 3, 1, 18, 2, 0, tzinfo=ZONE),
    status=Status.OPEN,
    app="footui 0.1.0",
    saved=datetime(2026, 3, 1, 18, 3, 10, tzinfo=ZONE),
    interval=2,
    digest="9f2c41d07b6ae835",
    plan=(PlannedEntry("marble-pickup"),),
    sets=(SetRecord("w8k2n6ra", "marble-pickup", Side.RIGHT, 1, SetStatus.PARTIAL, 20, 7, 31.0),),
)
EXPECTED = {"schema-1-done": DONE, "schema-1-open": OPEN}


@pytest.fixture
def store(tmp_path: Path) -> HistoryStore:
    return HistoryStore(places_in(tmp_path))


def lay(store: HistoryStore, golden: Path) -> Path:
    path = store.places.history / "2026" / golden.name
    path.parent.mkdir(parents=True)
    path.write_bytes(golden.read_bytes())
    return path


def only(store: HistoryStore) -> Stored:
    (stored,) = store.load().sessions
    return stored


def test_there_is_one_for_each_released_schema() -> None:
    assert {path.stem for path in FILES} == {*EXPECTED, "schema-99"}


@pytest.mark.parametrize("name", EXPECTED)
def test_it_says_what_it_always_said(store: HistoryStore, name: str) -> None:
    lay(store, GOLDEN / f"{name}.toml")
    assert only(store).record == EXPECTED[name]
    assert only(store).record.started.utcoffset() == timedelta(hours=1)


def test_looking_at_it_changes_nothing(store: HistoryStore) -> None:
    path = lay(store, GOLDEN / "schema-1-done.toml")
    before = path.read_bytes()
    only(store)
    store.pending(SOON)
    assert path.read_bytes() == before


def test_a_correction_keeps_the_keys_of_others(store: HistoryStore) -> None:
    path = lay(store, GOLDEN / "schema-1-done.toml")
    assert store.edit(only(store), lambda record: record, SOON).saved
    for word in ('weather = "rain"', 'shoe = "old"', "grip = 3", "watts = [", "[kit]"):
        assert word in path.read_text()
    assert only(store).record.sets == DONE.sets


def test_a_newer_schema_is_shown_and_never_written(store: HistoryStore) -> None:
    path = lay(store, GOLDEN / "schema-99.toml")
    before = path.read_bytes()
    stored = only(store)
    assert (stored.newer, stored.record.note) == (True, "from the future")
    assert not store.edit(stored, lambda record: record, SOON).saved
    assert not store.stop(stored).saved
    assert not store.discard(stored).saved
    assert store.resume(stored, stored.record.started) is None
    assert path.read_bytes() == before
