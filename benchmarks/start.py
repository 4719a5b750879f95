"""From the command to a first screen that answers, and from ctrl+q to the end."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.bare import READY
from benchmarks.homes import add_history, new_home
from benchmarks.table import Row
from benchmarks.terminal import BARE, footui, opened

TITLE, BASE = "start and quit", "bare"
RUNS, RUNS_LONG = 9, 31
FIRST_SCREEN = ("In order", "q Quit")
YEARS = (10, 30)


class Program(NamedTuple):
    """What is started, in which home, and the words that its first screen ends with."""

    command: Sequence[str]
    home: Path
    words: Sequence[str]


class Run(NamedTuple):
    """Of one start: processor seconds, bytes and megabytes to the first screen; then the quit."""

    used: float
    sent: int
    most: float
    quit: float


def rows(*, thorough: bool) -> Iterator[Row]:
    """Start everything in turns, so that a busy minute hits all alike."""
    with ExitStack() as stack:
        bare, empty = stack.enter_context(new_home()), stack.enter_context(new_home())
        programs = {"bare": Program(BARE, bare, (READY,))}
        programs["empty"] = Program(footui(), empty, FIRST_SCREEN)
        for years in YEARS:
            home = stack.enter_context(new_home())
            add_history(home, years)
            programs[f"{years} years"] = Program(footui(), home, FIRST_SCREEN)
        runs = in_turns(programs, RUNS_LONG if thorough else RUNS)
    yield from _starts(runs)
    yield from _sizes(runs)
    yield _compared("quit", "ms", [run.quit * 1000 for run in runs["empty"]], runs, 1.0)


def in_turns(programs: Mapping[str, Program], times: int) -> dict[str, list[Run]]:
    """Each program several times, one after the other; the first round only warms up."""
    rounds = [{name: once(each) for name, each in programs.items()} for _ in range(times + 1)]
    return {name: [one[name] for one in rounds[1:]] for name in programs}


def once(program: Program) -> Run:
    """Start a program, wait for its screen, and quit."""
    with opened(program.command, program.home) as terminal:
        piece = terminal.until(lambda: all(words in terminal.text for words in program.words))
        terminal.settle()
        sent, most = len(terminal.output), terminal.memory("VmHWM")
        return Run(piece.used, sent, most, terminal.quit())


def _starts(runs: Mapping[str, list[Run]]) -> Iterator[Row]:
    base = median(run.used * 1000 for run in runs["bare"])
    yield Row("bare Textual app, CPU to its screen", base, "ms", base=base)
    budgets = {"empty": 1.10} | {f"{years} years": 1.15 for years in YEARS}
    for name, budget in budgets.items():
        used = median(run.used * 1000 for run in runs[name])
        what = f"CPU to the first screen, {'no' if name == 'empty' else name + ' of'} history"
        yield Row(what, used, "ms", budget, base, relative=True)


def _sizes(runs: Mapping[str, list[Run]]) -> Iterator[Row]:
    yield Row("first screen", median(run.sent / 1024 for run in runs["empty"]), "kB", 16)
    for name, budget in (("empty", 1.3), ("10 years", 1.8)):
        most = [run.most for run in runs[name]]
        what = f"memory, {'no' if name == 'empty' else name + ' of'} history"
        base = median(run.most for run in runs["bare"])
        yield Row(what, median(most), "MB", budget, base, relative=True)


def _compared(
    what: str, unit: str, values: list[float], runs: Mapping[str, list[Run]], budget: float
) -> Row:
    base = median(run.quit * 1000 for run in runs["bare"])
    return Row(what, median(values), unit, budget, base, relative=True)
