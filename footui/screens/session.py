"""The live session: one engine, one timer, and what they look like from the floor."""

from collections.abc import Sequence
from enum import StrEnum

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.timer import Timer

from footui.model.exercise import Exercise
from footui.model.settings import DigitsSize
from footui.screens.base import FootScreen
from footui.screens.choose import Choice, ChooseScreen
from footui.screens.conductor import Conductor
from footui.screens.read import ReadScreen, instruction_items
from footui.session.interval import TRAINING, Kind
from footui.session.moves import Command, State
from footui.session.view import View
from footui.widgets.block_digits import face_for
from footui.widgets.keys import bind
from footui.widgets.next_up import NextUp
from footui.widgets.phase_band import PhaseBand
from footui.widgets.session_progress import SessionProgress
from footui.widgets.stage import Stage

FLASH_SECONDS = 0.15
STILL = "-still"
LOOKS = {
    **dict.fromkeys(TRAINING, "-trains"),
    **dict.fromkeys((Kind.PREPARE, Kind.SWITCH), "-moves"),
    **dict.fromkeys((Kind.RELEASE, Kind.REST), "-rests"),
}
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


class SessionScreen(FootScreen[Way]):
    """Leads through a plan. Ends with the way it was left; the record is the app's affair."""

    AUTO_FOCUS = ""
    BINDINGS = bind(ACTIONS)
    DEFAULT_CSS = """
    SessionScreen {
        #body { height: 1fr; }
        #aside {
            width: 28; height: 1fr; padding: 1 1 0 2; border-left: vkey $foreground 20%;
            &:ansi { border-left: vkey ansi_bright_black; }
        }
        #after { height: 1; padding: 0 1; text-align: center; display: none; }
        SessionProgress { margin: 1 0; }
        .digits { margin: 1 0; }

        &.-trains { PhaseBand, HoldTimer, #interval-line .meter--fill { color: $success; } }
        &.-moves { PhaseBand, HoldTimer, #interval-line .meter--fill { color: $warning; } }
        &.-rests { PhaseBand, HoldTimer, #interval-line .meter--fill { color: $primary; } }
        &.-still { PhaseBand, HoldTimer { color: $error; } HoldTimer { text-style: dim; } }

        &.-flash #body { background: $foreground 30%; }
        &.-flash:ansi #body { background: ansi_bright_black; }

        &.-regular PhaseBand, &.-tall PhaseBand { height: 3; }
        &.-wide #aside { width: 40; }
        &.-tall .digits { margin: 2 0; }
        &.-short { SessionProgress, .digits { margin: 0; } }
        &.-narrow #aside, &.-short #aside { display: none; }
        &.-narrow.-regular #after, &.-narrow.-tall #after { display: block; }
    }
    """

    view: reactive[View | None] = reactive(None, repaint=False)

    def __init__(
        self, heading: str, conductor: Conductor, exercises: Sequence[Exercise], digits: DigitsSize
    ) -> None:
        super().__init__()
        self._heading, self._conductor, self._exercises = heading, conductor, exercises
        self._session, self._digits = conductor.session, digits
        self._timer: Timer | None = None
        self._covered = False

    def content(self) -> ComposeResult:
        yield PhaseBand().data_bind(SessionScreen.view)
        with Horizontal(id="body"):
            yield Stage(self._exercises).data_bind(SessionScreen.view, SessionScreen.glyphs)
            with Vertical(id="aside"):
                yield NextUp(self._session.plan).data_bind(SessionScreen.view)
        yield NextUp(self._session.plan, as_line=True, id="after").data_bind(SessionScreen.view)
        yield SessionProgress().data_bind(SessionScreen.view, SessionScreen.glyphs)

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
        if self._covered:
            self._covered = False
            await self._do(Command.RESUME)

    @on(events.Resize)
    def fit(self) -> None:
        """Choose digits and words that fit."""
        width, height = self.app.size
        self.query_one(Stage).face = face_for(width, height, self._digits)
        self.query_one(SessionProgress).tight = width < 60

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
        if self._session.index or self._session.tallies():
            asked = ChooseScreen("Leave this session?", WAYS_OUT, "go on", self.glyphs)
            self.app.push_screen(asked, self._leave)
        else:
            await self._leave(Way.DISCARD)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what the engine would do now."""
        if action == "do":
            return self._session.can(Command(str(parameters[0])))
        return super().check_action(action, parameters)

    def flash(self) -> None:
        """Light up for a moment."""
        self.add_class("-flash")
        self.set_timer(FLASH_SECONDS, lambda: self.remove_class("-flash"))

    def words_for(self, id_: str) -> str | None:
        """What space and enter mean at this moment."""
        if id_ == "session.pause":
            return None if self._session.can(Command.PAUSE) else "Go on"
        return _DONE_WORDS.get(self._session.state) if id_ == "session.done" else None

    async def _leave(self, way: str | None) -> None:
        if way in (Way.SAVE, Way.DISCARD):
            await self._do(Command.STOP)
            self.dismiss(Way(way))

    async def _tick(self) -> None:
        await self._show(await self._conductor.tick())

    async def _do(self, command: Command) -> None:
        await self._show(await self._conductor.do(command))
        self.refresh_bindings()

    async def _show(self, now: View) -> None:
        changed = self.view is None or (now.index, now.state) != (self.view.index, self.view.state)
        self.view = now
        if changed:
            self._enter(now)
        if now.state is State.FINISHED:
            self.dismiss(Way.FINISHED)
        self._wait()

    def _enter(self, now: View) -> None:
        for name in set(LOOKS.values()) | {STILL}:
            self.set_class(name == look_of(now), name)
        self.refresh_bindings()

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        seconds = self._conductor.next_look()
        self._timer = None if seconds is None else self.set_timer(seconds, self._tick)


def look_of(view: View) -> str:
    """The class that gives a moment its colour."""
    return STILL if view.state is State.PAUSED else LOOKS[view.interval.kind]
