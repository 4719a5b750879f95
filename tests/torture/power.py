"""A model of power loss: every state the disk may be in after a crash at any point, looked at.

What was not synced may be missing, cut short or zeros; a name that was given, changed or taken
away may be there or not until its folder is synced, each on its own. Folders that no reader looks
into are left out.
"""

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from itertools import combinations
from pathlib import Path
from random import Random

from msgspec import Struct

from footui.model.record import SessionRecord
from tests.storage.training import places_in
from tests.torture.calls import at_call, die
from tests.torture.ledger import Findings, Ledger
from tests.torture.scenario import Story, afterwards, story
from tests.torture.shim import Killed, Op, Shim, let_pass

DATA_VARIANTS = ("old", "full", "half", "zeros")
NAMING = ("create", "link", "replace", "unlink", "mkdir")


class Change(Struct, frozen=True):
    """One change of one name: it then stands for this file, for nothing (0) or a folder (-1)."""

    at: int
    path: str
    file: int

    @property
    def folder(self) -> str:
        """The folder that must be synced for the change to last."""
        return str(Path(self.path).parent)


FOLDER, NOTHING = -1, 0


class Disk(Struct, frozen=True):
    """One possible state: which names stand for which contents."""

    folders: frozenset[str]
    files: dict[str, bytes]


class Record(Struct, frozen=True):
    """What was done to the disk, and what had been promised after how many calls."""

    root: str
    log: list[Op]
    promises: list[tuple[int, Ledger]]


class WatchedLedger(Ledger):
    """Notes how many calls had been made at each promise."""

    def __init__(self, shim: Shim) -> None:
        super().__init__()
        self.shim = shim
        self.moments: list[tuple[int, Ledger]] = [(0, Ledger())]

    def promise(self, record: SessionRecord) -> None:
        super().promise(record)
        self.moments.append((len(self.shim.log), self.as_it_is()))

    def discarding(self, record: SessionRecord) -> None:
        super().discarding(record)
        self.moments.append((len(self.shim.log), self.as_it_is()))


def recorded(dropped: frozenset[str] = frozenset()) -> Record:
    """The story, with the calls it makes; those dropped are never made."""
    with tempfile.TemporaryDirectory() as folder:
        shim = Shim(Path(folder), dropped=dropped)
        ledger = WatchedLedger(shim)
        with shim.on():
            story(places_in(Path(folder)), ledger)
        return Record(folder, shim.log, ledger.moments)


def recorded_with_kill(number: int, tell: Story = story) -> Record:
    """The story up to a call at which the process dies, and what the next process does."""
    with tempfile.TemporaryDirectory() as folder:
        places = places_in(Path(folder))
        shim = Shim(Path(folder), at_call(number, die))
        ledger = WatchedLedger(shim)
        with suppress(Killed), shim.on():
            tell(places, ledger)
        shim.bury()
        shim.hook = let_pass
        with shim.on():
            afterwards(places, ledger)
        return Record(folder, shim.log, ledger.moments)


def crashes(told: Record, every: int = 1) -> Iterator[Findings]:
    """Judge every state after a crash behind each call."""
    for length in range(1, len(told.log) + 1, every):
        ledger = next(known for at, known in reversed(told.promises) if at <= length)
        for disk in states(told.log[:length]):
            yield _judged(told.root, disk, ledger)


def states(log: list[Op]) -> Iterator[Disk]:
    """Every state that these calls may leave behind, each once."""
    changes = list(_changes(log))
    sure = [change for change in changes if _is_synced(change, log)]
    seen: list[Disk] = []
    for kept in _subsets([change for change in changes if change not in sure]):
        for variant in DATA_VARIANTS:
            disk = _built(sorted([*sure, *kept], key=lambda c: c.at), _contents(log, variant))
            if disk not in seen:
                seen.append(disk)
                yield disk


def _changes(log: list[Op]) -> Iterator[Change]:
    for at, op in enumerate(log):
        if op.kind in ("link", "replace"):
            yield Change(at, op.target, op.file)
        if op.kind in ("unlink", "replace"):
            yield Change(at, op.path, NOTHING)
        if op.kind == "create":
            yield Change(at, op.path, op.file)
        if op.kind == "mkdir":
            yield Change(at, op.path, FOLDER)


def _is_synced(change: Change, log: list[Op]) -> bool:
    """Changes that no reader sees need not be tried both ways."""
    if Path(change.path).name.startswith(".") or change.path.endswith((".lock", ".json")):
        return True
    after = log[change.at + 1 :]
    return any(op.kind == "fsyncdir" and op.path == change.folder for op in after)


def _subsets(changes: list[Change]) -> Iterator[tuple[Change, ...]]:
    """All of them where they are few, else none, all, and some drawn at random."""
    if len(changes) <= 5:
        for size in range(len(changes) + 1):
            yield from combinations(changes, size)
        return
    draw = Random(len(changes))
    for share in (0.0, 1.0, *(draw.random() for _ in range(30))):
        yield tuple(change for change in changes if draw.random() < share)


def _contents(log: list[Op], variant: str) -> dict[int, bytes]:
    """What is in each file; what was not synced is there in the given manner."""
    written: dict[int, bytes] = {}
    synced: dict[int, bytes] = {}
    for op in log:
        if op.kind == "create":
            written[op.file] = synced[op.file] = b""
        elif op.kind == "write":
            before = written[op.file]
            written[op.file] = before[: op.offset].ljust(op.offset, b"\0") + op.data
        elif op.kind == "fsync":
            synced[op.file] = written[op.file]
    return {file: _damaged(synced[file], data, variant) for file, data in written.items()}


def _damaged(synced: bytes, written: bytes, variant: str) -> bytes:
    if variant == "full" or synced == written:
        return written
    if variant == "old":
        return synced
    if variant == "half":
        return written[: (len(synced) + len(written)) // 2]
    return synced.ljust(len(written), b"\0")


def _built(changes: list[Change], contents: dict[int, bytes]) -> Disk:
    names: dict[str, int] = {}
    for change in changes:
        names[change.path] = change.file
    folders = frozenset(path for path, file in names.items() if file == FOLDER)
    files = {path: contents[file] for path, file in names.items() if file > NOTHING}
    return Disk(folders, files)


def _judged(root: str, disk: Disk, ledger: Ledger) -> Findings:
    with tempfile.TemporaryDirectory(dir=_memory()) as folder:
        for path in sorted(disk.folders):
            new = Path(path.replace(root, folder, 1))
            if new.parent.is_dir():
                new.mkdir()
        for path, data in disk.files.items():
            new = Path(path.replace(root, folder, 1))
            if new.parent.is_dir():
                new.write_bytes(data)
        return ledger.judge(places_in(Path(folder)))


def _memory() -> str | None:
    """A file system in memory, where there is one: thousands of states are built."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None
