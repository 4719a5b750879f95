"""The clocks: one that sessions run by, one that says what day it is."""

import time
from datetime import datetime, timedelta, timezone


def steady() -> float:
    """Seconds that never go back, and that go on while the machine sleeps where it can tell."""
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boottime is None else time.clock_gettime(boottime)


def local_now() -> datetime:
    """The wall time to the second, with the offset from UTC that holds now."""
    now = datetime.now().astimezone().replace(microsecond=0)
    minutes = round((now.utcoffset() or timedelta()) / timedelta(minutes=1))
    return now.astimezone(timezone(timedelta(minutes=minutes)))
