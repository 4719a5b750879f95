"""Time that passes only when a test says so, for Textual's timers and for footui's clocks.

The one place that knows Textual's private names for its clock.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

PATIENCE = 20.0  # real seconds after which an app counts as hung
_READY = "_ready"  # asyncio's own list of what is to do
NOON = datetime(2026, 11, 23, 12, 0, 0, tzinfo=timezone(timedelta(hours=1)))


class VirtualTime:
    """A clock that stands still but in `pass_by`, and wakes up who sleeps by it."""

    def __init__(self) -> None:
        self.now = 1000.0
        self._began = self.now
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let Textual's timers go by this clock."""
        monkeypatch.setattr("textual._time.get_time", self.steady)
        monkeypatch.setattr("textual.timer.sleep", self.sleep)

    def steady(self) -> float:
        """Seconds, as a steady clock tells them."""
        return self.now

    def wall(self) -> datetime:
        """The time of day; it goes on with the other clock."""
        return NOON + timedelta(seconds=int(self.now - self._began))

    async def sleep(self, seconds: float) -> None:
        """Sleep until the clock has gone on so far."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken = asyncio.Event()
        sleeper = (self.now + seconds, woken)
        self._sleepers.append(sleeper)
        try:
            await woken.wait()
        finally:
            if sleeper in self._sleepers:
                self._sleepers.remove(sleeper)

    async def pass_by(self, seconds: float, settle: Callable[[], Awaitable[None]]) -> None:
        """Let seconds pass, waking each sleeper at its time; `settle` waits for what it does."""
        end = self.now + seconds
        while (due := min((each[0] for each in self._sleepers), default=end + 1)) <= end:
            self.now = max(self.now, due)
            for sleeper in [each for each in self._sleepers if each[0] <= due]:
                self._sleepers.remove(sleeper)
                sleeper[1].set()
            await settle()
        self.now = end

    def leap(self, seconds: float) -> None:
        """Let seconds pass in which nobody was there: the machine slept."""
        self.now += seconds
        self._sleepers = [(at + seconds, woken) for at, woken in self._sleepers]


async def idle(threads: "Threads | None") -> None:
    """Until every task waits for time or for a key, and no thread works."""
    loop, ends = asyncio.get_running_loop(), time.monotonic() + PATIENCE
    while (busy := bool(threads and threads.busy)) or getattr(loop, _READY):
        await asyncio.sleep(0.001 if busy else 0)
        assert time.monotonic() < ends, "the app never came to rest"


class Threads:
    """Counts the work that the running loop has given to threads and has not got back."""

    def __init__(self) -> None:
        self.busy = 0
        loop = asyncio.get_running_loop()
        self._hand_over = loop.run_in_executor
        vars(loop)["run_in_executor"] = self._run  # the loop ends with the test

    def _run(self, *work: Any) -> asyncio.Future[Any]:
        future = self._hand_over(*work)
        self.busy += 1
        future.add_done_callback(self._finish)
        return future

    def _finish(self, _future: asyncio.Future[Any]) -> None:
        self.busy -= 1
