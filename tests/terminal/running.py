"""A subject that has been started in a terminal."""

import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.realterm import processes
from tests.realterm.terminal import RealTerminal
from tests.realterm.waiting import wait_until
from tests.terminal.subjects import Subject

Environment = Mapping[str, str | None]


class Running:
    """Watches one run of a subject, whose files are in `home`."""

    def __init__(self, subject: Subject, terminal: RealTerminal, home: Path) -> None:
        self.subject = subject
        self.terminal = terminal
        self.home = home

    @property
    def pid(self) -> int:
        """The process id of the program."""
        return self.terminal.program.pid

    @property
    def kept(self) -> int:
        """How many steps are finished and on disk."""
        return self.subject.kept(self.home)

    @property
    def told(self) -> str | None:
        """The reason of the end that the guard's hook was given, where the subject notes it."""
        return self.subject.told(self.home)

    def wait_ready(self, *, seen: bool = True) -> None:
        """Until a step is finished, and seen to be where the screen is large enough."""
        if seen:
            self.terminal.wait_for(self.subject.ready)
        self.wait_steps(1)

    def wait_steps(self, count: int, *, reading: bool = True) -> None:
        """Until so many more steps are finished: it is alive."""
        goal = self.kept + count
        wait = self.terminal.wait_until if reading else wait_until
        wait(lambda: self.kept >= goal, f"{count} more steps")

    def quit(self) -> int:
        """Leave by its own key; the exit code."""
        self.terminal.press(*self.subject.quit)
        return self.terminal.exit_code()

    def assert_saved(self, reason: str, shown: int) -> None:
        """What the screen said was done is on disk, and the guard's hook was heard."""
        assert self.kept >= shown
        assert self.told in {reason, None}

    def assert_whole(self) -> None:
        """The program is gone, and has left the terminal as it was and no process behind."""
        assert self.terminal.program.survivors() == []
        assert self.terminal.modes_left_on == set()
        assert self.terminal.emulator.kitty_levels == 0
        assert all(self.terminal.tty.settings)

    def shown(self) -> int:
        """How many steps the screen says are done."""
        return self.subject.shown(self.terminal.text)

    def cpu_share(self, seconds: float = 0.5) -> float:
        """How much of a core it uses while its output is read."""
        used, began = processes.cpu_seconds(self.pid), time.monotonic()
        self.terminal.listen(seconds)
        return (processes.cpu_seconds(self.pid) - used) / (time.monotonic() - began)

    def last_keys(self) -> list[str]:
        """The keys that the ticking app shows as its last ones."""
        found = re.search(r"keys (.*) end", self.terminal.text)
        return found[1].split() if found else []


StartSubject = Callable[..., Running]
