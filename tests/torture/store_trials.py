"""The trials of the store, in their long and their fast forms."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from os import strerror
from typing import TypeVar

from tests.torture import full_disk, strace
from tests.torture.calls import ERRORS, calls_of, failed_at_each_call, killed_at_each_call
from tests.torture.kills import killed_at_random
from tests.torture.ledger import Findings
from tests.torture.power import crashes, recorded, recorded_with_kill
from tests.torture.scenario import blocked_story, story
from tests.torture.table import Row, Trial, mutant_row, store_row

T = TypeVar("T")

STORIES = (story, blocked_story)
WITHOUT_SYNC = frozenset({"fsync"})
WITHOUT_FOLDER_SYNC = frozenset({"fsyncdir"})


def long_trials() -> list[Trial]:
    """Everything, at each call and thousands of times."""
    return [
        partial(killed, 1),
        *(partial(failed, code, 1) for code in ERRORS),
        *([partial(straced, 1)] if strace.is_there() else []),
        partial(random_kills, 2500, 1, 1),
        partial(random_kills, 2000, 4, 2),
        partial(power_loss, 1),
        partial(power_loss_after_kill, 1),
        partial(without, "file", WITHOUT_SYNC),
        partial(without, "folder", WITHOUT_FOLDER_SYNC),
        partial(small_disk, 60),
        partial(file_limit, 60),
    ]


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
    return store_row("SIGKILL at each changing call (strace)", strace.killed(every))


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


def without(what: str, dropped: frozenset[str]) -> Row:
    """The store broken on purpose: the model has to notice."""
    findings: Iterable[Findings] = crashes(recorded(dropped))
    return mutant_row(f"broken on purpose: no sync of the {what}", findings)


def small_disk(cycles: int) -> Row:
    """A small disk filled over and over; where mounting is not allowed, the limit again."""
    refusals = full_disk.on_small_disk(cycles) or full_disk.under_a_limit(cycles)
    return store_row("disk full", [refusals.findings], runs=refusals.refused)


def file_limit(cycles: int) -> Row:
    """A limit on the size of files reached over and over."""
    refusals = full_disk.under_a_limit(cycles)
    return store_row("limit on file size", [refusals.findings], runs=refusals.refused)
