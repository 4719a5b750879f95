"""The terminal as the kernel sees it: its line settings, and whether it is still there."""

import os
import signal
import termios
from contextlib import suppress
from threading import Thread
from typing import Any

_WRITE_SECONDS = 0.2
RESET = (
    b"\x1b[?2026l"  # show what was held back
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"  # mouse
    b"\x1b[?1004l\x1b[?2004l\x1b[?2048l\x1b[<u"  # focus, paste, resize reports; kitty keys
    b"\x1b[23;0t"  # the title from before
    b"\x1b[?1049l\x1b[?25h\x1b[?7h\x1b[0m"  # the other screen, cursor, wrapping, colours
)


class Tty:
    """Remembers a terminal as it is now, to bring it back later."""

    def __init__(self, keyboard: int = 0, screen: int = 2) -> None:
        self._keyboard = keyboard
        self._screen = screen
        self._settings = _settings(keyboard)

    @property
    def gone(self) -> bool:
        """Whether there was a terminal and is none any more."""
        return self._settings is not None and _settings(self._keyboard) is None

    def restore(self) -> None:
        """Bring it back as far as that is possible at once; never waits for a stalled line."""
        if self._settings is None or not self._ours():
            return
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        with suppress(OSError, termios.error):
            termios.tcsetattr(self._keyboard, termios.TCSANOW, self._settings)
        writer = Thread(target=self._reset, name="footui-reset", daemon=True)
        writer.start()
        writer.join(_WRITE_SECONDS)

    def _ours(self) -> bool:
        """In the background the terminal belongs to somebody else, and is whole already."""
        try:
            return os.tcgetpgrp(self._keyboard) == os.getpgrp()
        except OSError:
            return False

    def _reset(self) -> None:
        with suppress(OSError):
            os.write(self._screen, RESET)


def job_controlled() -> bool:
    """Whether a shell stands by that would wake this process after a stop."""
    return os.getpgrp() != os.getsid(0)


def _settings(fd: int) -> list[Any] | None:
    try:
        return termios.tcgetattr(fd)
    except (OSError, ValueError, termios.error):
        return None
