"""The terminal's bell, struck so that its strokes can be told apart."""

from collections.abc import Callable

GAP_SECONDS = 0.25


class Bells:
    """Strikes by `strike`, never twice within `GAP_SECONDS`; a new signal cuts off an older one.

    `later(seconds, callback)` calls back; `clock()` gives steady seconds.
    """

    def __init__(
        self,
        strike: Callable[[], None],
        later: Callable[[float, Callable[[], None]], object],
        clock: Callable[[], float],
    ) -> None:
        self._strike = strike
        self._later = later
        self._clock = clock
        self._left = 0
        self._struck = float("-inf")
        self._awaited = False

    def sound(self, strokes: int) -> None:
        """Signal with so many strokes; 0 silences what is still to come."""
        self._left = strokes
        if not self._awaited:
            self._go_on()

    def _go_on(self) -> None:
        self._awaited = False
        if not self._left:
            return
        wait = self._struck + GAP_SECONDS - self._clock()
        if wait <= 0:
            self._strike()
            self._struck = self._clock()
            self._left -= 1
            wait = GAP_SECONDS
        if self._left:
            self._awaited = True
            self._later(wait, self._go_on)
