"""An event that can be waited for together with file descriptors."""

import os
from contextlib import suppress
from threading import Event


class Doorbell(Event):
    """While it rings, its `heard` end is readable."""

    def __init__(self) -> None:
        super().__init__()
        self.heard, self._bell = os.pipe()
        os.set_blocking(self.heard, False)

    def set(self) -> None:
        """Ring."""
        super().set()
        os.write(self._bell, b"!")

    def clear(self) -> None:
        """Be quiet again."""
        super().clear()
        with suppress(BlockingIOError):
            os.read(self.heard, 1 << 10)

    def close(self) -> None:
        """Take the bell down; nobody may wait for it any more."""
        os.close(self.heard)
        os.close(self._bell)
