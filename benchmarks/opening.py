"""From a key to another screen or dialog."""

from collections.abc import Iterator, Mapping

from benchmarks.homes import new_home
from benchmarks.latency import spread
from benchmarks.start import FIRST_SCREEN
from benchmarks.table import Row
from benchmarks.terminal import Watched, footui, opened

TITLE, BASE = "opening a screen or a dialog", ""
TIMES, TIMES_LONG = 15, 100
SCREENS: Mapping[str, tuple[str, str, str]] = {
    "help": ("?", "Close", "escape"),
    "goals": ("f", "every goal", "escape"),
    "settings": ("3", "First foot", "1"),
    "history": ("2", "No session", "1"),
}


def rows(*, thorough: bool) -> Iterator[Row]:
    """Open and close each several times; the first time of each counts too."""
    with new_home() as home, opened(footui(), home) as terminal:
        terminal.until(lambda: all(words in terminal.text for words in FIRST_SCREEN))
        for what, (key, words, back) in SCREENS.items():
            found = [
                _opening(terminal, key, words, back)
                for _ in range(TIMES_LONG if thorough else TIMES)
            ]
            yield from spread(what, found, 30, 110)


def _opening(terminal: Watched, key: str, words: str, back: str) -> float:
    terminal.settle()
    seconds = terminal.response(key, lambda: words in terminal.text)
    terminal.settle()
    terminal.response(back, lambda: words not in terminal.text)
    return seconds * 1000
