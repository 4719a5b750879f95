"""Waiting for something, without ever waiting for ever."""

import time
from collections.abc import Callable

HANG_GUARD = 30.0
"""Seconds after which a wait gives up: far more than any wait needs on a busy machine."""
POLL = 0.02
"""Seconds between two looks."""


def wait_until(
    holds: Callable[[], object],
    what: str | Callable[[], str],
    within: float = HANG_GUARD,
    pause: Callable[[float], object] = time.sleep,
) -> None:
    """Return once something holds. Raises AssertionError naming `what` after `within` seconds."""
    ends = time.monotonic() + within
    while not holds():
        if time.monotonic() > ends:
            raise AssertionError(f"never came: {what if isinstance(what, str) else what()}")
        pause(POLL)
