"""A tmux server of one's own, on a private socket."""

import os
import signal
import subprocess
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.realterm import processes
from tests.realterm.waiting import HANG_GUARD, wait_until


class Tmux:
    """Starts sessions on a private server and ends it with everything in it."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self._socket = folder / "tmux.sock"
        self._mark = uuid.uuid4().hex
        self._env = {**env, processes.MARK: self._mark}

    def run(self, *arguments: str) -> str:
        """Run a tmux command on the server; what it prints. Raises CalledProcessError."""
        whole = ["tmux", "-S", str(self._socket), "-f", "/dev/null", *arguments]
        done = subprocess.run(
            whole, env=self._env, capture_output=True, text=True, check=True, timeout=HANG_GUARD
        )
        return done.stdout

    def start(self, command: Sequence[str], size: tuple[int, int] = (80, 24)) -> None:
        """Start a command in a new session called `s`, with nobody looking at it."""
        columns, rows = map(str, size)
        self.run("new-session", "-d", "-s", "s", "-x", columns, "-y", rows, *command)

    def attach_command(self) -> list[str]:
        """What a terminal has to run to look at the session."""
        return ["tmux", "-S", str(self._socket), "attach", "-t", "s"]

    @property
    def screen(self) -> str:
        """What the session shows."""
        return self.run("capture-pane", "-p", "-t", "s")

    @property
    def server(self) -> int:
        """The process id of the server."""
        return int(self.run("display-message", "-p", "#{pid}"))

    @property
    def program(self) -> int:
        """The process id of what runs in the session."""
        return int(self.run("display-message", "-p", "-t", "s", "#{pane_pid}"))

    def processes(self) -> list[int]:
        """The ids of everything started in here that still lives."""
        return processes.marked(self._mark)

    def survivors(self) -> list[str]:
        """Their command lines."""
        return [processes.name(pid) for pid in self.processes()]

    def kill(self, how: str) -> None:
        """End it by `kill-session`, `kill-server`, or `kill -9`."""
        if how == "kill -9":
            os.kill(self.server, signal.SIGKILL)
        else:
            self.run(how, *(["-t", "s"] if how == "kill-session" else []))

    def wait_gone(self) -> None:
        """Until nothing that was started in here lives."""
        wait_until(lambda: not self.survivors(), lambda: f"the end of {self.survivors()}")

    def close(self) -> None:
        """End the server and everything it started."""
        processes.kill_marked(self._mark)
