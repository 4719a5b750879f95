"""The live session: what goes over the line while one holds, and what it costs."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from benchmarks.bare import READY
from benchmarks.homes import LONG_HOLD, add_holds, new_home
from benchmarks.start import FIRST_SCREEN
from benchmarks.table import Row
from benchmarks.terminal import BARE, NOTHING, Watched, footui, opened

TITLE, BASE = "live session, 80x24", "bare, idle"
HOLD_SECONDS, STILL_SECONDS = 45.0, 6.0
MOVING: Mapping[str, tuple[str, tuple[float, float]]] = {
    "figure moving": ("band-flex-extend", (25, 5)),
    "two feet walking": ("heel-toe-walk", (40, 8)),
}
REMOTE = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}


def rows(*, thorough: bool) -> Iterator[Row]:
    """Hold, pause, and cover; then follow a figure."""
    seconds = STILL_SECONDS * (3 if thorough else 1)
    with new_home() as home:
        add_holds(home, LONG_HOLD, reps=10, hold=HOLD_SECONDS + 5, release=3)
        yield from _opening(home)
        with opened(BARE, home) as terminal:
            terminal.until(lambda: READY in terminal.text)
            idle = _watched(terminal, seconds)[1]
        with opened(footui("start", LONG_HOLD), home) as terminal:
            yield from _holding(terminal, seconds, idle)
        for what, (exercise, (here, remote)) in MOVING.items():
            sent = _moving(home, exercise, seconds, NOTHING)
            yield Row(f"{what} here, sent", sent, "kB/s", here)
            sent = _moving(home, exercise, seconds, REMOTE)
            yield Row(f"{what} over SSH, sent", sent, "kB/s", remote)


def _opening(home: Path) -> Iterator[Row]:
    with opened(footui(), home) as terminal:
        terminal.until(lambda: all(words in terminal.text for words in FIRST_SCREEN))
        terminal.settle()
        before = len(terminal.output)
        terminal.response("enter", lambda: "GET READY" in terminal.text)
        terminal.settle()
        yield Row("session's first frame", (len(terminal.output) - before) / 1024, "kB", 12)


def _holding(terminal: Watched, seconds: float, idle: float) -> Iterator[Row]:
    terminal.until(lambda: "GET READY" in terminal.text)
    terminal.response("n", lambda: "HOLD" in terminal.text)
    terminal.settle()
    sent, share = _watched(terminal, HOLD_SECONDS)
    yield Row("holding, sent", sent / HOLD_SECONDS, "B/s", 600)
    yield Row("holding, CPU", share, "%", 1.2, idle)
    terminal.response("space", lambda: "PAUSED" in terminal.text)
    yield from _still(terminal, "paused", seconds, idle)
    terminal.response("i", lambda: "Close" in terminal.text)
    yield from _still(terminal, "covered", seconds, idle)


def _moving(home: Path, exercise: str, seconds: float, more: Mapping[str, str]) -> float:
    """Kilobytes a second that an exercise of movements sends."""
    with opened(footui("start", exercise), home, more) as terminal:
        terminal.until(lambda: "GET READY" in terminal.text)
        terminal.response("n", lambda: "GET READY" not in terminal.text)
        terminal.settle(0.05)
        sent, _ = _watched(terminal, seconds)
        return sent / seconds / 1024


def _still(terminal: Watched, what: str, seconds: float, idle: float) -> Iterator[Row]:
    terminal.settle()
    sent, share = _watched(terminal, seconds)
    yield Row(f"{what}, sent", sent / seconds, "B/s", 0)
    yield Row(f"{what}, CPU", share, "%", 0.25, idle)


def _watched(terminal: Watched, seconds: float) -> tuple[int, float]:
    sent, share = terminal.watch(seconds)
    return sent, share * 100
