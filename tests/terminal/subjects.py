"""The programs that the real-terminal tests are run on, and how to look into them."""

import os
import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.realterm import processes
from tests.realterm.fixtures import PYTHON
from tests.realterm.terminal import RealTerminal
from tests.realterm.waiting import wait_until

LONG = bool(os.environ.get("FOOTUI_LONG"))
"""Whether to run the long forms of the tests."""


def rounds(fast: int, long: int) -> range:
    """How often to repeat a test: rarely on each run of the tests, often in the torture."""
    return range(long if LONG else fast)


class Subject(NamedTuple):
    """A program under test. `done` counts the steps that its folder says are finished."""

    name: str
    command: tuple[str, ...]
    ready: str
    done: Callable[[Path], int]
    quit: tuple[str, ...]


def _ticks(home: Path) -> int:
    try:
        return int((home / "ticks").read_text() or 0)
    except FileNotFoundError:
        return 0


TICKING = Subject(
    name="ticking",
    command=(PYTHON, "-m", "tests.terminal.ticking"),
    ready=r"size \d+x\d+",
    done=_ticks,
    quit=("q",),
)
SUBJECTS = (TICKING,)


class Running:
    """A subject that has been started in a terminal."""

    def __init__(self, subject: Subject, terminal: RealTerminal, home: Path) -> None:
        self.subject = subject
        self.terminal = terminal
        self.home = home

    @property
    def pid(self) -> int:
        """The process id of the program."""
        return self.terminal.program.pid

    @property
    def done(self) -> int:
        """How many steps are finished."""
        return self.subject.done(self.home)

    @property
    def saved(self) -> str:
        """The reason that the guard's hook was given; empty while it was not called."""
        path = self.home / "saved"
        return path.read_text().partition(" ")[0] if path.exists() else ""

    def wait_ready(self) -> None:
        """Until the first screen stands and a step is finished."""
        self.terminal.wait_for(self.subject.ready)
        self.wait_steps(1)

    def wait_steps(self, count: int, *, reading: bool = True) -> None:
        """Until so many more steps are finished: it is alive."""
        goal = self.done + count
        wait = self.terminal.wait_until if reading else wait_until
        wait(lambda: self.done >= goal, f"{count} more steps")

    def quit(self) -> int:
        """Leave by its own key; the exit code."""
        self.terminal.press(*self.subject.quit)
        return self.terminal.exit_code()

    def assert_whole(self) -> None:
        """The program is gone, and has left the terminal as it was and no process behind."""
        assert self.terminal.program.survivors() == []
        assert self.terminal.modes_left_on == set()
        assert self.terminal.emulator.kitty_levels == 0
        assert all(self.terminal.tty.settings)

    def cpu_share(self, seconds: float = 0.5) -> float:
        """How much of a core it uses while its output is read."""
        used, began = processes.cpu_seconds(self.pid), time.monotonic()
        self.terminal.listen(seconds)
        return (processes.cpu_seconds(self.pid) - used) / (time.monotonic() - began)

    def keys(self) -> list[str]:
        """The keys that the ticking app shows as its last ones."""
        found = re.search(r"keys (.*) end", self.terminal.text)
        return found[1].split() if found else []


StartSubject = Callable[..., Running]
Environment = Mapping[str, str | None]
