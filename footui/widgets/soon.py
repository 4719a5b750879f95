"""Something to do once the keys have come to rest."""

from collections.abc import Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

REST_SECONDS = 0.15


class Soon:
    """Calls back after a moment in which nothing else was asked for."""

    def __init__(self, pump: MessagePump) -> None:
        self._pump = pump
        self._timer: Timer | None = None

    def call(self, callback: Callable[[], None]) -> None:
        """Call this soon, and forget what was asked for before."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = self._pump.set_timer(REST_SECONDS, callback)
