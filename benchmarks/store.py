"""The history: what one finished rep costs on disk, and what ten years of sessions cost to read."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from shutil import rmtree
from statistics import median
from time import perf_counter

from benchmarks.homes import LAST, add_history, new_home, paths_in
from benchmarks.table import Row
from footui.model.settings import Options, Pacing
from footui.recorder import Recorder
from footui.session.engine import Session
from footui.session.moves import Command
from footui.session.plan import plan
from footui.storage.atomic import write_atomic
from footui.storage.content import assemble, shipped_tree
from footui.storage.history import HistoryStore
from footui.storage.places import Places

TITLE, BASE = "store", "one durable write"
RUNS, RUNS_LONG = 3, 21
YEARS = 10
WEEKS = timedelta(weeks=13)


def rows(*, thorough: bool) -> Iterator[Row]:
    """Save a whole session rep by rep, then read ten years in every manner."""
    runs = RUNS_LONG if thorough else RUNS
    with new_home() as home:
        places = Places.of(paths_in(home))
        saves, size = saved_reps(HistoryStore(places), runs)
        yield from _saving(saves, size, bare_writes(home, size, len(saves)))
    with new_home() as home:
        add_history(home, YEARS)
        yield from _reading(Places.of(paths_in(home)), runs)


def saved_reps(store: HistoryStore, sessions: int) -> tuple[list[float], int]:
    """Seconds of each save of the full routine, some times over, and the bytes of its file."""
    library = assemble(shipped_tree())
    options = Options(pacing=Pacing.AUTO)
    routine = library.routines["full"]
    intervals = plan(routine, library, options)
    times, size = [], 0
    for _ in range(sessions):
        recorder = Recorder.begin(store, routine, intervals, options, lambda: LAST)
        session = Session(intervals)
        session.do(Command.START, 0.0)
        for _, after in pairwise(intervals):
            if recorder.take(session, session.advance(after.start)):
                times.append(timed(recorder.save))
        recorder.close()
        size = max(path.stat().st_size for path in store.places.history.rglob("*.toml"))
    return times, size


def bare_writes(folder: Path, size: int, count: int) -> list[float]:
    """Seconds of durable writes of so many bytes, with nothing else around them."""
    data = b"x" * size
    return [timed(lambda: write_atomic(folder / "bare", data)) for _ in range(count)]


def timed(run: Callable[[], object]) -> float:
    """Seconds that something takes."""
    began = perf_counter()
    run()
    return perf_counter() - began


def _saving(saves: list[float], size: int, bare: list[float]) -> Iterator[Row]:
    base = median(bare) * 1000
    slow = sorted(saves)[int(len(saves) * 0.99)] * 1000
    yield Row("one durable write of that size", base, "ms", base=base)
    yield Row("a finished rep on disk, median", median(saves) * 1000, "ms", 2, base)
    yield Row("the slowest in a hundred", slow, "ms", base=base)
    yield Row("a session's file at its end", size / 1024, "kB")


def _reading(places: Places, runs: int) -> Iterator[Row]:
    store = HistoryStore(places)
    without = min(timed(lambda: _read_anew(store)) for _ in range(2)) * 1000
    count = f"{len(store.load().sessions):,}"
    pages = sum(path.stat().st_size for path in places.index.iterdir())

    def best(read: Callable[[], object]) -> float:
        return min(timed(read) for _ in range(runs)) * 1000

    pending = best(lambda: store.pending(LAST))
    yield Row(f"what was cut off, of {count} sessions", pending, "ms", 10)
    yield Row("the newest 13 weeks", best(lambda: store.load((LAST - WEEKS).date())), "ms")
    yield Row(f"all {count} sessions", best(store.load), "ms")
    yield Row(f"all {count} sessions, the index deleted", without, "ms")
    yield Row("the index", pages / 1024, "kB")


def _read_anew(store: HistoryStore) -> None:
    rmtree(store.places.index, ignore_errors=True)
    store.load()
