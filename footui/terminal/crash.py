"""What is left of an unhandled error: a private file with the trace, and one line that names it.

The trace has no local variables: they would hold what the runner wrote about their health.
"""

import os
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType

from footui import VERSION
from footui.model.text import clean

_FILE_MODE, _FOLDER_MODE = 0o600, 0o700
_MOST_NAMES = 100


class CrashReporter:
    """Keeps the trace of errors in a folder. `now` gives the wall time for the file's name."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._now = now
        self._lines: list[str] = []

    @property
    def crashed(self) -> bool:
        """Whether an error was recorded that has not been told of yet."""
        return bool(self._lines)

    def record(self, error: BaseException) -> None:
        """Write the trace of an error at once; tell of it later. Never raises."""
        trace = _trace(error)
        try:
            path = self._write(trace)
        except OSError as reason:
            self._lines.append(f"footui ended by an error, and could not keep its trace: {reason}")
            self._lines.append(trace)
        else:
            self._lines.append(f"footui ended by an error; its trace is in {path}")

    def tell(self) -> None:
        """Say on the error output, once, where the traces are. The terminal must be whole."""
        if not self._lines:
            return  # even an empty write would wait for a stalled line
        lines, self._lines = self._lines, []
        with suppress(OSError):
            os.write(2, "".join(f"{clean(line)}\n" for line in lines).encode())

    def install(self) -> None:
        """Take over errors that nobody handles, outside the app and in threads."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error

    def _write(self, trace: str) -> Path:
        for folder in reversed([self._folder, *self._folder.parents]):
            folder.mkdir(mode=_FOLDER_MODE, exist_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        stamp = self._now().strftime("%Y%m%dT%H%M%S")
        for number in range(_MOST_NAMES):
            path = self._folder / f"crash-{stamp}{f'-{number}' if number else ''}.txt"
            with (
                suppress(FileExistsError),
                os.fdopen(os.open(path, flags, _FILE_MODE), "wb") as file,
            ):
                file.write(trace.encode(errors="backslashreplace"))
                return path
        raise FileExistsError(f"too many traces in {self._folder}")

    def _on_error(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            self.record(error)
            self.tell()

    def _on_thread_error(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None and arguments.exc_type is not SystemExit:
            self.record(arguments.exc_value)


def _trace(error: BaseException) -> str:
    lines = traceback.TracebackException.from_exception(error, capture_locals=False).format()
    return f"footui {VERSION}, Python {platform.python_version()}, {sys.platform}\n" + "".join(
        lines
    )
