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

PATIENCE_SECONDS = 2.0  # how long a picture waits for the disk


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
        """Save what is not on disk yet."""
        if self._saving is not None and not await _ends(self._saving):
            return BUSY
        saving = self._saving = asyncio.create_task(asyncio.to_thread(self.recorder.save))
        return saving.result() if await _ends(saving) else BUSY

    async def close(self) -> Outcome:
        """Save what is left; once that is safe, others may have the session."""
        outcome = await self.save()
        if outcome.saved:
            self.recorder.close()
        return outcome

    async def discard(self) -> Outcome:
        """Take the session out of history."""
        return await asyncio.to_thread(self.recorder.discard)


async def _ends(task: asyncio.Task[Outcome]) -> bool:
    """Whether a task comes to its end in time; it is left running where it does not."""
    done, _ = await asyncio.wait([task], timeout=PATIENCE_SECONDS)
    return bool(done)
