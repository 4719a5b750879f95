"""Programs in a real terminal, watched from outside: when output came, and what it had cost."""

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from types import MappingProxyType
from typing import NamedTuple

from tests.realterm.fixtures import plain_environment
from tests.realterm.keys import key_bytes
from tests.realterm.terminal import RealTerminal
from tests.realterm.waiting import HANG_GUARD, POLL

BARE = (sys.executable, "-m", "benchmarks.bare")
ENTRY = "import sys; from footui.__main__ import main; sys.exit(main())"
BURST_SECONDS = 0.004  # output that comes closer together than this is read before it is parsed
DESIGN_SIZE = (80, 24)
NOTHING: Mapping[str, str] = MappingProxyType({})


class Piece(NamedTuple):
    """Output, the moment it came, and the processor seconds that the program had used by then."""

    at: float
    used: float
    data: bytes


class Watched(RealTerminal):
    """A terminal that parses output only after it has noted when it came."""

    @property
    def used(self) -> float:
        """Processor seconds that all threads of the program have used so far."""
        return time.clock_gettime((~self.program.pid << 3) | 2)  # the kernel's id of that clock

    def until(self, holds: Callable[[], object], within: float = HANG_GUARD) -> Piece:
        """The piece of output that makes something hold. Raises TimeoutError with the screen."""
        ends = perf_counter() + within
        while perf_counter() < ends:
            pieces = iter(self._burst())
            for piece in pieces:
                self._take(piece)
                if holds():
                    for rest in pieces:
                        self._take(rest)
                    return piece
        raise TimeoutError(f"never came; the screen:\n{self.text}")

    def response(self, key: str, holds: Callable[[], object]) -> float:
        """Seconds from a key to the output that makes something hold."""
        pressed = perf_counter()
        self.send(key_bytes(key))
        return self.until(holds).at - pressed

    def settle(self, quiet: float = 0.2) -> None:
        """Take output until nothing has come for some seconds."""
        ends = perf_counter() + HANG_GUARD
        while (piece := self._read(quiet)) and perf_counter() < ends:
            self._take(piece)

    def watch(self, seconds: float) -> tuple[int, float]:
        """Bytes that came in some seconds, and the share of a processor that was used.

        What came is parsed at once: a program may wait for the answer to what it asks.
        """
        began, used, before = perf_counter(), self.used, len(self.output)
        for piece in self._pieces_until(began + seconds):
            self._take(piece)
        share = (self.used - used) / (perf_counter() - began)
        return len(self.output) - before, share

    def quit(self, key: str = "ctrl+q") -> float:
        """Seconds from a key to the end of the program."""
        pressed = perf_counter()
        self.send(key_bytes(key))
        while not self.program.ended:
            if perf_counter() - pressed > HANG_GUARD:
                raise TimeoutError(f"does not end; the screen:\n{self.text}")
            self.pump(BURST_SECONDS)
        return perf_counter() - pressed

    def memory(self, name: str) -> float:
        """Megabytes: VmHWM, the most so far, or VmRSS, now."""
        lines = Path(f"/proc/{self.program.pid}/status").read_text().splitlines()
        fields = dict(line.split(":", 1) for line in lines)
        return int(fields[name].split()[0]) / 1024

    def _take(self, piece: Piece) -> None:
        self.output += piece.data
        self.emulator.feed(piece.data)

    def _burst(self) -> Iterator[Piece]:
        pieces = []
        wait = POLL
        while piece := self._read(wait):
            pieces.append(piece)
            wait = BURST_SECONDS
        return iter(pieces)

    def _pieces_until(self, ends: float) -> Iterator[Piece]:
        while (left := ends - perf_counter()) > 0:
            if piece := self._read(left):
                yield piece

    def _read(self, within: float) -> Piece | None:
        data = self.tty.read(within)
        return Piece(perf_counter(), self.used, data) if data else None


def footui(*arguments: str) -> Sequence[str]:
    """The command that the installed script runs."""
    return sys.executable, "-c", ENTRY, *arguments


def environment(home: Path, **more: str) -> Mapping[str, str]:
    """What programs are given: bytecode as after an installation, true colours."""
    return plain_environment(home, PYTHONDONTWRITEBYTECODE="", COLORTERM="truecolor", **more)


@contextmanager
def opened(
    command: Sequence[str], home: Path, more: Mapping[str, str] = NOTHING
) -> Iterator[Watched]:
    """A program in a terminal, with its home, and `more` in its environment; gone at the end."""
    with Watched(command, environment(home, **more), size=DESIGN_SIZE) as terminal:
        yield terminal
