"""Any order of training, crashes, refusals, foreign edits and repairs: no promise is broken."""

import errno
import os
import shutil
import tempfile
from contextlib import ExitStack, suppress
from datetime import timedelta
from itertools import count
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec import structs

from footui.model.record import SessionRecord
from footui.storage.history import HistoryStore
from footui.storage.listing import toml_files
from footui.storage.open_session import OpenSession
from footui.storage.upkeep import tidy
from tests.storage.effort import thorough
from tests.storage.training import SOON, START, a_record, done, places_in, with_rep
from tests.torture.calls import at_call, die
from tests.torture.ledger import Ledger
from tests.torture.shim import Killed, Op, Shim, let_pass

WHICH = st.integers(0, 99)
CALL = st.integers(0, 25)
CODE = st.sampled_from([errno.ENOSPC, errno.EIO, errno.EROFS])


def noted(record: SessionRecord) -> SessionRecord:
    return structs.replace(record, note="better now")


class RunnersLife(RuleBasedStateMachine):
    """Several terminals at once, on one disk."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.places, self.ledger = places_in(folder), Ledger()
        self.store = HistoryStore(self.places)
        self.shim = self.stack.enter_context(Shim(folder).on())
        self.running: list[OpenSession] = []
        self.numbers = count(1)
        self.garbage = 0

    def teardown(self) -> None:
        self.shim.hook = let_pass
        for opened in self.running:
            opened.close()
        self.stack.close()

    def pick(self, which: int) -> OpenSession:
        return self.running[which % len(self.running)]

    def save(self, opened: OpenSession, record: SessionRecord) -> None:
        if opened.save(record).saved:
            self.ledger.promise(record)

    @precondition(lambda self: len(self.running) < 3)
    @rule()
    def begin(self) -> None:
        started = START + timedelta(seconds=next(self.numbers))
        self.running.append(self.store.begin(a_record(started=started)))

    @precondition(lambda self: self.running)
    @rule(which=WHICH)
    def rep(self, which: int) -> None:
        opened = self.pick(which)
        self.save(opened, with_rep(opened.record))

    @precondition(lambda self: self.running)
    @rule(which=WHICH, call=CALL, code=CODE)
    def rep_that_is_refused(self, which: int, call: int, code: int) -> None:
        def fail(op: Op) -> None:
            raise OSError(code, os.strerror(code), op.path)

        self.shim.hook = at_call(call, fail)
        self.rep(which)
        self.shim.hook = let_pass

    @precondition(lambda self: self.running)
    @rule(which=WHICH, reps=st.integers(3, 5))
    def history_is_full_for_a_while(self, which: int, reps: int) -> None:
        """What is kept in the second place is promised too."""

        def refuse(op: Op) -> None:
            if op.kind == "create" and op.path.startswith(str(self.places.history)):
                raise OSError(errno.ENOSPC, "full", op.path)

        opened = self.pick(which)
        self.shim.hook = refuse
        for _ in range(reps):
            outcome = opened.save(with_rep(opened.record))
            assert not outcome.saved
        self.shim.hook = let_pass
        assert outcome.spare is not None
        self.ledger.promise(opened.record)

    @precondition(lambda self: self.running)
    @rule(which=WHICH, call=CALL)
    def everything_dies(self, which: int, call: int) -> None:
        self.shim.hook = at_call(call, die)
        with suppress(Killed):
            self.rep(which)
            self.shim.hook = die
            self.rep(which)
        self.shim.hook = let_pass
        self.shim.bury()
        self.running.clear()

    @precondition(lambda self: self.running)
    @rule(which=WHICH)
    def finish(self, which: int) -> None:
        opened = self.pick(which)
        if opened.record.sets:
            self.save(opened, done(opened.record))
        opened.close()
        self.running.remove(opened)

    @rule()
    def resume(self) -> None:
        for offer in self.store.pending(SOON).offers:
            opened = self.store.resume(offer, SOON)
            assert opened is not None
            self.running.append(opened)
            break

    @precondition(lambda self: self.running)
    @rule(which=WHICH, how=st.sampled_from(["garbage", "gone", "touched", "link"]))
    def somebody_meddles(self, which: int, how: str) -> None:
        """With the file of a running session, which then goes on."""
        opened = self.pick(which)
        if opened.path.exists():
            if how == "garbage":
                opened.path.write_bytes(b"GARBAGE")
                self.garbage += 1
            elif how == "touched":
                opened.path.write_bytes(opened.path.read_bytes() + b"# touched\n")
            else:
                opened.path.unlink()
            if how == "link":
                opened.path.symlink_to("/etc/passwd")
                self.garbage += 1
        self.save(opened, with_rep(opened.record))

    @rule(which=WHICH)
    def a_conflict_copy_appears(self, which: int) -> None:
        files = toml_files(self.places.history / "2026")[0]
        if files and not (chosen := files[which % len(files)]).is_symlink():
            name = f"{chosen.stem}.sync-conflict-{next(self.numbers)}.toml"
            shutil.copy(chosen, chosen.with_name(name))
            self.garbage += chosen.read_bytes() == b"GARBAGE"

    @rule()
    def fold(self) -> None:
        for stored in self.store.load().sessions:
            self.store.fold(stored)

    @rule()
    def tidy_up(self) -> None:
        assert {str(outcome) for outcome in tidy(self.places, self.store.load(), SOON)} <= {
            "NOT SAVED: it is running in another terminal"
        }

    @rule(which=WHICH)
    def correct(self, which: int) -> None:
        sessions = self.store.load().sessions
        if sessions:
            stored = sessions[which % len(sessions)]
            if self.store.edit(stored, noted, SOON).saved:
                self.ledger.promise(noted(self.ledger.promised[stored.record.id]))

    @rule(which=WHICH)
    def discard(self, which: int) -> None:
        sessions = self.store.load().sessions
        if sessions:
            stored = sessions[which % len(sessions)]
            self.ledger.discarding(stored.record)
            self.store.discard(stored)

    @rule()
    def the_index_is_deleted(self) -> None:
        shutil.rmtree(self.places.index, ignore_errors=True)

    @invariant()
    def every_promise_is_kept(self) -> None:
        findings = self.ledger.judge(self.places)
        assert (findings.lost, findings.duplicated) == (0, 0)
        assert findings.corrupt <= self.garbage


def test_no_order_of_events_breaks_a_promise() -> None:
    effort = settings(thorough(fast=20, long=2000), stateful_step_count=40)
    run_state_machine_as_test(RunnersLife, settings=effort)
