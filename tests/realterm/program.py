"""A program started in a pseudo terminal, and everything it starts."""

import os
import subprocess
import sys
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.realterm import processes
from tests.realterm.pseudo import PseudoTerminal
from tests.realterm.waiting import HANG_GUARD, wait_until

_HOLDER = Path(__file__).with_name("holder.py")


class Program:
    """Runs a command in a terminal; `leader` makes it the leader of its session."""

    def __init__(
        self,
        command: Sequence[str],
        tty: PseudoTerminal,
        env: Mapping[str, str],
        *,
        leader: bool = False,
        cwd: Path | None = None,
        streams: Mapping[str, int] | None = None,
    ) -> None:
        self._leader = leader
        self._mark = uuid.uuid4().hex
        self._report, report = os.pipe()
        mode = "leader" if leader else "held"
        holder = [sys.executable, "-I", "-S", str(_HOLDER), mode, tty.path, str(report)]
        use = dict.fromkeys(("stdin", "stdout", "stderr"), tty.slave) | dict(streams or {})
        self._process = subprocess.Popen(
            [*holder, *command],
            env={**env, processes.MARK: self._mark},
            cwd=cwd,
            start_new_session=True,
            pass_fds=[report],
            stdin=use["stdin"],
            stdout=use["stdout"],
            stderr=use["stderr"],
        )
        os.close(report)
        self._reported = b""
        self.pid = self._read_report(0)

    @property
    def ended(self) -> bool:
        """Whether the program is gone."""
        if self._leader:
            return self._process.poll() is not None
        return processes.state(self.pid) in {"", "Z"}

    def exit_code(self) -> int:
        """The exit code of a program that has ended, or minus the signal that killed it."""
        return self._process.wait(HANG_GUARD) if self._leader else self._read_report(1)

    def processes(self) -> list[int]:
        """The ids of all processes started by the command that still live, itself included."""
        found = set(processes.marked(self._mark)) - {self._process.pid}
        return sorted(found | ({self.pid} if self._leader and not self.ended else set()))

    def survivors(self) -> list[str]:
        """Their command lines."""
        return [processes.name(pid) for pid in self.processes()]

    def close(self) -> None:
        """End everything that was started."""
        processes.kill_marked(self._mark)
        self._process.wait(HANG_GUARD)
        if self._report >= 0:
            os.close(self._report)
            self._report = -1

    def _read_report(self, line: int) -> int:
        def have() -> bool:
            if self._reported.count(b"\n") <= line:
                heard = os.read(self._report, 64)
                assert heard, "the program's holder has died"
                self._reported += heard
            return self._reported.count(b"\n") > line

        wait_until(have, "the report on the program")
        return int(self._reported.split(b"\n")[line])
