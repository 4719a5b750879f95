"""The user's own command for a cue: run without a shell, without waiting, one at a time."""

import os
import shlex
import signal
import subprocess
from collections.abc import Callable, Mapping
from contextlib import suppress

MOST_SECONDS = 10.0
"""How long a command may go on before the next cue ends it."""


class Errand:
    """Runs commands. `complain` gets a sentence for each command that fails, once for each."""

    def __init__(self, complain: Callable[[str], None], clock: Callable[[], float]) -> None:
        self._complain = complain
        self._clock = clock
        self._running: subprocess.Popen[bytes] | None = None
        self._command = ""
        self._began = 0.0
        self._complained: set[str] = set()

    def run(self, command: str, facts: Mapping[str, str]) -> None:
        """Start a command, unless one still runs. Each fact becomes a variable FOOTUI_NAME."""
        if not command.strip() or self._busy():
            return
        try:
            words = shlex.split(command)
            self._running = subprocess.Popen(
                words,
                env=os.environ | {f"FOOTUI_{name.upper()}": fact for name, fact in facts.items()},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            self._fail(command, str(error))
        else:
            self._command, self._began = command, self._clock()

    def close(self) -> None:
        """End what still runs."""
        if self._running is not None and self._running.poll() is None:
            self._kill(self._running)
        self._running = None

    def _busy(self) -> bool:
        """Whether the last one still runs; one that hangs is ended, one that failed is told of."""
        if self._running is None:
            return False
        code = self._running.poll()
        if code is None and self._clock() - self._began < MOST_SECONDS:
            return True
        if code is None:
            self._kill(self._running)
            self._fail(self._command, f"it took more than {MOST_SECONDS:.0f} seconds")
        elif code:
            self._fail(self._command, f"it ended with {code}")
        self._running = None
        return False

    def _fail(self, command: str, reason: str) -> None:
        if command not in self._complained:
            self._complained.add(command)
            self._complain(f"The cue command failed: {reason}")

    def _kill(self, process: subprocess.Popen[bytes]) -> None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
