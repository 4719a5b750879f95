"""The time of one interval: how long it lasts, and how much of it has passed."""

from math import ceil

LAST_SECONDS = 3


class Stretch:
    """Seconds within an interval, running or standing still; it stands still until it is begun.

    `seconds` is None where only the runner ends it. The last three whole seconds are boundaries of
    their own, so that they can be signalled.
    """

    def __init__(self, seconds: float | None) -> None:
        self.seconds = seconds
        self.begun = False
        self._origin: float | None = None
        self._elapsed = 0.0
        self._mark = self._marks_ahead(0.0)

    def elapsed(self, now: float) -> float:
        """Seconds that have passed in it, standing still not counted."""
        return self._elapsed if self._origin is None else now - self._origin

    @property
    def running(self) -> bool:
        """Whether time passes in it."""
        return self._origin is not None

    def run(self, at: float) -> None:
        """Let time pass from now on."""
        self.begun = True
        self._origin = at - self._elapsed

    def halt(self, at: float) -> None:
        """Let it stand still from now on."""
        self._elapsed, self._origin = self.elapsed(at), None

    def due(self) -> float | None:
        """When the next boundary comes; None when none will by itself."""
        if self._origin is None or self.seconds is None:
            return None
        return self._origin + self.seconds - self._mark

    def cross(self) -> int:
        """Pass the boundary that is due; how many seconds are left there, 0 at the end."""
        left = self._mark
        self._mark = max(0, left - 1)
        return left

    def adjust(self, by: float, at: float) -> float:
        """Make it longer or shorter, never below one second left; its new length in seconds."""
        seconds, elapsed = self.seconds or 0.0, self.elapsed(at)
        self.seconds = max(seconds + by, min(seconds, elapsed + 1.0))
        self._mark = self._marks_ahead(elapsed)
        return self.seconds

    def _marks_ahead(self, elapsed: float) -> int:
        left = (self.seconds or 0.0) - elapsed
        return max(0, min(LAST_SECONDS, ceil(left) - 1))
