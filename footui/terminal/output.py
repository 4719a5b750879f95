"""The way to the terminal: a thread of its own, so that a stalled line stalls nothing else."""

import os
import select
import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

LIMIT = 32 * 1024
"""Bytes that may always wait for a slow line before frames are dropped."""
LARGEST_FRAMES = 2
"""How many frames as large as the largest so far may wait: on a huge screen one is over `LIMIT`."""
_CHUNK = 4096
_SHOW_HELD_BACK = b"\x1b[?2026l"


class Piece(NamedTuple):
    """What one write wants to send; an essential piece is never dropped."""

    data: bytes
    essential: bool


class Output(threading.Thread):
    """Writes to a file descriptor in order. Nobody who writes ever waits.

    When too much waits, all frames that wait are dropped, and more are, until the line has taken
    what it was given. Then `caught_up` is called in this thread: draw everything.
    """

    def __init__(self, fd: int, encoding: str, caught_up: Callable[[], None]) -> None:
        super().__init__(name="footui-output", daemon=True)
        self._fd = fd
        self._encoding = encoding
        self._caught_up = caught_up
        self._pieces: deque[Piece] = deque()
        self._change = threading.Condition()
        self._backlog = 0
        self._limit = LIMIT
        self._behind = False
        self._stopped = False
        self.lost = False
        """Whether the device refuses to be written to: it is gone."""

    @property
    def waiting(self) -> bool:
        """Whether something was written that the line has not taken yet."""
        return self._backlog > 0

    def write(self, text: str, *, essential: bool = False) -> bool:
        """Send text when the line takes it, or drop it when the line is too far behind.

        False means that this or something before it was dropped.
        """
        data = text.encode(self._encoding, "backslashreplace")
        with self._change:
            self._limit = max(self._limit, LARGEST_FRAMES * len(data))
            if self._backlog > self._limit and not self._behind:
                self._drop()
            if essential or not self._behind:
                self._pieces.append(Piece(data, essential))
                self._backlog += len(data)
                self._change.notify()
            return not self._behind

    def stop(self, seconds: float) -> None:
        """Send what is essential and end; gives up waiting for it after some seconds."""
        with self._change:
            self._stopped = True
            self._change.notify()
        if self.is_alive():
            self.join(seconds)

    def run(self) -> None:
        """Write until stopped, or until the device is gone."""
        while not self.lost and (data := self._next()):
            self._send(data)

    def _drop(self) -> None:
        kept = [piece for piece in self._pieces if piece.essential]
        dropped = sum(len(piece.data) for piece in self._pieces if not piece.essential)
        self._pieces = deque([*kept, Piece(_SHOW_HELD_BACK, essential=True)])
        self._backlog += len(_SHOW_HELD_BACK) - dropped
        self._behind = True

    def _next(self) -> bytes:
        with self._change:
            caught_up = self._behind and not self._pieces
            self._behind = self._behind and not caught_up
        if caught_up:
            self._caught_up()
        with self._change:
            self._change.wait_for(lambda: self._pieces or self._stopped)
            return self._take()

    def _take(self) -> bytes:
        """What waits, in one piece as long as that is small: each write is a packet of its own."""
        taken = b""
        while self._pieces and len(taken) < _CHUNK:
            taken += self._pieces.popleft().data
        return taken

    def _send(self, data: bytes) -> None:
        while data:
            try:
                written = os.write(self._fd, data[:_CHUNK])
            except BlockingIOError:  # somebody else made the device non-blocking
                select.select([], [self._fd], [], 0.1)
                continue
            except OSError:
                self.lost = True
                written = len(data)
            data = data[written:]
            with self._change:
                self._backlog -= written
