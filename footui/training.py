"""One live session as the app sees it: what happens is kept, rung and shown."""

import asyncio
from collections.abc import Callable, Sequence

from footui.home import Home
from footui.model.exercise import Exercise
from footui.model.routine import Routine
from footui.model.settings import Settings
from footui.model.text import clock_text
from footui.recorder import BUSY, Recorder
from footui.session.cues import Cue
from footui.session.engine import Session
from footui.session.events import Event
from footui.session.plan import plan
from footui.session.watch import Watch
from footui.storage.outcome import Outcome
from footui.terminal.clock import steady

PATIENCE_SECONDS = 2.0  # how long a picture waits for the disk


class Training:
    """The link between the session screen and the world. Reports each save's outcome."""

    def __init__(
        self,
        watch: Watch,
        exercises: Sequence[Exercise],
        recorder: Recorder,
        ring: Callable[[Cue], None],
        report: Callable[[Outcome], None],
    ) -> None:
        self.watch, self.exercises, self.recorder = watch, exercises, recorder
        self._ring, self._report = ring, report
        self._saving: asyncio.Task[Outcome] | None = None

    @property
    def length(self) -> str:
        """The time under load, as m:ss."""
        return clock_text(int(sum(each.seconds_held for each in self.recorder.record.sets)))

    def clock(self) -> float:
        """The steady clock."""
        return steady()

    def cue(self, cue: Cue) -> None:
        """Ring."""
        self._ring(cue)

    def title(self, words: str) -> None:
        """Name the terminal's window."""
        del words

    async def keep(self, events: Sequence[Event]) -> None:
        """Bring what happened to safety; waits for the disk, though not for ever."""
        if self.recorder.take(self.watch.session, events):
            self._report(await self.save())

    async def save(self) -> Outcome:
        """Save what is not on disk yet."""
        if self._saving is not None and not await _ends(self._saving):
            return BUSY
        self._saving = asyncio.create_task(asyncio.to_thread(self.recorder.save))
        return self._saving.result() if await _ends(self._saving) else BUSY

    async def close(self) -> Outcome:
        """Save what is left, and let others have the session."""
        outcome = await self.save()
        if outcome is not BUSY:
            self.recorder.close()
        return outcome

    async def discard(self) -> Outcome:
        """Take the session out of history."""
        return await asyncio.to_thread(self.recorder.discard)


async def _ends(task: asyncio.Task[Outcome]) -> bool:
    """Whether a task comes to its end in time; it is left running where it does not."""
    done, _ = await asyncio.wait([task], timeout=PATIENCE_SECONDS)
    return bool(done)


def begin(
    home: Home,
    routine: Routine,
    settings: Settings,
    ring: Callable[[Cue], None],
    report: Callable[[Outcome], None],
) -> Training:
    """A new session of a routine, ready to start. Raises UnknownEntryError."""
    options = settings.options()
    intervals = plan(routine, home.library, options)
    exercises = tuple(home.library.resolve(entry) for entry in routine.exercise)
    recorder = Recorder.begin(home.store, routine, intervals, options)
    return Training(Watch(Session(intervals)), exercises, recorder, ring, report)
