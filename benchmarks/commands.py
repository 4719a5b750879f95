"""Commands for scripts: processor time beside that of `python -c pass`."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks.homes import new_home
from benchmarks.table import Row
from benchmarks.terminal import environment, footui

TITLE, BASE = "commands", "python -c pass"
RUNS, RUNS_LONG = 15, 51
BUDGETS: Mapping[tuple[str, ...], float] = {
    ("--version",): 3,
    ("paths",): 3,
    ("list",): 5,
    ("plan", "full"): 5,
    ("check",): 5,
}


def rows(*, thorough: bool) -> Iterator[Row]:
    """Run all in turns."""
    nothing = (sys.executable, "-c", "pass")
    with new_home() as home:
        used: dict[tuple[str, ...], list[float]] = {words: [] for words in ((), *BUDGETS)}
        for _ in range(1 + (RUNS_LONG if thorough else RUNS)):
            for words, seconds in used.items():
                seconds.append(cpu_seconds(footui(*words) if words else nothing, home))
    base = median(used[()][1:]) * 1000  # the first round only warms up
    yield Row("python -c pass", base, "ms", base=base)
    for words, budget in BUDGETS.items():
        took = median(used[words][1:]) * 1000
        yield Row(f"footui {' '.join(words)}", took, "ms", budget, base, relative=True)


def cpu_seconds(command: Sequence[str], home: Path) -> float:
    """What a command uses until it ends, its output thrown away."""
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    child = os.posix_spawn(command[0], list(command), environment(home), file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise ChildProcessError(f"{' '.join(command)}: failed")
    return usage.ru_utime + usage.ru_stime
