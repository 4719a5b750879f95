"""Lines typed by the runner, read without ever waiting longer than told."""

import os
import select


class Lines:
    """The lines of a file descriptor, if there is one.

    Once the input has ended, waiting is all that is left.
    """

    def __init__(self, fd: int | None) -> None:
        self._watched = [] if fd is None else [fd]
        self._rest = b""
        self.ended = fd is None

    def next(self, seconds: float) -> str | None:
        """The next line without its end, or None when none came in time or none will come."""
        if b"\n" not in self._rest:
            self._receive(seconds)
        line, end, rest = self._rest.partition(b"\n")
        if not end and not (self.ended and line):
            return None
        self._rest = rest
        return line.decode(errors="replace").strip()

    def _receive(self, seconds: float) -> None:
        for fd in select.select(self._watched, [], [], seconds)[0]:
            received = os.read(fd, 4096)
            self._rest += received
            self.ended = not received
            self._watched = [fd] if received else []
