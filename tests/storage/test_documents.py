"""Records as TOML: what is written reads back the same, and what is not known stays."""

import tomllib
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from footui.model.exercise import DoseChange, TimingChange
from footui.model.record import PlannedEntry, SessionRecord
from footui.model.settings import Options, Pacing
from footui.storage import documents
from footui.storage.documents import (
    Composer,
    Document,
    NewerSchemaError,
    document_of,
    overlay,
    record_in,
)
from footui.storage.reading import MAX_BYTES, FaultError
from tests.storage import histories
from tests.storage.effort import thorough
from tests.storage.training import ZONE, a_record, a_set, done
from tests.strategies import law

FULL = """\
schema = 1
id = "k7f3q9m2xa"
app = "footui 0.1.0"
status = "open"
started = 2026-11-23 07:14:05+01:00
saved = 2026-11-23 07:14:05+01:00
routine = "every"
interval = 1
digest = "9f2c"

[options]
pacing = "self"

[[plan]]
exercise = "press"

[plan.dose]
reps = 3

[[plan]]
exercise = "curl"

[[sets]]
id = "p3x8d0qv"
exercise = "press"
side = "right"
set = 1
status = "done"
reps_planned = 2
reps_done = 2
seconds_held = 20.0
"""


def text(document: Document) -> str:
    return Composer().compose(document).decode()


def read_back(document: Document) -> Document:
    return tomllib.loads(text(document))


def stranger() -> Document:
    """Keys of somebody else's."""
    return {"weather": "rain", "near": [{"deep": [1, {"er": 2}]}, {}], "zone": {"a": {"b": 1}}}


def crowded(record: SessionRecord) -> Document:
    """A document with unknown keys at every level."""
    document = document_of(record) | stranger()
    document["options"] = document.get("options", {}) | stranger()
    for entry in document["plan"]:
        entry.update(stranger())
        entry["dose"] = entry.get("dose", {}) | {"grip": "firm"}
        entry["timing"] = entry.get("timing", {}) | {"grace": 2.5}
    for each in document["sets"]:
        each.update(stranger())
    return document


def planned() -> SessionRecord:
    record = a_record(a_set(name="p3x8d0qv"), name="k7f3q9m2xa")
    plan = (PlannedEntry("press", dose=DoseChange(reps=3)), PlannedEntry("curl"))
    return structs.replace(record, plan=plan, options=Options(pacing=Pacing.SELF))


def test_a_file_looks_like_this() -> None:
    assert text(document_of(planned())) == FULL


def test_what_an_entry_does_not_change_is_not_written() -> None:
    unchanged = PlannedEntry("press", dose=DoseChange(), timing=TimingChange())
    record = structs.replace(planned(), plan=(unchanged,), options=Options(get_ready="exercise"))
    assert document_of(record)["plan"] == [{"exercise": "press"}]
    assert "options" not in document_of(record)


@given(histories.records)
@thorough(fast=80, long=3000)
def test_every_record_reads_back_the_same(record: SessionRecord) -> None:
    again = record_in(read_back(document_of(record)), "file")
    assert again == record
    assert again.started.utcoffset() == record.started.utcoffset()


@given(histories.records, histories.unknown, histories.unknown, histories.unknown)
@thorough(fast=40, long=3000)
def test_keys_that_are_not_known_survive_wherever_they_are(
    record: SessionRecord, above: Document, within: Document, below: Document
) -> None:
    document = document_of(record) | above
    for name in ("plan", "sets"):
        document[name] = [each | within for each in document.get(name, [])]
    document["options"] = document.get("options", {}) | below
    again = read_back(overlay(document, record))
    assert again.items() >= read_back(above).items() or _has_nan(above)
    assert set(again["options"]) >= set(below) if below else True
    assert all(set(each) >= set(within) for each in again.get("sets", []))
    assert record_in(again, "file") == record


def _has_nan(value: Any) -> bool:
    return "nan" in repr(value)


def test_a_rewrite_changes_what_was_changed_and_nothing_else() -> None:
    before = crowded(planned())
    record = record_in(before, "file")
    assert record == planned()
    after = overlay(read_back(before), structs.replace(done(record), effort=4))
    expected = read_back(before) | {
        "status": "done",
        "ended": datetime(2026, 11, 23, 7, 44, 5, tzinfo=ZONE),
        "effort": 4,
    }
    del expected["saved"]
    assert after == expected
    assert read_back(after) == expected


def test_a_plan_that_changed_does_not_take_over_another_exercises_keys() -> None:
    before = read_back(crowded(planned()))
    record = structs.replace(planned(), plan=(PlannedEntry("roll"), PlannedEntry("curl")))
    after = overlay(before, record)
    assert after["plan"][0] == {"exercise": "roll"}
    assert after["plan"][1]["weather"] == "rain"


def test_a_set_that_is_taken_out_takes_its_keys_along() -> None:
    before = read_back(crowded(planned()))
    assert "sets" not in overlay(before, structs.replace(planned(), sets=()))


def test_the_dose_of_an_entry_goes_and_what_is_not_known_of_it_stays() -> None:
    before = read_back(crowded(planned()))
    plain = structs.replace(planned(), plan=(PlannedEntry("press"), PlannedEntry("curl")))
    assert overlay(before, plain)["plan"][0]["dose"] == {"grip": "firm"}


def test_only_what_changed_is_written_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    composer, record = Composer(), a_record(a_set(1), a_set(2))
    composer.compose(document_of(record))
    rendered: list[Document] = []
    real = documents._element

    def watched(key: str, value: Document) -> str:
        rendered.append(value)
        return real(key, value)

    monkeypatch.setattr(documents, "_element", watched)
    more = structs.replace(record, sets=(*record.sets, a_set(3)))
    assert tomllib.loads(composer.compose(document_of(more)).decode()) == document_of(more)
    assert [each["set"] for each in rendered] == [3]


@pytest.mark.parametrize(
    "awkward",
    [
        {"x": [{"a": "b" * 200}, {"c": [{"d": "e" * 200}]}]},
        {"x": {"y": [{"a": "b" * 200}]}},
        {"x": [[{"a": 1}], {"b": 2}]},
        {"x": float("nan"), "y": float("inf")},
        {"": {"": [{"": ""}]}},
        {"plan": [{"exercise": "press", "near": [{"a": "b" * 200}]}]},
    ],
)
def test_awkward_documents_are_written_too(awkward: Document) -> None:
    assert repr(sorted(read_back(awkward).items())) == repr(sorted(awkward.items()))


def test_what_toml_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        Composer().compose({"note": "\ud800"})


def test_a_writer_that_garbles_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tomli_w.dumps", lambda document: "other = 1\n")
    with pytest.raises(ValueError, match="cannot be written"):
        Composer().compose({"note": "text"})


def test_a_record_that_the_reader_would_refuse_is_not_written() -> None:
    with pytest.raises(ValueError, match="256 KB"):
        Composer().compose({"note": "x" * MAX_BYTES})


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("id", "../../etc/passwd", "id"),
        ("id", 5, "id"),
        ("started", datetime(2026, 11, 23, 7, 14, 5), "started"),  # noqa: DTZ001
        ("status", "paused", "status"),
        ("effort", 11, "effort"),
        ("plan", 3, "plan"),
        ("plan", [3], "plan"),
        ("plan", [{"exercise": "a", "dose": 3}], "plan[0].dose"),
        ("sets", [{}], "sets[0]"),
        ("sets", [1, 2], "sets[0]"),
        ("schema", "1", "schema"),
    ],
)
def test_a_faulty_value_is_named(key: str, value: object, problem: str) -> None:
    document = read_back(document_of(planned())) | {key: value}
    with pytest.raises(FaultError) as caught:
        record_in(document, "the file")
    assert caught.value.fault.file == "the file"
    assert caught.value.fault.key.startswith(problem)


def test_what_a_newer_footui_made_is_read_as_far_as_it_is_understood() -> None:
    record = record_in(document_of(planned()) | {"schema": 99, "mood": "good"}, "file")
    assert record.schema == 99
    assert record.newer
    assert record.sets == planned().sets


def test_what_only_a_newer_footui_understands_says_so() -> None:
    document = document_of(planned()) | {"schema": 99, "status": "asleep"}
    with pytest.raises(NewerSchemaError, match="made by a newer footui"):
        record_in(document, "file")


@given(st.integers(2, 50))
@law
def test_a_newer_schema_number_is_kept(number: int) -> None:
    record = structs.replace(planned(), schema=number)
    assert document_of(record)["schema"] == number
