"""How late the bell rings while every core is busy."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from benchmarks.homes import add_holds, new_home, paths_in
from benchmarks.table import Row
from benchmarks.terminal import footui, opened
from footui.model.settings import CueLevel, Options
from footui.session.cues import cue_for
from footui.session.engine import Session
from footui.session.moves import Command
from footui.session.plan import duration, plan
from footui.storage.content import load_library

TITLE, BASE = "cues, all cores busy", ""
SPIN = "while True: pass"
SHORT, LONG = "cues", "full"
AUTO = ("--set", "pacing=auto")


def rows(*, thorough: bool) -> Iterator[Row]:
    """A session of less than a minute, or the whole full one, among processes that burn time."""
    routine = LONG if thorough else SHORT
    with new_home() as home, busy():
        add_holds(home, SHORT, reps=16, hold=1.5, release=1.0)
        due = due_bells(home, routine)
        late = lateness(due, heard_bells(home, routine, len(due), due[-1]))
    ranked = sorted(late)
    third = max(1, len(late) // 3)
    yield Row(f"lateness of {len(late)} bells, p50", median(ranked), "ms")
    yield Row("lateness, p99", ranked[int(len(ranked) * 0.99)], "ms", 50)
    yield Row("drift, last third to first", median(late[-third:]) - median(late[:third]), "ms", 5)


@contextmanager
def busy() -> Iterator[None]:
    """Keep every core busy with something else."""
    spinning = [subprocess.Popen([sys.executable, "-c", SPIN]) for _ in range(os.cpu_count() or 1)]
    try:
        yield
    finally:
        for each in spinning:
            each.kill()
            each.wait()


def due_bells(home: Path, name: str) -> list[float]:
    """When bells ring by the plan, in seconds from the start; several at once are one."""
    library = load_library(paths_in(home))
    intervals = plan(library.routine(name), library, Options())
    session = Session(intervals)
    session.do(Command.START, 0.0)
    events = session.advance(duration(intervals))
    cues = ((each.at, cue_for(each, intervals, CueLevel.EDGES)) for each in events)
    return sorted({at for at, cue in cues if cue is not None and cue.bells})


def heard_bells(home: Path, name: str, count: int, length: float) -> list[float]:
    """When bells come out of the terminal."""
    heard: list[float] = []
    with opened(footui("start", name, *AUTO), home) as terminal:
        while len(heard) < count:
            before = terminal.emulator.bells
            piece = terminal.until(lambda: terminal.emulator.bells > before, length)  # noqa: B023
            if not heard or piece.at - heard[-1] > 0.5:
                heard.append(piece.at)
    return heard


def lateness(due: list[float], heard: list[float]) -> list[float]:
    """Milliseconds that each came later than the timeliest."""
    offsets = [at - planned for planned, at in zip(due, heard, strict=True)]
    return [(offset - min(offsets)) * 1000 for offset in offsets]
