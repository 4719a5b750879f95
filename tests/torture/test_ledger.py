"""The ledger notices what is missing, twice or damaged."""

from pathlib import Path

import pytest
from msgspec import structs

from footui.model.record import SessionRecord
from footui.storage.documents import Composer, document_of
from footui.storage.places import Places
from tests.storage.training import a_record, a_set, done, places_in
from tests.torture.ledger import Findings, Ledger

PROMISED = structs.replace(done(a_record(a_set(name="a"), a_set(2, name="b"), name="s")), effort=4)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_in(tmp_path)


@pytest.fixture
def ledger() -> Ledger:
    kept = Ledger()
    kept.promise(PROMISED)
    return kept


def put(folder: Path, record: SessionRecord, name: str = "some") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.toml").write_bytes(Composer().compose(document_of(record)))


def test_what_is_kept_is_kept(places: Places, ledger: Ledger) -> None:
    put(places.history, PROMISED)
    findings = ledger.judge(places)
    assert findings == Findings(acknowledged=5)
    assert not findings.bad


def test_a_missing_session_set_rep_or_word_is_lost(places: Places, ledger: Ledger) -> None:
    assert ledger.judge(places).lost == 5
    put(places.history, structs.replace(PROMISED, sets=(a_set(name="a"),)))
    assert ledger.judge(places).lost == 2
    less = (a_set(name="a"), a_set(2, 1, name="b"))
    put(places.history, structs.replace(PROMISED, sets=less))
    assert ledger.judge(places).lost == 1
    put(places.history, structs.replace(PROMISED, effort=None))
    assert ledger.judge(places).lost == 1
    assert ledger.judge(places).bad


def test_a_set_in_two_sessions_is_there_twice(places: Places, ledger: Ledger) -> None:
    put(places.history, PROMISED)
    put(places.history, structs.replace(PROMISED, id="t"), "other")
    assert ledger.judge(places).duplicated == 2


def test_a_damaged_file_is_corrupt(places: Places, ledger: Ledger) -> None:
    put(places.history, PROMISED)
    (places.history / "bad.toml").write_bytes(b"{")
    assert ledger.judge(places).corrupt == 1


def test_a_discarded_session_may_be_in_either_place(places: Places, ledger: Ledger) -> None:
    put(places.discarded, PROMISED)
    assert ledger.judge(places).lost == 5
    ledger.discarding(PROMISED)
    assert ledger.judge(places).lost == 0
    still = ledger.as_it_is()
    ledger.promise(a_record(a_set()))
    assert (still.judge(places).lost, ledger.judge(places).lost) == (0, 2)
