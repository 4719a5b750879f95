"""The clock that sessions run by."""

import time


def steady() -> float:
    """Seconds that never go back, and that go on while the machine sleeps where it can tell."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)
