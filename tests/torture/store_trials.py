"""The trials of the store: one function each, and their long and fast forms by name."""

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from os import strerror
from pathlib import Path
from typing import TypeVar

from tests.storage.effort import AT_LENGTH
from tests.torture import full_disk, strace
from tests.torture.calls import ERRORS, calls_of, failed_at_each_call, killed_at_each_call
from tests.torture.kills import killed_at_random
from tests.torture.ledger import Findings
from tests.torture.power import crashes, recorded, recorded_with_kill
from tests.torture.scenario import blocked_story, story
from tests.torture.table import Row, Trial, mutant_row, store_row

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
AT_LENGTH_TESTS = [
    f"tests/storage/test_{name}.py"
    for name in ("documents", "merging", "corruption", "live", "stateful")
]
STORIES = (story, blocked_story)
WITHOUT_SYNC = frozenset({"fsync"})
WITHOUT_FOLDER_SYNC = frozenset({"fsyncdir"})


def _of_both(trial: Callable[..., Iterable[T]], every: int) -> Iterator[T]:
    return chain.from_iterable(trial(tell=tell, every=every) for tell in STORIES)


def killed(every: int) -> Row:
    """Dead at the entry of a call or in the middle of a write, and started again."""
    return store_row("killed at each call", _of_both(killed_at_each_call, every))


def failed(code: int, every: int) -> Row:
    """One call refused, and tried again."""
    both = _of_both(partial(failed_at_each_call, code), every)
    findings = (found for found, _ in both)
    return store_row(f"each call fails once: {strerror(code)}", findings)


def straced(every: int) -> Row:
    """A real SIGKILL at the entry of each call that changes something."""
    name = "SIGKILL at each changing call (strace)"
    if not strace.is_there():
        return Row(f"{name}: no strace here", 0, ok="FOOTUI_CI" not in os.environ)
    return store_row(name, strace.killed(every))


def random_kills(kills: int, writers: int, seed: int) -> Row:
    """Real processes killed at random moments."""
    name = f"SIGKILL at random, {writers} at once" if writers > 1 else "SIGKILL at random"
    return store_row(name, [killed_at_random(kills, writers, seed)], runs=kills)


def power_loss(every: int) -> Row:
    """Every state of the disk after a power loss behind each call."""
    return store_row("power lost at each call", crashes(recorded(), every))


def power_loss_after_kill(every: int) -> Row:
    """The same after a kill at each call and a new start."""
    records = (
        recorded_with_kill(number, tell)
        for tell in STORIES
        for number in range(0, len(calls_of(tell)), every)
    )
    findings = chain.from_iterable(crashes(record) for record in records)
    return store_row("power lost after a kill and a new start", findings)


def without(what: str, dropped: frozenset[str], every: int) -> Row:
    """The store broken on purpose: the model has to notice."""
    findings: Iterable[Findings] = crashes(recorded(dropped), every)
    return mutant_row(f"broken on purpose: no sync of the {what}", findings)


def small_disk(cycles: int) -> Row:
    """A small disk filled over and over; where mounting is not allowed, the limit again."""
    refusals = full_disk.on_small_disk(cycles) or full_disk.under_a_limit(cycles)
    return store_row("disk full", [refusals.findings], runs=refusals.refused)


def file_limit(cycles: int) -> Row:
    """A limit on the size of files reached over and over."""
    refusals = full_disk.under_a_limit(cycles)
    return store_row("limit on file size", [refusals.findings], runs=refusals.refused)


def at_length(name: str, tests: Sequence[str]) -> Row:
    """Tests that have a long form, in that form."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, AT_LENGTH: "1"}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    passed = re.search(r"(\d+) passed", ended.stdout)
    if ended.returncode:
        print(ended.stdout, file=sys.stderr)
    count = int(passed[1]) if passed else 0
    return Row(name, count, ok=ended.returncode == 0)


LONG: dict[str, Trial] = {
    "killed": partial(killed, 1),
    **{errno.errorcode[code].lower(): partial(failed, code, 1) for code in ERRORS},
    "strace": partial(straced, 1),
    "random-kills": partial(random_kills, 2500, 1, 1),
    "random-kills-4": partial(random_kills, 2000, 4, 2),
    "power": partial(power_loss, 1),
    "power-after-kill": partial(power_loss_after_kill, 1),
    "no-sync": partial(without, "file", WITHOUT_SYNC, 1),
    "no-folder-sync": partial(without, "folder", WITHOUT_FOLDER_SYNC, 1),
    "disk-full": partial(small_disk, 60),
    "file-limit": partial(file_limit, 60),
    "at-length": partial(at_length, "random tests of the store, at length", AT_LENGTH_TESTS),
    "soak": partial(at_length, "8 hours of a session, sped through", ["tests/app/test_soak.py"]),
}
FAST: dict[str, Trial] = {
    "killed": partial(killed, 8),
    **{errno.errorcode[code].lower(): partial(failed, code, 20) for code in ERRORS},
    "strace": partial(straced, 15),
    "random-kills": partial(random_kills, 200, 1, 1),
    "random-kills-4": partial(random_kills, 200, 4, 2),
    "power": partial(power_loss, 1),
    "power-after-kill": partial(power_loss_after_kill, 60),
    "no-sync": partial(without, "file", WITHOUT_SYNC, 9),
    "no-folder-sync": partial(without, "folder", WITHOUT_FOLDER_SYNC, 9),
}
