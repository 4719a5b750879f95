"""The app on the full screen: owns library, settings and history, and hands them to the screens."""

from contextlib import suppress
from typing import Any

from textual import on, work
from textual.app import InvalidThemeError
from textual.screen import Screen

from footui.home import Home
from footui.model.keymap import checked
from footui.model.library import Fault
from footui.model.routine import Routine
from footui.model.settings import Choice, Settings
from footui.screens.base import FootScreen
from footui.screens.browse import BrowseScreen
from footui.screens.checkin import CheckInScreen
from footui.screens.conductor import Conductor
from footui.screens.read import ReadScreen, fault_items
from footui.screens.session import SessionScreen, Way
from footui.session.cues import Cue
from footui.storage.outcome import SAVED, Outcome
from footui.terminal.guarded import GuardedApp
from footui.training import Training, begin
from footui.widgets.glyphs import ASCII, UNICODE, Glyphs
from footui.widgets.keys import bind

RETRY_SECONDS = 10.0
LEAVE_SECONDS = 0.5  # what a signal grants a save that is under way


class FootApp(GuardedApp[None]):
    """Modes for what is browsed; a session is pushed on top of them."""

    TITLE = "footui"
    SUSPENDED_SCREEN_CLASS = "-screen-suspended"
    BINDINGS = bind(
        {
            "app.help": "help",
            "app.palette": "command_palette",
            "app.faults": "faults",
            "app.leave": "quit",
            "app.quit": "quit",
            "mode.exercises": "switch_mode('exercises')",
            "mode.history": "switch_mode('history')",
            "mode.settings": "switch_mode('settings')",
        }
    )

    def __init__(self, home: Home, opening: Routine | None = None, **terminal: Any) -> None:
        super().__init__(**terminal)
        self._home, self._opening = home, opening
        self.settings = home.settings
        self._training: Training | None = None
        self._outcome = SAVED
        self.add_mode("exercises", self._browse)

    @property
    def glyphs(self) -> Glyphs:
        """The characters to draw with."""
        plain = self.settings.ascii is Choice.ON
        unable = self.settings.ascii is Choice.AUTO and not self.able.utf8
        return ASCII if plain or unable else UNICODE

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be read of content and settings."""
        return self._home.library.faults + self._home.loaded.faults

    def on_mount(self) -> None:
        """Show the first screen."""
        self.apply(self.settings)
        self.switch_mode("exercises")
        self.set_interval(RETRY_SECONDS, self._retry)
        if self._opening is not None:
            self.train(self._opening)

    def apply(self, settings: Settings) -> None:
        """Let the app look and obey as the settings say."""
        self.settings = settings
        with suppress(InvalidThemeError):
            self.theme = settings.theme
        self.set_keymap(dict(checked(settings.keys).keys))

    def save_now(self) -> None:
        """Save what is not on disk, from whatever thread, in little time."""
        if self._training is not None:
            self._training.recorder.save(LEAVE_SECONDS)

    @on(BrowseScreen.Start)
    def _start(self, event: BrowseScreen.Start) -> None:
        self.train(event.routine)

    @work
    async def train(self, routine: Routine) -> None:
        """Lead through a routine, from the first interval to the note."""
        training = begin(self._home, routine, self.settings, self._ring, self._report)
        self._training = training
        conductor = Conductor(training.watch, training, self.settings.cues)
        screen = SessionScreen(routine.name, conductor, training.exercises, self.settings.digits)
        way = await self.push_screen_wait(self._dressed(screen))
        if way is Way.DISCARD:
            await training.discard()
        else:
            await self._check_in(training)
        self._report(await training.close())
        self._training = None

    async def _check_in(self, training: Training) -> None:
        names = {id_: each.name for id_, each in self._home.library.exercises.items()}
        screen = CheckInScreen(training.recorder.record, names, training.length)
        await self.push_screen_wait(self._dressed(screen))

    @on(CheckInScreen.Answered)
    async def _answered(self, event: CheckInScreen.Answered) -> None:
        if self._training is not None:
            self._training.recorder.check_in(event.effort, event.pain, event.note)
            self._report(await self._training.save())

    def action_faults(self) -> None:
        """Say what could not be read."""
        self.push_screen(ReadScreen(fault_items(self.faults), self.glyphs))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the list of faults only where there are any."""
        return bool(self.faults) if action == "faults" else True

    def _browse(self) -> Screen[None]:
        screen = BrowseScreen()
        screen.library, screen.settings = self._home.library, self.settings
        return self._dressed(screen)

    def _dressed(self, screen: FootScreen[Any]) -> FootScreen[Any]:
        screen.glyphs, screen.note = self.glyphs, self._note()
        return screen

    def _note(self) -> str:
        if not self._outcome.saved:
            return str(self._outcome)
        count = len(self.faults)
        return f"{count} fault{'s' if count > 1 else ''}" if count else ""

    def _ring(self, cue: Cue) -> None:
        self.bell()

    def _report(self, outcome: Outcome) -> None:
        if outcome != self._outcome:
            self._outcome = outcome
            for screen in self.screen_stack:
                if isinstance(screen, FootScreen):
                    screen.note = self._note()

    async def _retry(self) -> None:
        if self._training is not None and not self._outcome.saved:
            self._report(await self._training.save())
