"""A long hold in the live session: what goes over the line, and what it costs."""

from collections.abc import Iterator

from benchmarks.bare import READY
from benchmarks.homes import LONG_HOLD, add_holds, new_home
from benchmarks.table import Row
from benchmarks.terminal import BARE, Watched, footui, opened

TITLE, BASE = "live hold, 80x24", "bare, idle"
HOLD_SECONDS, STILL_SECONDS = 45.0, 10.0


def rows(*, thorough: bool) -> Iterator[Row]:
    """Hold, pause, and cover."""
    seconds = STILL_SECONDS * (3 if thorough else 1)
    with new_home() as home:
        add_holds(home, LONG_HOLD, reps=10, hold=HOLD_SECONDS + 5, release=3)
        with opened(BARE, home) as terminal:
            terminal.until(lambda: READY in terminal.text)
            idle = _watched(terminal, seconds)[1]
        with opened(footui("start", LONG_HOLD), home) as terminal:
            yield from _session(terminal, seconds, idle)


def _session(terminal: Watched, seconds: float, idle: float) -> Iterator[Row]:
    terminal.until(lambda: "GET READY" in terminal.text)
    terminal.settle()
    yield Row("session's first frame", len(terminal.output) / 1024, "kB", 12)
    terminal.response("n", lambda: "HOLD" in terminal.text)
    terminal.settle()
    sent, share = _watched(terminal, HOLD_SECONDS)
    yield Row("holding, sent", sent / HOLD_SECONDS, "B/s", 600)
    yield Row("holding, CPU", share, "%", 1.2, idle)
    terminal.response("space", lambda: "PAUSED" in terminal.text)
    yield from _still(terminal, "paused", seconds, idle)
    terminal.response("i", lambda: "Close" in terminal.text)
    yield from _still(terminal, "covered", seconds, idle)


def _still(terminal: Watched, what: str, seconds: float, idle: float) -> Iterator[Row]:
    terminal.settle()
    sent, share = _watched(terminal, seconds)
    yield Row(f"{what}, sent", sent / seconds, "B/s", 0)
    yield Row(f"{what}, CPU", share, "%", 0.25, idle)


def _watched(terminal: Watched, seconds: float) -> tuple[int, float]:
    sent, share = terminal.watch(seconds)
    return sent, share * 100
