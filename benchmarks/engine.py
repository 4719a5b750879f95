"""How long the engine takes: compiling the full plan, walking it in ticks, and looking at it.

Run as `python -m benchmarks.engine`; best of several runs, in milliseconds.
"""

from collections.abc import Callable
from time import perf_counter
from typing import NamedTuple

from footui.model.library import Library
from footui.model.settings import Options, Pacing
from footui.session.cues import cue_line
from footui.session.engine import Session
from footui.session.moves import Command
from footui.session.plan import Plan, digest, duration, plan
from footui.session.view import view
from footui.storage.content import assemble, shipped_tree

RUNS = 9
TICK_SECONDS = 0.1
ROUTINE = "full"
OPTIONS = Options(pacing=Pacing.AUTO)


class Measure(NamedTuple):
    """What is measured, how, and the milliseconds it may take (None: nothing is promised)."""

    name: str
    run: Callable[[], object]
    budget: float | None = None


def compiled(library: Library) -> Plan:
    """The plan of the full routine."""
    return plan(library.routines[ROUTINE], library, OPTIONS)


def ticks(intervals: Plan) -> list[float]:
    """The times of all ticks of a session."""
    return [number * TICK_SECONDS for number in range(int(duration(intervals) / TICK_SECONDS) + 2)]


def walk(intervals: Plan, times: list[float]) -> None:
    """Let the whole plan pass tick by tick."""
    session = Session(intervals)
    session.do(Command.START, 0.0)
    for now in times:
        session.advance(now)


def watch(intervals: Plan, times: list[float], library: Library) -> None:
    """The same, with a look at each tick: the view and its cue line."""
    session = Session(intervals)
    session.do(Command.START, 0.0)
    for now in times:
        session.advance(now)
        seen = view(session, now)
        cue_line(seen, library.exercises[seen.interval.exercise])


def best(run: Callable[[], object]) -> float:
    """The shortest of several runs, in milliseconds."""
    lengths = []
    for _ in range(RUNS):
        began = perf_counter()
        run()
        lengths.append((perf_counter() - began) * 1000)
    return min(lengths)


def measures() -> list[Measure]:
    """Everything that is measured, on the shipped content."""
    library = assemble(shipped_tree())
    intervals = compiled(library)
    times = ticks(intervals)
    return [
        Measure("compile the full plan", lambda: compiled(library), 2.0),
        Measure(f"walk it in {len(times)} ticks", lambda: walk(intervals, times), 50.0),
        Measure("walk it with a view a tick", lambda: watch(intervals, times, library)),
        Measure("fingerprint of the plan", lambda: digest(intervals)),
    ]


def main() -> None:
    """Print the table."""
    print(f"{'engine':<30}{'ms':>10}{'budget':>10}")
    for each in measures():
        budget = "-" if each.budget is None else f"{each.budget:g}"
        print(f"{each.name:<30}{best(each.run):>10.2f}{budget:>10}")


if __name__ == "__main__":
    main()
