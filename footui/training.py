"""One live session as the app sees it: what happens is kept, rung and shown."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from footui.model.text import clock_text
from footui.recorder import BUSY
from footui.session.cues import Cue
from footui.session.events import Event
from footui.sitting import Sitting
from footui.storage.outcome import Outcome

PATIENCE_SECONDS = 1.0  # how long a picture waits for the disk; a longer gap would interrupt


class Outside(Protocol):
    """What a session makes itself known by."""

    def ring(self, cue: Cue) -> None:
        """Give a cue."""

    def name_window(self, words: str) -> None:
        """Put words into the title of the terminal's window."""

    def report(self, outcome: Outcome) -> None:
        """Say what became of a save."""


class Training:
    """The link between the session screen and the world. Reports each save's outcome."""

    def __init__(self, sitting: Sitting, steady: Callable[[], float], outside: Outside) -> None:
        self.sitting, self.recorder = sitting, sitting.recorder
        self._steady, self._outside = steady, outside
        self._saving: asyncio.Task[Outcome] | None = None

    @property
    def length(self) -> str:
        """The time under load, as m:ss."""
        return clock_text(int(sum(each.seconds_held for each in self.recorder.record.sets)))

    def clock(self) -> float:
        """The steady clock."""
        return self._steady()

    def cue(self, cue: Cue) -> None:
        """Ring."""
        self._outside.ring(cue)

    def title(self, words: str) -> None:
        """Name the terminal's window."""
        self._outside.name_window(words)

    async def keep(self, events: Sequence[Event]) -> None:
        """Bring what happened to safety; waits for the disk, though not for ever."""
        if self.recorder.take(self.sitting.watch.session, events):
            self._outside.report(await self.save())

    async def save(self) -> Outcome:
        """Save what is not on disk yet. An answer that comes late is reported when it comes."""
        saving = self._saving = asyncio.create_task(self._save_after(self._saving))
        done, _ = await asyncio.wait([saving], timeout=PATIENCE_SECONDS)
        if done:
            return saving.result()
        saving.add_done_callback(lambda late: self._outside.report(late.result()))
        return BUSY

    async def close(self) -> Outcome:
        """Save what is left; once that is safe, others may have the session."""
        outcome = await self.save()
        if outcome.saved:
            self.recorder.close()
        return outcome

    async def discard(self) -> Outcome:
        """Take the session out of history."""
        return await asyncio.to_thread(self.recorder.discard)

    async def _save_after(self, other: asyncio.Task[Outcome] | None) -> Outcome:
        """One after the other: a disk that hangs is given one thread, not all."""
        if other is not None:
            await asyncio.wait([other])
        return await asyncio.to_thread(self.recorder.save)
