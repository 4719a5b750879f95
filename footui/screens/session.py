"""The live session: one engine, one timer, and what the keys make of them."""

import asyncio
from collections.abc import Sequence
from enum import StrEnum

from textual import events, on
from textual.timer import Timer

from footui.model.exercise import Exercise
from footui.screens.choose import Choice, ChooseScreen
from footui.screens.conductor import Conductor
from footui.screens.read import ReadScreen, instruction_items
from footui.screens.session_view import Looks, SessionView
from footui.session.moves import OVER, Command, State
from footui.session.view import View
from footui.widgets.keys import bind

COMMANDS = {
    "session.done": Command.DONE,
    "session.next": Command.SKIP,
    "session.back": Command.BACK,
    "session.skip": Command.SKIP_EXERCISE,
    "session.longer": Command.ADD,
    "session.shorter": Command.SUBTRACT,
    "session.restart": Command.RESTART,
}
ACTIONS = {
    "session.pause": "pause",
    **{id_: f"do('{command}')" for id_, command in COMMANDS.items()},
    "session.instructions": "instructions",
    "session.mute": "mute",
    "session.leave": "leave",
}
WAYS_OUT = (
    Choice("go on", "Go on"),
    Choice("save", "Save and leave"),
    Choice("discard", "Discard and leave"),
)
_DONE_WORDS = {
    State.RUNNING: "Next",
    State.WAITING: "Done",
    State.PAUSED: "Go on",
    State.SETTLING: "Go on",
}


class Way(StrEnum):
    """How a session was left."""

    FINISHED = "finished"
    SAVE = "save"
    DISCARD = "discard"


class SessionScreen(SessionView):
    """Leads through a plan, and stays until it is taken away; `over` says when that may be."""

    BINDINGS = bind(ACTIONS)

    def __init__(
        self, heading: str, conductor: Conductor, exercises: Sequence[Exercise], looks: Looks
    ) -> None:
        super().__init__(conductor.session.plan, exercises, looks, conductor.elapsed)
        self._heading, self._conductor, self._session = heading, conductor, conductor.session
        self._timer: Timer | None = None
        self._covered = False
        self._way = Way.FINISHED
        self._over = asyncio.Event()

    async def over(self) -> Way:
        """Wait for the end, and for this to lie on top; how it was left."""
        await self._over.wait()
        while not self.is_active:  # keys that were typed ahead have opened a dialog
            self._over.clear()
            await self._over.wait()
        return self._way

    @on(events.Key)
    def ignore_after_the_end(self, event: events.Key) -> None:
        """What was typed ahead meant the session, not what comes after it."""
        if self._session.state in OVER and not self._quits(event.key):
            event.stop()

    @on(events.Mount)
    async def begin(self) -> None:
        """Begin."""
        self.where = self._heading
        await self._do(Command.START)

    @on(events.ScreenSuspend)
    async def stand_still(self) -> None:
        """Nobody can follow what is covered: stand still."""
        if self._session.can(Command.PAUSE):
            self._covered = True
            await self._do(Command.PAUSE)

    @on(events.ScreenResume)
    async def go_on(self) -> None:
        """Go on where covering it had stopped it."""
        self._tell_if_over()
        if self._covered:
            self._covered = False
            await self._do(Command.RESUME)

    async def action_pause(self) -> None:
        """Pause, or go on."""
        await self._do(Command.PAUSE if self._session.can(Command.PAUSE) else Command.RESUME)

    async def action_do(self, command: str) -> None:
        """Carry out a command of the engine."""
        await self._do(Command(command))

    def action_mute(self) -> None:
        """Be silent, or ring again."""
        self._conductor.muted = not self._conductor.muted
        self.where = f"{self._heading} (muted)" if self._conductor.muted else self._heading

    def action_instructions(self) -> None:
        """Show the full instructions; the session waits."""
        exercise = self._exercises[self._session.interval.entry]
        self.app.push_screen(ReadScreen(instruction_items(exercise), self.glyphs))

    async def action_leave(self) -> None:
        """Ask how, where there is something to lose."""
        if self._session.tallies() or self._session.interval.trains:
            asked = ChooseScreen("Leave this session?", WAYS_OUT, "go on", self.glyphs)
            self.app.push_screen(asked, self._leave)
        else:
            await self._leave(Way.DISCARD)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what the engine would do now, and nothing at all when it is over."""
        if self._session.state in OVER:
            return False
        if action == "do":
            return self._session.can(Command(str(parameters[0])))
        return super().check_action(action, parameters)

    def words_for(self, id_: str) -> str | None:
        """What space and enter mean at this moment."""
        if id_ == "session.pause":
            return None if self._session.can(Command.PAUSE) else "Go on"
        return _DONE_WORDS.get(self._session.state) if id_ == "session.done" else None

    def _quits(self, key: str) -> bool:
        active = self.active_bindings.get(key)
        return active is not None and active.binding.id == "app.quit"

    async def _leave(self, way: str | None) -> None:
        if way in (Way.SAVE, Way.DISCARD):
            self._way = Way(way)
            await self._do(Command.STOP)

    async def _tick(self) -> None:
        before, now = self.view, await self._conductor.tick()
        self._show(now)
        if before is None or (now.index, now.state) != (before.index, before.state):
            self.refresh_bindings()

    async def _do(self, command: Command) -> None:
        self._show(await self._conductor.do(command))
        self.refresh_bindings()

    def _show(self, now: View) -> None:
        self.view = now
        self._tell_if_over()
        self._wait()

    def _tell_if_over(self) -> None:
        """A dialog that is still open is closed first."""
        if self._session.state in OVER and self.is_active:
            self._over.set()

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        seconds = self._conductor.next_look()
        self._timer = None if seconds is None else self.set_timer(seconds, self._tick)
