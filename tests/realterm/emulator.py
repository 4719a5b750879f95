"""A terminal emulator: bytes in; a grid of text, the modes left on, and answers out."""

import re
from codecs import getincrementaldecoder
from collections.abc import Callable

import pyte

_SEQUENCE = re.compile(
    r"\x1b(?:\[(?P<mark>[<=>?]?)(?P<numbers>[0-9;:]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    r"|\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|P(?P<dcs>(?:[^\x1b]|\x1b(?!\\))*)\x1b\\"
    r"|[ -/]*[0-OQ-Z\\^-~])"
)
_UNFINISHED = re.compile(
    r"\x1b(?:\[[<=>?]?[0-9;:]*[ -/]*|\][^\x07\x1b]*\x1b?|P(?:[^\x1b]|\x1b(?!\\))*\x1b?|[ -/]*)?\Z"
)
_ALTERNATE = {47, 1047, 1049}
_PYTE_MODES = {"6", "7", "25"}
MODES_AT_START = frozenset({7, 25})
SYNCHRONIZED = 2026
RESIZE_REPORTS = 2048


class Emulator:
    """One terminal. `answer` takes the bytes it would type in reply to a query."""

    def __init__(
        self,
        columns: int,
        rows: int,
        answer: Callable[[bytes], None],
        supported: frozenset[int] = frozenset({SYNCHRONIZED}),
    ) -> None:
        self._answer = answer
        self.supported = supported
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._rest = ""
        self.size = (columns, rows)
        self._screens = [pyte.Screen(columns, rows), pyte.Screen(columns, rows)]
        self._streams = [pyte.Stream(screen) for screen in self._screens]
        self._titles: list[str] = []
        self.modes: set[int] = set(MODES_AT_START)
        self._kitty_levels = [0, 0]
        self.title = ""
        self.bells = 0
        self.notes: list[str] = []
        """Operating system commands (other than titles) and device strings, in order."""

    @property
    def alternate(self) -> bool:
        """Whether the full screen is shown rather than the scrolling one."""
        return bool(self.modes & _ALTERNATE)

    @property
    def kitty_levels(self) -> int:
        """How many levels of kitty's keys are left on; each screen has a stack of its own."""
        scrolling, full = self._kitty_levels
        return scrolling + max(full, 0)  # what pops too much of the full screen's does no harm

    @property
    def lines(self) -> list[str]:
        """The rows of text as shown, without the blanks at their ends."""
        return [line.rstrip() for line in self._screens[self.alternate].display]

    @property
    def cells(self) -> list[tuple[object, ...]]:
        """Every cell as shown, with its colours: equal only where the screens look the same."""
        screen = self._screens[self.alternate]
        return [
            tuple(screen.buffer[y][x] for x in range(screen.columns)) for y in range(screen.lines)
        ]

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self.size = (columns, rows)
        for screen in self._screens:
            screen.resize(rows, columns)

    def feed(self, data: bytes) -> None:
        """Show what a program has written."""
        text = self._rest + self._decode(data)
        at = 0
        while (escape := text.find("\x1b", at)) >= 0:
            self._show(text[at:escape])
            found = _SEQUENCE.match(text, escape)
            if found is None and _UNFINISHED.match(text, escape):
                self._rest = text[escape:]
                return
            at = found.end() if found else escape + 1
            if found:
                self._obey(found)
        self._rest = ""
        self._show(text[at:])

    def _show(self, text: str) -> None:
        self.bells += text.count("\a")
        if text:
            self._streams[self.alternate].feed(text)

    def _obey(self, found: re.Match[str]) -> None:
        if found["osc"] is not None:
            self._take_command(found["osc"])
        elif found["dcs"] is not None:
            self.notes.append(found["dcs"])
        elif found["mark"] == "?":
            self._private(found)
        elif found["mark"] and found["final"] == "u":
            self._kitty_levels[self.alternate] += {">": 1, "<": -1}.get(found["mark"], 0)
        elif found["final"] == "t" and not found["mark"]:
            self._stack_title(found["numbers"])
        elif found["final"] == "n" and found["numbers"] == "6":
            cursor = self._screens[self.alternate].cursor
            self._answer(f"\x1b[{cursor.y + 1};{cursor.x + 1}R".encode())
        elif not found["mark"] and not found["between"]:
            self._streams[self.alternate].feed(found[0])

    def _private(self, found: re.Match[str]) -> None:
        if found["final"] == "p" and found["between"] == "$":
            self._report(int(found["numbers"]))
        elif found["final"] in {"h", "l"}:
            for number in found["numbers"].split(";"):
                self._switch(number, on=found["final"] == "h")

    def _switch(self, number: str, *, on: bool) -> None:
        mode = int(number)
        if mode in _ALTERNATE and on and not self.alternate:
            self._screens[True].reset()
        (self.modes.add if on else self.modes.discard)(mode)
        if number in _PYTE_MODES:
            self._streams[self.alternate].feed(f"\x1b[?{number}{'h' if on else 'l'}")

    def _report(self, mode: int) -> None:
        state = 0
        if mode in self.supported:
            state = 1 if mode in self.modes else 2
        self._answer(f"\x1b[?{mode};{state}$y".encode())

    def _take_command(self, text: str) -> None:
        kind, _, value = text.partition(";")
        if kind in {"0", "2"}:
            self.title = value
        else:
            self.notes.append(text)

    def _stack_title(self, numbers: str) -> None:
        if numbers.startswith("22"):
            self._titles.append(self.title)
        elif numbers.startswith("23") and self._titles:
            self.title = self._titles.pop()
