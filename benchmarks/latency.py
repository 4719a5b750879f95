"""Many presses of keys, and how long each took to be seen."""

import random
from collections.abc import Callable, Iterator, Sequence
from statistics import median

from benchmarks.table import Row
from benchmarks.terminal import Watched

GAP_SECONDS = (0.06, 0.11)
Look = Callable[[], object]


def presses(
    terminal: Watched, keys: Sequence[str], times: int, look: Callable[[], Look]
) -> list[float]:
    """Milliseconds for each press of the keys in turn; `look` gives what each must make true."""
    found = []
    for number in range(times):
        terminal.settle(random.uniform(*GAP_SECONDS))
        found.append(terminal.response(keys[number % len(keys)], look()) * 1000)
    return found


def changed(see: Callable[[], object]) -> Callable[[], Look]:
    """Something on the screen is no longer what it was before the press."""

    def look() -> Look:
        before = see()
        return lambda: see() != before

    return look


def spread(
    what: str,
    found: Sequence[float],
    middle: float | None,
    most: float | None,
    base: Sequence[float],
) -> Iterator[Row]:
    """The middle and the 99th of a hundred, with their budgets; all in milliseconds."""
    for name, budget, of in (("p50", middle, median), ("p99", most, late)):
        yield Row(f"{what}, {name}", of(found), "ms", budget, of(base))


def late(found: Sequence[float]) -> float:
    """The 99th of a hundred."""
    ranked = sorted(found)
    return ranked[min(len(ranked) - 1, int(len(ranked) * 0.99))]
