"""From a key to another screen or dialog."""

from collections.abc import Iterator, Mapping

from benchmarks.bare import OPENED, READY
from benchmarks.homes import new_home
from benchmarks.latency import spread
from benchmarks.start import FIRST_SCREEN
from benchmarks.table import Row
from benchmarks.terminal import BARE, Watched, footui, opened

TITLE, BASE = "opening a screen or a dialog", "bare, a screen"
TIMES, TIMES_LONG = 12, 100
SCREENS: Mapping[str, tuple[str, str, str]] = {
    "help": ("?", "Close", "escape"),
    "goals": ("f", "every goal", "escape"),
    "settings": ("3", "First foot", "1"),
    "history": ("2", "No session", "1"),
}


def rows(*, thorough: bool) -> Iterator[Row]:
    """Open and close each several times; the first time of each counts too."""
    times = TIMES_LONG if thorough else TIMES
    with new_home() as home, opened(BARE, home) as terminal:
        terminal.until(lambda: READY in terminal.text)
        base = openings(terminal, "o", OPENED, "escape", times)
        yield from spread("bare Textual app", base, None, None, base)
    with new_home() as home, opened(footui(), home) as terminal:
        terminal.until(lambda: all(words in terminal.text for words in FIRST_SCREEN))
        for what, (key, words, back) in SCREENS.items():
            found = openings(terminal, key, words, back, times)
            yield from spread(what, found, 30, 110, base)


def openings(terminal: Watched, key: str, words: str, back: str, times: int) -> list[float]:
    """Milliseconds from a key to words of what it opens, many times; another key leads back."""
    found = []
    for _ in range(times):
        terminal.settle()
        found.append(terminal.response(key, lambda: words in terminal.text) * 1000)
        terminal.settle()
        terminal.response(back, lambda: words not in terminal.text)
    return found
