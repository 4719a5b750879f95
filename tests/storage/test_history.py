"""What the app asks of history: what was cut off, going on, correcting, discarding, folding."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec import structs

from footui.model.record import RESUMABLE, SessionRecord, Status
from footui.storage.atomic import Mark
from footui.storage.correcting import GONE, NEWER, RUNNING, STILL_OPEN
from footui.storage.documents import Composer, document_of
from footui.storage.history import HistoryStore
from footui.storage.live import is_live
from footui.storage.merging import Stored
from footui.storage.reading import read_bytes
from tests.storage.training import SOON, START, a_record, a_set, done, places_in, with_rep
from tests.torture.shim import Op, Shim

MINUTE = timedelta(minutes=1)
LATE = START + RESUMABLE
FINISHED = done(a_record(a_set(name="a"), name="s"))


@pytest.fixture
def store(tmp_path: Path) -> HistoryStore:
    return HistoryStore(places_in(tmp_path))


def put(store: HistoryStore, record: SessionRecord, suffix: str = "") -> Path:
    path = store.places.file_of(record)
    path = path.with_name(path.stem + suffix + ".toml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(Composer().compose(document_of(record)))
    return path


def cut_off(store: HistoryStore, reps: int = 3) -> SessionRecord:
    """A session whose process has died."""
    opened = store.begin(a_record())
    record = opened.record
    for _ in range(reps):
        record = with_rep(record)
        opened.save(record)
    opened.close()
    return record


def only(store: HistoryStore) -> Stored:
    (stored,) = store.load().sessions
    return stored


def noted(record: SessionRecord) -> SessionRecord:
    return structs.replace(record, note="better now")


def unreadable(path: Path) -> Shim:
    def refuse(op: Op) -> None:
        if op.kind == "open" and op.path == str(path):
            raise OSError(5, "Input/output error", op.path)

    return Shim(path.parent, refuse)


class TestPending:
    def test_a_session_that_was_cut_off_is_offered(self, store: HistoryStore) -> None:
        record = cut_off(store)
        pending = store.pending(SOON)
        assert [each.record for each in pending.offers] == [record]
        assert (pending.running, pending.faults) == ((), ())

    def test_one_that_is_running_is_not_offered_but_told(self, store: HistoryStore) -> None:
        opened = store.begin(a_record())
        opened.save(with_rep(opened.record))
        pending = store.pending(SOON)
        assert pending.offers == ()
        assert [each.record.id for each in pending.running] == [opened.record.id]
        opened.close()

    def test_the_offer_ends_six_hours_after_the_last_save(self, store: HistoryStore) -> None:
        put(store, structs.replace(a_record(a_set()), saved=START + MINUTE))
        assert len(store.pending(LATE).offers) == 1
        assert len(store.pending(LATE + MINUTE).offers) == 0

    def test_one_that_is_over_is_not_offered(self, store: HistoryStore) -> None:
        put(store, FINISHED)
        put(store, a_record(a_set(), status=Status.STOPPED))
        assert store.pending(SOON).offers == ()

    def test_one_of_a_newer_footui_is_not_offered(self, store: HistoryStore) -> None:
        put(store, structs.replace(a_record(a_set()), schema=2))
        assert store.pending(SOON).offers == ()

    def test_one_begun_before_midnight_is_offered_after_it(self, store: HistoryStore) -> None:
        evening = START.replace(month=12, day=31, hour=23, minute=50)
        put(store, a_record(a_set(), started=evening))
        assert len(store.pending(evening + timedelta(hours=1)).offers) == 1

    def test_it_reads_the_last_days_only_and_names_what_it_could_not(
        self, store: HistoryStore
    ) -> None:
        cut_off(store)
        (put(store, a_record(started=START - timedelta(days=9)))).write_bytes(b"{")
        assert store.pending(SOON).faults == ()
        put(store, a_record(a_set())).write_bytes(b"{")
        assert len(store.pending(SOON).faults) == 1


class TestResume:
    def test_it_goes_on_in_the_same_file(self, store: HistoryStore) -> None:
        record = cut_off(store)
        opened = store.resume(only(store), SOON)
        assert opened is not None
        assert opened.record == record
        more = with_rep(record)
        assert opened.save(more).saved
        assert opened.path == store.places.file_of(record)
        assert only(store).record == more
        opened.close()

    def test_somebody_else_who_has_it_keeps_it(self, store: HistoryStore) -> None:
        cut_off(store)
        offer = only(store)
        first = store.resume(offer, SOON)
        assert first is not None
        assert store.resume(offer, SOON) is None
        first.save(done(first.record))
        first.close()
        assert store.resume(offer, SOON) is None
        assert not is_live(store.places.live, offer.record.id)

    def test_one_that_is_gone_newer_or_too_old_is_not_resumed(self, store: HistoryStore) -> None:
        record = cut_off(store)
        offer = only(store)
        assert store.resume(offer, LATE) is None
        put(store, structs.replace(record, schema=2))
        assert store.resume(offer, SOON) is None
        store.places.file_of(record).unlink()
        assert store.resume(offer, SOON) is None

    def test_one_that_cannot_be_looked_into_now_is_not_resumed(self, store: HistoryStore) -> None:
        record = cut_off(store)
        offer = only(store)
        with unreadable(store.places.file_of(record)).on():
            assert store.resume(offer, SOON) is None
        assert not is_live(store.places.live, record.id)

    def test_it_goes_on_from_everything_that_all_copies_know(self, store: HistoryStore) -> None:
        record = cut_off(store)
        other = structs.replace(record, sets=(*record.sets, a_set(9)))
        put(store, other, ".sync-conflict-20261123-071405-ABCDEFG")
        opened = store.resume(only(store), SOON)
        assert opened is not None
        assert len(opened.record.sets) == 3
        opened.save(with_rep(opened.record))
        assert len(only(store).copies) == 2
        opened.close()

    def test_what_lies_outside_history_comes_home(self, store: HistoryStore) -> None:
        record = a_record(a_set())
        store.places.unsaved.mkdir(parents=True)
        put(store, record).rename(store.places.unsaved / "some.toml")
        opened = store.resume(store.pending(SOON).offers[0], SOON)
        assert opened is not None
        opened.save(opened.record)
        assert store.places.file_of(record).exists()
        opened.close()


class TestEdit:
    def test_a_correction_is_written_and_counted(self, store: HistoryStore) -> None:
        path = put(store, FINISHED)
        path.write_bytes(b'mood = "good"\n' + path.read_bytes())
        assert store.edit(only(store), noted, SOON).saved
        assert only(store).record == structs.replace(noted(FINISHED), revision=1)
        assert "mood" in path.read_text()
        assert store.edit(only(store), lambda record: record, SOON).saved

    def test_it_is_made_to_what_is_on_disk_now(self, store: HistoryStore) -> None:
        put(store, FINISHED)
        before = only(store)
        more = structs.replace(FINISHED, sets=(*FINISHED.sets, a_set(2, name="b")))
        put(store, more)
        assert store.edit(before, noted, SOON).saved
        assert [each.id for each in only(store).record.sets] == ["a", "b"]

    def test_one_left_open_too_long_is_closed_by_it(self, store: HistoryStore) -> None:
        put(store, a_record(a_set()))
        assert store.edit(only(store), noted, LATE).saved
        record = only(store).record
        assert (record.status, record.ended, record.note) == (Status.STOPPED, START, "better now")

    def test_one_that_may_still_be_resumed_is_refused(self, store: HistoryStore) -> None:
        put(store, a_record(a_set()))
        assert store.edit(only(store), noted, SOON).reason == STILL_OPEN

    def test_one_of_a_newer_footui_is_refused(self, store: HistoryStore) -> None:
        path = put(store, structs.replace(FINISHED, schema=2))
        before = path.read_bytes()
        for outcome in (
            store.edit(only(store), noted, SOON),
            store.discard(only(store)),
            store.fold(only(store)),
        ):
            assert outcome.reason == NEWER
        assert path.read_bytes() == before

    def test_one_that_is_gone_is_reported(self, store: HistoryStore) -> None:
        path = put(store, FINISHED)
        stored = only(store)
        path.unlink()
        assert store.edit(stored, noted, SOON).reason == GONE
        assert store.stop(stored).reason == GONE

    def test_one_that_is_running_is_refused(self, store: HistoryStore) -> None:
        opened = store.begin(a_record())
        opened.save(with_rep(opened.record))
        assert store.edit(only(store), noted, LATE).reason == RUNNING
        assert store.stop(only(store)).reason == RUNNING
        opened.close()

    def test_a_copy_that_cannot_be_looked_into_may_know_more(self, store: HistoryStore) -> None:
        path = put(store, FINISHED)
        put(store, a_record(a_set(name="a"), name="s"), ".sync-conflict-20261123-071405-ABCDEFG")
        stored = only(store)
        with unreadable(path).on():
            outcome = store.edit(stored, noted, SOON)
        assert "cannot be read" in outcome.reason
        assert only(store).record == FINISHED

    def test_a_damaged_copy_with_its_name_is_in_nobodys_way(self, store: HistoryStore) -> None:
        put(store, FINISHED)
        bad = put(store, FINISHED, " (conflicted copy)")
        bad.write_bytes(b"{")
        assert store.edit(only(store), noted, SOON).saved
        assert bad.read_bytes() == b"{"

    def test_a_disk_that_refuses_is_reported(self, store: HistoryStore, tmp_path: Path) -> None:
        path = put(store, FINISHED)
        stored, before = only(store), path.read_bytes()

        def refuse(op: Op) -> None:
            if op.kind == "create" and "history" in op.path:
                raise OSError(28, "No space left on device", op.path)

        with Shim(tmp_path, refuse).on():
            outcome = store.edit(stored, noted, SOON)
        assert outcome.reason == f"No space left on device: {path.parent}"
        assert path.read_bytes() == before

    def test_somebody_who_edits_at_the_same_moment_is_not_overwritten(
        self, store: HistoryStore
    ) -> None:
        path = put(store, FINISHED)

        def meanwhile(record: SessionRecord) -> SessionRecord:
            put(store, structs.replace(FINISHED, effort=9))
            return noted(record)

        assert store.edit(only(store), meanwhile, SOON).saved
        stored = only(store)
        assert (stored.record.note, stored.record.effort) == ("better now", 9)
        assert [copy.record.effort for copy in stored.copies] == [None, 9]
        assert stored.copies[1].path == path


class TestStop:
    def test_one_that_was_cut_off_ends_where_it_was_last_saved(self, store: HistoryStore) -> None:
        put(store, structs.replace(a_record(a_set()), saved=START + MINUTE))
        assert store.stop(only(store)).saved
        record = only(store).record
        assert (record.status, record.ended, record.saved) == (
            Status.STOPPED,
            START + MINUTE,
            None,
        )

    def test_one_that_is_over_stays_as_it_is(self, store: HistoryStore) -> None:
        path = put(store, FINISHED)
        mark = Mark.of(path.lstat())
        assert store.stop(only(store)).saved
        assert Mark.of(path.lstat()) == mark


class TestDiscard:
    def test_all_copies_leave_history_and_are_kept_elsewhere(self, store: HistoryStore) -> None:
        put(store, FINISHED)
        put(store, FINISHED, ".r1234")
        kept = put(store, a_record(name="other"))
        assert store.discard(only_of(store, "s")).saved
        assert only(store).copies[0].path == kept
        assert len(list(store.places.discarded.iterdir())) == 2

    def test_one_that_is_gone_already_needs_no_discarding(self, store: HistoryStore) -> None:
        path = put(store, FINISHED)
        stored = only(store)
        path.unlink()
        assert store.discard(stored).saved

    def test_a_name_taken_among_the_discarded_is_not_overwritten(self, store: HistoryStore) -> None:
        for _ in range(2):
            put(store, FINISHED)
            assert store.discard(only(store)).saved
        assert len(list(store.places.discarded.iterdir())) == 2

    def test_what_somebody_changes_at_the_last_moment_stays(
        self, store: HistoryStore, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = put(store, FINISHED)

        def read_and_change(read: Path) -> bytes:
            data = read_bytes(read)
            read.write_bytes(data + b"# more\n")
            return data

        monkeypatch.setattr("footui.storage.correcting.read_bytes", read_and_change)
        outcome = store.discard(only(store))
        assert "changed by somebody else" in outcome.reason
        assert path.read_bytes().endswith(b"# more\n")
        assert not store.places.discarded.exists()


class TestFold:
    def test_one_file_holds_what_all_copies_know(self, store: HistoryStore) -> None:
        path = put(store, FINISHED)
        other = structs.replace(FINISHED, effort=3, sets=(a_set(name="a"), a_set(2, name="b")))
        copy = put(store, other, ".sync-conflict-20261123-071405-ABCDEFG")
        copy.write_bytes(b'mood = "good"\n' + copy.read_bytes())
        merged = only(store).record
        assert store.fold(only(store)).saved
        stored = only(store)
        assert stored.record == merged
        assert len(stored.copies) == 1
        assert "mood" in stored.copies[0].path.read_text()
        assert len(list(store.places.discarded.iterdir())) == 1
        assert path.exists() != copy.exists()

    def test_a_damaged_copy_is_left_where_it_is(self, store: HistoryStore) -> None:
        put(store, FINISHED)
        bad = put(store, FINISHED, " (conflicted copy)")
        bad.write_bytes(b"{")
        assert store.fold(only(store)).saved
        assert bad.read_bytes() == b"{"


def only_of(store: HistoryStore, session: str) -> Stored:
    return next(each for each in store.load().sessions if each.record.id == session)


def test_a_part_of_history_is_read_since_a_day(store: HistoryStore) -> None:
    put(store, FINISHED)
    put(store, a_record(started=START - timedelta(days=400)))
    assert len(store.load(START.date()).sessions) == 1
    assert [step.done for step in store.loading()] == [1, 2]
