"""From a key to the screen: in a live session, in the browser, with a thousand exercises."""

import re
from collections.abc import Iterator
from pathlib import Path

from benchmarks.bare import READY
from benchmarks.homes import LONG_HOLD, add_exercises, add_holds, new_home
from benchmarks.latency import Look, changed, presses, spread
from benchmarks.start import FIRST_SCREEN
from benchmarks.table import Row
from benchmarks.terminal import BARE, Watched, footui, opened

TITLE, BASE = "key to screen", "bare, a line"
PRESSES, PRESSES_LONG = 50, 400
OWN = 1000
POINTER, DETAIL_COLUMN = "▌", 37


def rows(*, thorough: bool) -> Iterator[Row]:
    """Press and look."""
    times = PRESSES_LONG if thorough else PRESSES
    with new_home() as home, opened(BARE, home) as terminal:
        terminal.until(lambda: READY in terminal.text)
        base = presses(terminal, ["space"], times, changed(lambda: terminal.text))
    yield from spread("bare Textual app", base, None, None, base)
    with new_home() as home:
        add_holds(home, LONG_HOLD, reps=400, hold=300, release=30)
        yield from _session(home, times, base)
    with new_home() as home:
        yield from _browser(home, times, "", base)
        add_exercises(home, OWN)
        yield from _browser(home, times, f", {OWN:,} exercises", base)


def _session(home: Path, times: int, base: list[float]) -> Iterator[Row]:
    with opened(footui("start", LONG_HOLD), home) as terminal:
        terminal.until(lambda: "GET READY" in terminal.text)
        terminal.response("n", lambda: "HOLD" in terminal.text)
        lines = terminal.emulator
        found = presses(terminal, ["space"], times, changed(lambda: lines.lines[2]))
        yield from spread("pause and go on", found, 5, 25, base)
        if "PAUSED" in terminal.text:
            terminal.response("space", lambda: "PAUSED" not in terminal.text)
        terminal.until(lambda: "HOLD" in terminal.text)
        found = presses(terminal, ["+", "-"], times, lambda: _leaps(terminal))
        yield from spread("ten seconds more or less", found, 5, 25, base)
        found = presses(terminal, ["n"], times, changed(lambda: lines.lines[2]))
        yield from spread("next", found, 5, 25, base)


def _leaps(terminal: Watched) -> Look:
    before = _left(terminal)
    return lambda: abs(_left(terminal) - before) > 5


def _left(terminal: Watched) -> int:
    """Seconds left in the interval."""
    found = re.search(r"Hold .*?(\d+):(\d\d)$", terminal.text, re.MULTILINE)
    assert found, terminal.text
    return int(found[1]) * 60 + int(found[2])


def _browser(home: Path, times: int, more: str, base: list[float]) -> Iterator[Row]:
    with opened(footui(), home) as terminal:
        terminal.until(lambda: all(words in terminal.text for words in FIRST_SCREEN))
        terminal.settle()
        before = len(terminal.output)
        found = presses(terminal, ["down"] * 8 + ["up"] * 8, times, lambda: _other(terminal))
        yield from spread(f"list to detail{more}", found, 20, 60, base)
        yield Row(f"list to detail{more}, sent", _each(terminal, before, times), "kB", 6.5)
        terminal.response("/", lambda: "To the list" in terminal.text)
        counted = changed(lambda: re.findall(r"\d+ of \d+", terminal.text))
        found = presses(terminal, ["r", "a", "backspace", "backspace"], times, counted)
        yield from spread(f"filter{more}", found, 20, 60, base)


def _other(terminal: Watched) -> Look:
    """Another row is highlighted and described."""
    before = _described(terminal)
    return lambda: _described(terminal) not in ("", before)


def _described(terminal: Watched) -> str:
    """The name in the highlighted row, once the description beside the list begins with it."""
    lines = terminal.emulator.lines
    row = next(line for line in lines if line.startswith(POINTER))
    name = re.split("…|  ", row[4:])[0]
    heads = (line[DETAIL_COLUMN:].strip() for line in lines)
    return name if any(head == name or _cut(name, head, row) for head in heads) else ""


def _cut(name: str, head: str, row: str) -> bool:
    return "…" in row and head.startswith(name)


def _each(terminal: Watched, before: int, times: int) -> float:
    return (len(terminal.output) - before) / times / 1024
