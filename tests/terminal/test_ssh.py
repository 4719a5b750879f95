"""Over a real SSH line: however it ends, what was done is kept and nothing stays behind."""

import os
import random
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.realterm import processes
from tests.realterm.fixtures import Start, plain_environment
from tests.realterm.ssh import Sshd
from tests.realterm.waiting import wait_until
from tests.terminal.running import Running
from tests.terminal.subjects import LONG, Subject, each_subject, rounds

GONE_SECONDS = 10.0


@pytest.fixture
def size() -> tuple[int, int]:
    return 80, 24


@pytest.fixture
def remote(
    start_terminal: Start, sshd: Sshd, subject: Subject, tmp_path: Path, size: tuple[int, int]
) -> Iterator[Running]:
    """A subject that has been started over SSH and works."""
    home = tmp_path / "footui"
    subject.lay_out(home)
    over_there = {**plain_environment(tmp_path), "TICKING_HZ": "30", "TICKING_ROWS": "50"}
    terminal = start_terminal(sshd.client(subject.command, over_there), size=size)
    running = Running(subject, terminal, home)
    running.wait_ready()
    yield running
    assert sshd.remote_processes() == []


def program(sshd: Sshd) -> int:
    """The process id of the subject over there."""
    (found,) = sshd.remote_processes()
    return found


def wait_gone(sshd: Sshd) -> None:
    wait_until(lambda: not sshd.remote_processes(), "that nothing is left there", GONE_SECONDS)


def cut(sshd: Sshd, running: Running, how: str) -> None:
    """End it in one of the ways that lines and machines have."""
    if how == "line":
        os.kill(running.pid, signal.SIGKILL)
    elif how == "connection":
        os.kill(processes.parent(program(sshd)), signal.SIGKILL)
    else:
        os.kill(program(sshd), signal.Signals[how])


WAYS = ["line", "connection", "SIGHUP", "SIGTERM", "SIGKILL"]


@each_subject
@pytest.mark.parametrize("_round", rounds(1, 6))
@pytest.mark.parametrize("how", WAYS if LONG else ["line"])
def test_nothing_is_lost_and_nothing_stays(
    sshd: Sshd, remote: Running, how: str, _round: int
) -> None:
    remote.wait_steps(random.Random(_round).randrange(1, 8))
    shown = remote.shown()
    cut(sshd, remote, how)
    wait_gone(sshd)
    assert remote.kept >= shown
    if how == "line":
        assert remote.told in {"SIGHUP", None}


def test_quitting_gives_the_terminal_back_whole(sshd: Sshd, remote: Running) -> None:
    assert remote.quit() == 0
    assert remote.terminal.modes_left_on == set()
    assert all(remote.terminal.tty.settings)
    wait_gone(sshd)


def test_few_modes_are_on_that_a_dropped_line_would_leave(sshd: Sshd, remote: Running) -> None:
    assert remote.terminal.modes_left_on - {2026} == {1049, 2004, 25}
    cut(sshd, remote, "line")
    wait_gone(sshd)


@pytest.mark.skipif(not LONG, reason="the buffers of a line take half a minute to fill")
@pytest.mark.parametrize("size", [(200, 60)])
@pytest.mark.parametrize("how", ["SIGTERM", "line", None])
def test_a_stalled_line_stops_nothing(sshd: Sshd, remote: Running, how: str | None) -> None:
    remote.terminal.signal(signal.SIGSTOP)
    wait_until(Stall(program(sshd)).lasts, "a line that takes no more", within=180)
    remote.wait_steps(100, reading=False)
    if how is None:
        remote.terminal.signal(signal.SIGCONT)
        remote.terminal.press("a")
        remote.terminal.wait_for("a end", within=120)
        assert remote.quit() == 0
    else:
        cut(sshd, remote, how)
    wait_gone(sshd)


class Stall:
    """Whether a process has waited for its terminal for as long as `LOOKS` looks."""

    LOOKS = 50
    WAITING = "wait_woken"  # what a blocked write to a terminal sleeps in

    def __init__(self, pid: int) -> None:
        self._tasks = Path(f"/proc/{pid}/task")
        self._looks = 0

    def lasts(self) -> bool:
        """Look once more."""
        waits = any((task / "wchan").read_text() == self.WAITING for task in self._tasks.iterdir())
        self._looks = self._looks + 1 if waits else 0
        return self._looks > self.LOOKS
