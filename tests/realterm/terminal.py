"""A program in a terminal: type to it, read its screen, pull its plug."""

import os
import re
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Self

from tests.realterm.emulator import MODES_AT_START, SYNCHRONIZED, Emulator
from tests.realterm.keys import key_bytes
from tests.realterm.program import Program
from tests.realterm.pseudo import PseudoTerminal
from tests.realterm.waiting import HANG_GUARD, wait_until


class RealTerminal:
    """A terminal with one program in it. Use as a context manager: nothing survives it.

    Output is read only while a method waits, so not calling one is a stalled line. With
    `leader` the program leads the session, as under `ssh -t host program`; otherwise something
    like a shell does, and the line settings can be looked at when the program has ended.
    `streams` (stdin, stdout, stderr) replace the terminal for some of its file descriptors.
    """

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        size: tuple[int, int] = (80, 24),
        supported: frozenset[int] = frozenset({SYNCHRONIZED}),
        leader: bool = False,
        cwd: Path | None = None,
        streams: Mapping[str, int] | None = None,
    ) -> None:
        self.output = bytearray()
        self.emulator = Emulator(*size, self.send, supported)
        self.tty = PseudoTerminal(*size)
        self.program = Program(command, self.tty, env, leader=leader, cwd=cwd, streams=streams)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self.emulator.lines)

    @property
    def modes_left_on(self) -> set[int]:
        """The private modes that differ from those of a fresh terminal."""
        return self.emulator.modes ^ MODES_AT_START

    def send(self, data: bytes) -> None:
        """Type raw bytes."""
        self.tty.write(data, HANG_GUARD)

    def press(self, *keys: str) -> None:
        """Press keys by name, all in one burst."""
        self.send(b"".join(key_bytes(key) for key in keys))

    def resize(self, columns: int, rows: int) -> None:
        """Drag the window to another size."""
        self.tty.resize(columns, rows)
        self.emulator.resize(columns, rows)

    def replace_screen(self) -> None:
        """Forget all that was shown, as a terminal does that attaches anew."""
        before = self.emulator
        self.emulator = Emulator(*before.size, self.send, before.supported)
        self.emulator.modes = before.modes

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        os.kill(self.program.pid, number)

    def hang_up(self) -> None:
        """Pull the plug: the terminal is gone, as when an SSH line drops."""
        self.tty.close()

    def pump(self, seconds: float = 0.0) -> bool:
        """Read what has come, waiting up to some seconds for the first of it."""
        if not self.tty.open:
            time.sleep(seconds)  # nothing can come, but who waits for a time gets it
            return False
        data = self.tty.read(seconds)
        self.output += data
        self.emulator.feed(data)
        return bool(data)

    def wait_until(
        self, holds: Callable[[], object], what: str, within: float = HANG_GUARD
    ) -> None:
        """Read until something holds. Raises AssertionError with the screen after `within`."""
        wait_until(holds, lambda: f"{what}; the screen:\n{self.text}", within, self.pump)

    def wait_for(self, pattern: str, within: float = HANG_GUARD) -> re.Match[str]:
        """Read until a regular expression matches the screen; gives the match."""
        self.wait_until(lambda: re.search(pattern, self.text), f"text {pattern!r}", within)
        found = re.search(pattern, self.text)
        assert found
        return found

    def wait_quiet(self, seconds: float = 0.15) -> None:
        """Read until nothing has come for some seconds."""
        ends = time.monotonic() + HANG_GUARD
        while self.pump(seconds):
            assert time.monotonic() < ends, "the output never pauses"

    def listen(self, seconds: float) -> bytes:
        """What comes in the next seconds."""
        before, ends = len(self.output), time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            self.pump(left)
        return bytes(self.output[before:])

    def exit_code(self, within: float = HANG_GUARD) -> int:
        """Read until the program ends; its exit code, or minus the signal that killed it."""
        self.wait_until(lambda: self.program.ended, "the end", within)
        while self.pump():
            pass
        return self.program.exit_code()

    def close(self) -> None:
        """End everything that was started in here, and take the terminal away."""
        self.program.close()
        self.tty.close()
