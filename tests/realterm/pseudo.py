"""The two ends of a pseudo terminal."""

import fcntl
import os
import select
import struct
import termios
from typing import NamedTuple


class LineSettings(NamedTuple):
    """How the kernel treats what is typed; all true in a shell at rest."""

    echo: bool
    canonical: bool
    signals: bool


WHOLE = LineSettings(echo=True, canonical=True, signals=True)


class PseudoTerminal:
    """The side of a terminal that a person sits at. The other has a path, for a program."""

    def __init__(self, columns: int, rows: int) -> None:
        self._master, self.slave = os.openpty()
        os.set_blocking(self._master, False)
        self.path = os.ttyname(self.slave)
        self.resize(columns, rows)

    @property
    def open(self) -> bool:
        """Whether the plug is still in."""
        return self._master >= 0

    @property
    def settings(self) -> LineSettings:
        """The kernel's settings now."""
        flags = termios.tcgetattr(self._master)[3]
        return LineSettings(
            bool(flags & termios.ECHO), bool(flags & termios.ICANON), bool(flags & termios.ISIG)
        )

    def resize(self, columns: int, rows: int) -> None:
        """Drag the window to another size: the program in the foreground is told."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def take_back(self) -> None:
        """Make the settings those of a shell at rest, as a shell does when its job stops."""
        settings = termios.tcgetattr(self._master)
        settings[0] |= termios.ICRNL
        settings[3] |= termios.ECHO | termios.ICANON | termios.ISIG
        termios.tcsetattr(self._master, termios.TCSANOW, settings)

    def write(self, data: bytes, within: float) -> None:
        """Type bytes. Raises AssertionError when nobody takes them for some seconds."""
        while data:
            _, ready, _ = select.select([], [self._master], [], within)
            assert ready, "the program reads nothing that is typed"
            data = data[os.write(self._master, data) :]

    def read(self, within: float) -> bytes:
        """What the program wrote, waiting some seconds for the first of it; may be empty."""
        ready, _, _ = select.select([self._master], [], [], within)
        if not ready:
            return b""
        try:
            return os.read(self._master, 1 << 16)
        except OSError:  # nobody has the other end open
            return b""

    def close(self) -> None:
        """Pull the plug."""
        if self.open:
            os.close(self.slave)
            os.close(self._master)
            self._master = -1
