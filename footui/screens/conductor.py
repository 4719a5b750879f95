"""Takes a session through ticks and commands: signals first, then safety, then the picture."""

import asyncio
from collections.abc import Sequence
from typing import Protocol

from footui.model.settings import CueLevel
from footui.session.cues import Cue, cue_for, foot_words, phase_words
from footui.session.engine import Session
from footui.session.events import Event
from footui.session.moves import Command
from footui.session.view import View, next_look, view
from footui.session.watch import Watch


class Link(Protocol):
    """What a session needs of the world outside its screen."""

    def clock(self) -> float:
        """Seconds that never go back, and go on while the machine sleeps."""

    async def keep(self, events: Sequence[Event]) -> None:
        """Bring what happened to safety; returns when it is on disk, or known not to be."""

    def cue(self, cue: Cue) -> None:
        """Ring, notify, run the runner's command."""

    def title(self, words: str) -> None:
        """Name the terminal's window."""


class Conductor:
    """One session, its watch and its link to the world. One turn at a time."""

    def __init__(self, watch: Watch, link: Link, level: CueLevel) -> None:
        self.session: Session = watch.session
        self.muted = False
        self._watch, self._link, self._level = watch, link, level
        self._turn = asyncio.Lock()

    async def tick(self) -> View:
        """Let time pass; the picture of the moment."""
        async with self._turn:
            return await self._after(self._watch.tick(self._link.clock()))

    async def do(self, command: Command) -> View:
        """Carry out a command where it is legal; the picture of the moment."""
        async with self._turn:
            return await self._after(self._watch.do(command, self._link.clock()))

    def elapsed(self) -> float:
        """Seconds in the interval, pauses not counted."""
        return self.session.elapsed(self._link.clock())

    def next_look(self) -> float | None:
        """Seconds until the picture can change by itself; None while it stands still."""
        return next_look(self.session, self._link.clock())

    async def _after(self, events: Sequence[Event]) -> View:
        for cue in self._cues(events):
            self._link.cue(cue)
        if events:
            await self._link.keep(events)
        now = view(self.session, self._link.clock())
        if events:
            self._link.title(f"{phase_words(now)} {foot_words(now.interval)}")
        return now

    def _cues(self, events: Sequence[Event]) -> list[Cue]:
        level = CueLevel.OFF if self.muted else self._level
        found = (cue_for(event, self.session.plan, level) for event in events)
        return [cue for cue in found if cue is not None]
