"""A few sessions with everything that can happen to them, as one story to break at any point."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from msgspec import structs

from footui.model.record import SessionRecord, Status
from footui.storage.atomic import remove, write_atomic
from footui.storage.documents import Composer, document_of
from footui.storage.history import HistoryStore
from footui.storage.merging import Stored
from footui.storage.open_session import OpenSession
from footui.storage.outcome import Outcome
from footui.storage.places import Places
from footui.storage.upkeep import tidy
from tests.storage.training import SOON, START, a_record, done, with_rep
from tests.torture.ledger import Ledger

TRIES = 5

Story = Callable[[Places, Ledger], None]


class Runner:
    """Trains on a store; what is acknowledged goes into the ledger."""

    def __init__(self, places: Places, ledger: Ledger) -> None:
        self.store = HistoryStore(places)
        self.ledger = ledger

    def save(self, opened: OpenSession, record: SessionRecord) -> SessionRecord:
        """Save until it is acknowledged, as the retries of a session do."""
        for _ in range(TRIES):
            if opened.save(record).saved:
                self.ledger.promise(record)
                return record
            self.ledger.reported += 1
        raise AssertionError("the disk works again, but the record is not saved")

    def attempt(self, opened: OpenSession, record: SessionRecord) -> None:
        """Save once; where that fails, what is kept in the state folder is promised too."""
        outcome = opened.save(record)
        kept = outcome.spare is not None and outcome.spare.is_relative_to(self.store.places.state)
        if outcome.saved or kept:
            self.ledger.promise(record)
        else:
            self.ledger.reported += 1

    def train(self, reps: int, late: int = 0) -> tuple[OpenSession, SessionRecord]:
        """Begin a session, some seconds late, and do some reps."""
        record = a_record(started=START + timedelta(seconds=late))
        opened = self.store.begin(record)
        for _ in range(reps):
            record = self.save(opened, with_rep(record))
        return opened, record

    def finish(self, opened: OpenSession, record: SessionRecord) -> SessionRecord:
        """End it, and check in step by step."""
        record = self.save(opened, done(record))
        record = self.save(opened, structs.replace(record, effort=4))
        opened.close()
        return record

    def stored(self, record: SessionRecord) -> Stored:
        """The session as history has it."""
        for _ in range(TRIES):
            for each in self.store.load().sessions:
                if each.record.id == record.id:
                    return each
        raise AssertionError("the disk works again, but the session is not found")

    def edit(self, record: SessionRecord) -> None:
        """Correct a session afterwards."""
        self.until_done(lambda: self.store.edit(self.stored(record), _corrected, SOON))
        self.ledger.promise(_corrected(record))

    def until_done(self, action: Callable[[], Outcome]) -> None:
        """Repeat something until it has succeeded."""
        for _ in range(TRIES):
            if action().saved:
                return
            self.ledger.reported += 1
        raise AssertionError("the disk works again, but it was not done")


def _corrected(record: SessionRecord) -> SessionRecord:
    return structs.replace(record, pain=2)


def story(places: Places, ledger: Ledger) -> None:
    """Train, check in, correct; a sync tool's copy is folded in; a second session is discarded."""
    runner = Runner(places, ledger)
    opened, first = runner.train(reps=3)
    _sync_copy(places, first)
    first = runner.finish(opened, first)
    runner.edit(first)
    second_open, second = runner.train(reps=2, late=60)
    second_open.close()
    both, unwanted = runner.stored(first), runner.stored(second)
    runner.until_done(lambda: runner.store.fold(both))
    ledger.discarding(second)
    runner.until_done(lambda: runner.store.discard(unwanted))
    third_open, _ = runner.train(reps=2, late=120)
    third_open.close()


def blocked_story(places: Places, ledger: Ledger) -> None:
    """History cannot be written for a while: the session is kept in a second place meanwhile."""
    runner = Runner(places, ledger)
    record = a_record()
    _insist(lambda: write_atomic(_blocked(places), b"in the way"))
    opened = runner.store.begin(record)
    for _ in range(5):
        record = with_rep(record)
        runner.attempt(opened, record)
    _insist(lambda: remove(_blocked(places)))
    record = runner.save(opened, with_rep(record))
    opened.close()


def _blocked(places: Places) -> Path:
    """The name that the year's folder should have."""
    return places.file_of(a_record()).parent


def afterwards(places: Places, ledger: Ledger) -> None:
    """What the next start does: go on with what was cut off, then tidy up."""
    if _blocked(places).is_file():
        remove(_blocked(places))
    runner = Runner(places, ledger)
    for stored in runner.store.pending(SOON).offers:
        opened = runner.store.resume(stored, SOON)
        assert opened is not None
        assert opened.record.status is Status.OPEN
        record = runner.save(opened, with_rep(opened.record))
        runner.finish(opened, record)
    assert tidy(places, runner.store.load(), SOON) == ()


def _sync_copy(places: Places, record: SessionRecord) -> None:
    """The file as it is now, beside itself, as Syncthing leaves it."""
    own = places.file_of(record)
    copy = own.with_name(f"{own.stem}.sync-conflict-20261123-071405-ABCDEFG.toml")
    data = Composer().compose(document_of(record))
    _insist(lambda: write_atomic(copy, data, temp=places.temp))


def _insist(action: Callable[[], None]) -> None:
    """Others than footui meet the failing disk too; they try again."""
    for _ in range(TRIES):
        with suppress(OSError):
            return action()
    raise AssertionError("the disk works again, but not for others")
