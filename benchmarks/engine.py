"""The engine by itself: compiling the full plan, walking it tick by tick, looking at it."""

from collections.abc import Callable, Iterator, Sequence
from time import perf_counter

from benchmarks.table import Row
from footui.model.library import Library
from footui.model.settings import Options, Pacing
from footui.session.cues import cue_line
from footui.session.engine import Session
from footui.session.moves import Command
from footui.session.plan import Plan, digest, duration, plan
from footui.session.view import view
from footui.storage.content import assemble, shipped_tree

TITLE, BASE = "engine", ""
RUNS, RUNS_LONG = 9, 101
TICK_SECONDS = 0.1


def rows(*, thorough: bool) -> Iterator[Row]:
    """Measure on the shipped content, with a plan that never waits."""
    runs, library = RUNS_LONG if thorough else RUNS, assemble(shipped_tree())
    intervals = compiled(library)
    times = ticks(intervals)
    walking = best(runs, lambda: walk(intervals, times))
    seeing = best(runs, lambda: walk_and_see(intervals, times, library))
    yield Row("compile the full plan", best(runs, lambda: compiled(library)), "ms", 2)
    yield Row("fingerprint of the plan", best(runs, lambda: digest(intervals)), "ms")
    yield Row(f"walk it in {len(times):,} ticks", walking, "ms", 50)
    yield Row("view and cue line of one tick", (seeing - walking) / len(times) * 1000, "µs")


def compiled(library: Library) -> Plan:
    """The plan of the full routine."""
    return plan(library.routines["full"], library, Options(pacing=Pacing.AUTO))


def ticks(intervals: Plan) -> list[float]:
    """The times of all ticks of a session, the last one past its end."""
    return [number * TICK_SECONDS for number in range(int(duration(intervals) / TICK_SECONDS) + 2)]


def walk(intervals: Plan, times: Sequence[float]) -> None:
    """Let the whole plan pass."""
    session = Session(intervals)
    session.do(Command.START, 0.0)
    for now in times:
        session.advance(now)


def walk_and_see(intervals: Plan, times: Sequence[float], library: Library) -> None:
    """Let it pass, with a look at each tick."""
    session = Session(intervals)
    session.do(Command.START, 0.0)
    for now in times:
        session.advance(now)
        seen = view(session, now)
        cue_line(seen, library.exercises[seen.interval.exercise])


def best(runs: int, run: Callable[[], object]) -> float:
    """The shortest of several runs, in milliseconds: what disturbs only ever adds."""
    return min(_timed(run) for _ in range(runs)) * 1000


def _timed(run: Callable[[], object]) -> float:
    began = perf_counter()
    run()
    return perf_counter() - began
