"""Copies of a session become one session: nothing twice, nothing missing."""

from itertools import count, permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from footui.model.record import SessionRecord, SetRecord, SetStatus, Status
from footui.storage.atomic import Mark
from footui.storage.merging import Copy, Stored, enrich, merge, merge_all
from footui.storage.places import name_of
from tests.storage import histories
from tests.storage.effort import thorough
from tests.storage.training import START, a_record, a_set, done

MARK = Mark(1, 2, 3)
NUMBERS = count(1)


def copy(record: SessionRecord, name: str | None = None) -> Copy:
    return Copy(Path("/history/2026") / (name or f"copy {next(NUMBERS)}.toml"), MARK, record)


def own(record: SessionRecord) -> Copy:
    return copy(record, name_of(record))


def merged(*records: SessionRecord) -> SessionRecord:
    return merge([copy(each) for each in records]).record


of_one = histories.records.map(lambda record: structs.replace(record, id="one"))
copies = st.lists(of_one.map(copy), min_size=1, max_size=4)


def lowest(each: SetRecord) -> tuple[float, ...]:
    return each.reps_done, each.seconds_held


@given(copies)
@thorough(fast=20, long=3000)
def test_every_set_of_every_copy_is_there_once(some: list[Copy]) -> None:
    found = [each.id for each in merge(some).record.sets]
    assert sorted(found) == sorted({each.id for one in some for each in one.record.sets})


@given(copies)
@thorough(fast=20, long=3000)
def test_copies_corrected_as_often_never_take_reps_away(some: list[Copy]) -> None:
    even = [structs.replace(one, record=structs.replace(one.record, revision=0)) for one in some]
    found = {each.id: each for each in merge(even).record.sets}
    for one in even:
        for each in one.record.sets:
            assert lowest(found[each.id]) >= lowest(each)


@given(copies)
@thorough(fast=20, long=3000)
def test_the_order_of_copies_makes_no_difference(some: list[Copy]) -> None:
    results = {repr(merge(order)) for order in permutations(some)}
    assert len(results) == 1


@given(copies)
@thorough(fast=20, long=3000)
def test_merging_what_is_merged_changes_nothing(some: list[Copy]) -> None:
    once = merge(some)
    assert merge([*some, copy(once.record)]).record == once.record
    assert merge([copy(once.record)]).record == once.record


@given(copies)
@thorough(fast=20, long=3000)
def test_what_the_runner_said_is_in_some_copy_and_never_forgotten(some: list[Copy]) -> None:
    record = merge(some).record
    for name in ("effort", "pain", "note", "routine"):
        said = [getattr(one.record, name) for one in some]
        assert getattr(record, name) in said
        assert getattr(record, name) is not None or set(said) == {None}


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (a_set(reps=1, name="a"), a_set(reps=2, name="a")),
        (a_set(name="a"), structs.replace(a_set(name="a"), seconds_held=20.5)),
        (structs.replace(a_set(name="a"), status=SetStatus.SKIPPED), a_set(name="a")),
        (
            structs.replace(a_set(name="a"), status=SetStatus.SKIPPED),
            structs.replace(a_set(name="a"), status=SetStatus.PARTIAL),
        ),
        (
            structs.replace(a_set(name="a"), seconds_held=99.0),
            structs.replace(a_set(name="a"), reps_done=3, seconds_held=1.0),
        ),
    ],
)
def test_of_two_versions_of_a_set_the_one_with_more_done_wins(
    less: SetRecord, more: SetRecord
) -> None:
    for pair in ((less, more), (more, less)):
        assert merged(*(a_record(each, name="s") for each in pair)).sets == (more,)


def test_a_correction_wins_over_a_copy_made_before_it() -> None:
    before = done(a_record(a_set(reps=2, name="a"), name="s"))
    after = structs.replace(before, revision=1, sets=(a_set(reps=1, name="a"),), pain=1)
    assert merged(before, after) == after


def test_a_correction_on_another_machine_does_not_undo_what_was_done_since() -> None:
    before = a_record(a_set(name="a"), name="s")
    since = structs.replace(done(before), effort=4, sets=(a_set(name="a"), a_set(2, name="b")))
    corrected = structs.replace(before, revision=1, pain=2)
    record = merged(since, corrected)
    assert (record.status, record.ended) == (Status.DONE, since.ended)
    assert (record.effort, record.pain, record.saved) == (4, 2, None)
    assert [each.id for each in record.sets] == ["a", "b"]


def test_a_session_that_was_finished_is_finished() -> None:
    running = a_record(a_set(name="a"), a_set(2, name="b"), name="s")
    finished = done(a_record(a_set(name="a"), name="s"))
    record = merged(running, finished)
    assert (record.status, record.ended) == (Status.DONE, finished.ended)
    assert len(record.sets) == 2


def test_the_copy_that_got_furthest_leads_else_the_one_with_its_own_name() -> None:
    short, long = a_record(name="s"), a_record(a_set(), name="s")
    assert merge([own(short), copy(long)]).copies[0].record == long
    assert merge([copy(long), own(long)]).copies[0].path.name == name_of(long)


def test_sessions_come_newest_first_each_with_its_copies() -> None:
    early, late = a_record(name="b"), a_record(name="a", started=START.replace(hour=9))
    found = merge_all([copy(early), copy(late), copy(early)])
    assert [each.record.id for each in found] == ["a", "b"]
    assert [len(each.copies) for each in found] == [1, 2]


def test_one_newer_copy_makes_the_session_one_not_to_write() -> None:
    older = a_record(name="s")
    newer = structs.replace(older, schema=2)
    assert merge([copy(older), copy(newer)]).newer
    assert not Stored(older, (copy(older),)).newer


def test_unknown_keys_of_all_copies_come_together() -> None:
    document = {"a": 1, "sets": [{"id": "x", "p": 1}, {"id": "y"}]}
    other = {"a": 2, "b": 3, "sets": [{"id": "x", "p": 2, "q": 3}, {"id": "z", "r": 4}]}
    assert enrich(document, other) == {
        "a": 1,
        "b": 3,
        "sets": [{"id": "x", "p": 1, "q": 3}, {"id": "y"}, {"id": "z", "r": 4}],
    }
