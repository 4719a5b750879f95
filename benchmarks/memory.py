"""Whether memory grows with use."""

from collections.abc import Iterator
from functools import partial

from benchmarks.homes import new_home
from benchmarks.start import FIRST_SCREEN
from benchmarks.table import Row
from benchmarks.terminal import Watched, footui, opened

TITLE, BASE = "memory", ""
ROUNDS, ROUNDS_LONG = 60, 1000
BEFORE = 10
ROUND = (("?", "Close"), ("escape", "q Quit"), ("3", "First foot"), ("1", "In order"))


def rows(*, thorough: bool) -> Iterator[Row]:
    """Change screens until all is warm, then many times more."""
    rounds = ROUNDS_LONG if thorough else ROUNDS
    with new_home() as home, opened(footui(), home) as terminal:
        terminal.until(lambda: all(words in terminal.text for words in FIRST_SCREEN))
        _change(terminal, BEFORE)
        before = terminal.memory("VmRSS")
        _change(terminal, rounds)
        grown = terminal.memory("VmRSS") - before
        yield Row(f"growth over {rounds * len(ROUND)} screen changes", grown, "MB", 2)
        yield Row("quit after them", terminal.quit() * 1000, "ms")


def _change(terminal: Watched, rounds: int) -> None:
    for _ in range(rounds):
        for key, words in ROUND:
            terminal.settle(0.01)
            terminal.response(key, partial(_shows, terminal, words))


def _shows(terminal: Watched, words: str) -> bool:
    return words in terminal.text
