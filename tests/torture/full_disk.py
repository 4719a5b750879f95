"""A disk that is really full: a small one where mounting is allowed, else a limit on files."""

import resource
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from footui.model.record import SessionRecord
from footui.storage.history import HistoryStore
from footui.storage.open_session import OpenSession
from footui.storage.places import Places
from tests.storage.training import a_record, with_rep
from tests.torture.ledger import Findings, Ledger

SIZE = "600k"
SMALL = 200  # bytes: less than any session
REPS_WHILE_FULL = 6

Full = Callable[[], AbstractContextManager[None]]


class Refusals(Struct, frozen=True):
    """What is on the disk at the end, and how often a save was refused on the way."""

    findings: Findings
    refused: int


def on_small_disk(cycles: int) -> Refusals | None:
    """Fill a real disk over and over; None where mounting one is not allowed."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(data)]
        if not _succeeds(mount):
            return None
        try:
            return _cycles(Path(folder), cycles, lambda: _filled(data))
        finally:
            subprocess.run(["umount", str(data)], check=True)


def under_a_limit(cycles: int) -> Refusals:
    """The same with a limit on the size of files, which needs no rights."""
    with tempfile.TemporaryDirectory() as folder:
        return _cycles(Path(folder), cycles, _limited)


def _succeeds(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _cycles(folder: Path, cycles: int, full: Full) -> Refusals:
    places, ledger = Places(folder / "data" / "history", folder / "state"), Ledger()
    refused = sum(_cycle(HistoryStore(places), ledger, full) for _ in range(cycles))
    return Refusals(ledger.judge(places), refused)


def _cycle(store: HistoryStore, ledger: Ledger, full: Full) -> int:
    """One session while the disk fills up and gets room again; how often it was refused."""
    opened = store.begin(a_record())
    record = with_rep(opened.record)
    _save(opened, record, ledger)
    refused = 0
    with full():
        for _ in range(REPS_WHILE_FULL):
            record = with_rep(record)
            refused += not _save(opened, record, ledger)
    if not _save(opened, record, ledger):
        raise AssertionError("there is room again, but the session is not saved")
    opened.close()
    return refused


def _save(opened: OpenSession, record: SessionRecord, ledger: Ledger) -> bool:
    saved = opened.save(record).saved
    if saved:
        ledger.promise(record)
    return saved


@contextmanager
def _filled(folder: Path) -> Iterator[None]:
    ballast = folder / "ballast"
    with suppress(OSError), ballast.open("wb", buffering=0) as stream:
        while stream.write(b"x" * 4096):
            pass
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def _limited() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
