"""The trials of the terminal: signals, lost lines, stalls, stray wake-ups, tmux and SSH."""

import os
import random
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.realterm import processes
from tests.realterm.fixtures import plain_environment
from tests.realterm.ssh import Sshd
from tests.realterm.terminal import RealTerminal
from tests.realterm.tmux import Tmux
from tests.realterm.tools import find
from tests.realterm.waiting import wait_until
from tests.terminal.running import Running
from tests.terminal.subjects import FOOTUI, TICKING
from tests.torture.endings import Remains, ended, ending_row, remains, running
from tests.torture.table import Row, Trial

SIGNALS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)
LINE_ENDS = ("line", "connection", "SIGHUP", "SIGTERM", "SIGKILL")
NOISY = {"TICKING_HZ": "30", "TICKING_ROWS": "16"}
STALLED_STEPS = 150
KEYS_THAT_ACT = b"cteflmnpqw\x03\x11\x1a"


def signals(runs: int) -> Row:
    """Told to go."""
    return ending_row("HUP, TERM, INT, QUIT in a terminal", map(_signalled, range(runs)))


def hang_ups(runs: int) -> Row:
    """The terminal taken away."""
    return ending_row("terminal taken away", map(_unplugged, range(runs)))


def stalls(runs: int) -> Row:
    """Told to go, or the terminal taken away, while nothing is read."""
    return ending_row("the same while the line is stalled", map(_stalled, range(runs)))


def stray_wake_ups(runs: int) -> Row:
    """Woken without having been stopped, then quit."""
    return ending_row("woken without a stop, then quit", map(_woken, range(runs)))


def garbage(runs: int) -> Row:
    """Random bytes typed, then told to go."""
    return ending_row("random bytes typed", map(_fuzzed, range(runs)))


def tmux_deaths(runs: int) -> Row:
    """In tmux, whose session or server is killed."""
    return ending_row("tmux session or server killed", map(_tmux_killed, range(runs)))


def lines_cut(runs: int) -> Row:
    """Over a real SSH line, ended somewhere at random."""
    programs = find("sshd", "ssh", "ssh-keygen")
    with TemporaryDirectory() as folder:
        server = Sshd(Path(folder) / "own", *programs)
        try:
            return ending_row("SSH line cut at random", map(partial(_cut, server), range(runs)))
        finally:
            server.close()


def _signalled(number: int) -> Remains:
    chosen = SIGNALS[number % len(SIGNALS)]
    with running(leader=False) as run:
        return ended(run, lambda run: run.terminal.signal(chosen))


def _unplugged(number: int) -> Remains:
    with running(leader=bool(number % 2)) as run:
        return ended(run, lambda run: run.terminal.hang_up())


def _stalled(number: int) -> Remains:
    ends: list[Callable[[Running], None]] = [
        lambda run: run.terminal.signal(signal.SIGTERM),
        lambda run: run.terminal.signal(signal.SIGHUP),
        lambda run: run.terminal.hang_up(),
    ]
    with running(TICKING, leader=True, **NOISY) as run:
        run.wait_steps(STALLED_STEPS, reading=False)
        return ended(run, ends[number % len(ends)])


def _woken(number: int) -> Remains:
    with running(leader=False) as run:
        for _ in range(1 + number % 3):
            run.terminal.signal(signal.SIGCONT)
            run.wait_steps(1)
        return ended(run, lambda run: run.terminal.press(*run.subject.quit))


def _fuzzed(seed: int) -> Remains:
    source = random.Random(seed)
    with running(TICKING, leader=False) as run:
        for _ in range(20):
            typed = source.choice((b"", b"\x1b", b"\x1b[", b"\x1b]", b"\x1b[200~"))
            typed += source.randbytes(source.randrange(1, 60))
            run.terminal.send(typed.translate(None, KEYS_THAT_ACT))
        run.wait_steps(2)
        return ended(run, lambda run: run.terminal.signal(signal.SIGTERM))


def _tmux_killed(number: int) -> Remains:
    how = ("kill-session", "kill-server", "kill -9")[number % 3]
    with TemporaryDirectory() as folder:
        home, env = Path(folder) / "footui", plain_environment(Path(folder))
        FOOTUI.lay_out(home)
        tmux = Tmux(Path(folder), env)
        try:
            tmux.start(FOOTUI.command)
            wait_until(lambda: FOOTUI.shown(tmux.screen) > 1, "finished steps in tmux")
            shown = FOOTUI.shown(tmux.screen)
            with RealTerminal(["true"], env) as nobody:
                tmux.kill(how)
                return remains(Running(FOOTUI, nobody, home), shown, tmux.processes)
        finally:
            tmux.close()


def _cut(server: Sshd, seed: int) -> Remains:
    source = random.Random(seed)
    with TemporaryDirectory() as folder:
        home, env = Path(folder) / "footui", plain_environment(Path(folder))
        FOOTUI.lay_out(home)
        with RealTerminal(server.client(FOOTUI.command, env), env) as terminal:
            run = Running(FOOTUI, terminal, home)
            run.wait_ready()
            run.wait_steps(source.randrange(1, 12))
            shown = run.shown()
            _cut_line(server, run, LINE_ENDS[seed % len(LINE_ENDS)])
            return remains(run, shown, server.remote_processes)


def _cut_line(server: Sshd, run: Running, how: str) -> None:
    (program,) = server.remote_processes()
    if how == "line":
        run.terminal.signal(signal.SIGKILL)
    elif how == "connection":
        os.kill(processes.parent(program), signal.SIGKILL)
    else:
        os.kill(program, signal.Signals[how])


LONG: dict[str, Trial] = {
    "signals": partial(signals, 48),
    "hang-ups": partial(hang_ups, 20),
    "stalls": partial(stalls, 15),
    "wake-ups": partial(stray_wake_ups, 24),
    "garbage": partial(garbage, 100),
    **({"tmux": partial(tmux_deaths, 15)} if find("tmux") else {}),
    **({"ssh": partial(lines_cut, 60)} if find("sshd", "ssh", "ssh-keygen") else {}),
}
