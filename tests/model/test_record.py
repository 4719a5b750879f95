from datetime import datetime, timedelta, timezone
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import ValidationError

from footui.model.exercise import DoseChange, Side, TimingChange
from footui.model.library import Library
from footui.model.record import (
    HISTORY_SCHEMA,
    RESUMABLE,
    PlannedEntry,
    SessionRecord,
    SetRecord,
    SetStatus,
    Status,
)
from footui.model.routine import Entry, Routine, Sides
from footui.model.settings import Options
from footui.session.plan import plan
from tests.session.recording import records
from tests.session.telling import begun
from tests.strategies import Wait, drive, law, options, routines, scripts

STARTED = datetime(2026, 11, 23, 7, 14, 5, tzinfo=timezone(timedelta(hours=1)))
SESSION = SessionRecord(id="k7f3q9m2xa", started=STARTED, status=Status.OPEN)
SET: dict[str, Any] = {
    "id": "p3x8d0qv",
    "exercise": "press",
    "side": "right",
    "set": 1,
    "status": "partial",
    "reps_planned": 10,
    "reps_done": 2,
    "seconds_held": 20.5,
}


@law
@given(routines(), options(), scripts(), st.sampled_from(Status))
def test_a_record_comes_back_as_it_was_written(
    given_routine: tuple[Routine, Library], chosen: Options, script: list[Wait], status: Status
) -> None:
    routine, library = given_routine
    session = begun(plan(routine, library, chosen))
    drive(session, script)
    record = SessionRecord(
        id="k7f3q9m2xa",
        started=STARTED,
        status=status,
        interval=session.index,
        options=chosen,
        plan=tuple(PlannedEntry.of(entry) for entry in routine.exercise),
        sets=records(session.tallies()),
    )
    document = msgspec.to_builtins(record, builtin_types=(datetime,))
    assert msgspec.convert(document, SessionRecord) == record


@pytest.mark.parametrize(
    "entry",
    [
        Entry("press"),
        Entry("press", "both-feet", Sides.LEFT, DoseChange(reps=3), TimingChange(rest=0.0)),
    ],
)
def test_a_planned_entry_is_the_entry_of_the_routine_again(entry: Entry) -> None:
    assert PlannedEntry.of(entry).entry() == entry


def test_a_set_is_read_from_a_document_and_what_is_not_known_is_passed_over() -> None:
    found = msgspec.convert({**SET, "mood": "good"}, SetRecord)
    assert (found.side, found.status, found.entry, found.missed) == (
        Side.RIGHT,
        SetStatus.PARTIAL,
        0,
        (),
    )
    assert msgspec.to_builtins(found) == SET


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("reps_done", -1),
        ("reps_done", True),
        ("seconds_held", float("nan")),
        ("seconds_held", -0.5),
        ("status", "open"),
        ("side", "middle"),
        ("id", ""),
        ("missed", [-1]),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_its_key(key: str, value: object) -> None:
    with pytest.raises(ValidationError, match=key):
        msgspec.convert({**SET, key: value}, SetRecord)


@pytest.mark.parametrize("score", [-1, 11, 3.5])
@pytest.mark.parametrize("key", ["effort", "pain"])
def test_scores_are_whole_numbers_from_0_to_10(key: str, score: float) -> None:
    document = msgspec.to_builtins(SESSION)
    assert getattr(msgspec.convert({**document, key: 10}, SessionRecord), key) == 10
    with pytest.raises(ValidationError, match=key):
        msgspec.convert({**document, key: score}, SessionRecord)


def test_a_time_without_its_offset_is_refused() -> None:
    document = {**msgspec.to_builtins(SESSION), "started": datetime(2026, 11, 23)}  # noqa: DTZ001
    with pytest.raises(ValidationError, match="started"):
        msgspec.convert(document, SessionRecord)


def test_a_record_of_a_later_schema_is_newer() -> None:
    later = msgspec.structs.replace(SESSION, schema=HISTORY_SCHEMA + 1)
    assert (SESSION.newer, later.newer) == (False, True)


@pytest.mark.parametrize(
    ("status", "saved", "after", "resumable"),
    [
        (Status.OPEN, None, timedelta(hours=1), True),
        (Status.OPEN, None, RESUMABLE, False),
        (Status.OPEN, STARTED + timedelta(hours=2), RESUMABLE, True),
        (Status.DONE, None, timedelta(0), False),
        (Status.STOPPED, None, timedelta(0), False),
    ],
)
def test_a_session_cut_off_lately_can_be_taken_up(
    status: Status, saved: datetime | None, after: timedelta, resumable: bool
) -> None:
    record = msgspec.structs.replace(SESSION, status=status, saved=saved)
    assert record.resumable(STARTED + after) is resumable
    kept = record.as_of(STARTED + after)
    assert (kept == record) is (resumable or status is not Status.OPEN)


def test_one_left_open_too_long_was_stopped_when_it_was_last_saved() -> None:
    saved = STARTED + timedelta(minutes=9)
    record = msgspec.structs.replace(SESSION, saved=saved)
    kept = record.as_of(saved + RESUMABLE)
    assert (kept.status, kept.ended, kept.saved) == (Status.STOPPED, saved, None)
    never_saved = SESSION.as_of(STARTED + RESUMABLE)
    assert (never_saved.status, never_saved.ended) == (Status.STOPPED, STARTED)
