"""The app on the full screen: owns library, settings and history, and hands them to the screens."""

import asyncio
import gc
from contextlib import suppress
from typing import Any

from textual import on
from textual.app import InvalidThemeError
from textual.screen import Screen

from footui.home import Home
from footui.model.keymap import checked
from footui.model.library import Fault
from footui.model.routine import Routine
from footui.model.settings import Settings
from footui.screens.browse import BrowseScreen
from footui.screens.read import ReadScreen, fault_items
from footui.screens.settings import SettingsScreen
from footui.session.cues import Cue
from footui.storage.reading import FaultError
from footui.training_app import TrainingApp
from footui.widgets.keys import bind

TEST_CUE = Cue(1, "This is a cue")


class FootApp(TrainingApp):
    """Modes for what is browsed; a session is pushed on top of them."""

    TITLE = "footui"
    SUSPENDED_SCREEN_CLASS = "-screen-suspended"
    BINDINGS = bind(
        {
            "app.faults": "faults",
            "app.palette": "command_palette",
            "app.leave": "quit",
            "app.quit": "quit",
            "mode.exercises": "switch_mode('exercises')",
            "mode.settings": "switch_mode('settings')",
        }
    )

    def __init__(self, home: Home, opening: Routine | None = None, **terminal: Any) -> None:
        super().__init__(home, **terminal)
        self._opening = opening
        self._modes_shown: list[BrowseScreen | SettingsScreen] = []
        self.add_mode("exercises", self._browse_mode)
        self.add_mode("settings", self._settings_mode)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be read of content and settings, and keys that cannot work."""
        keys = checked(self.settings.keys).problems
        named = (Fault(str(self.home.paths.settings), "keys", str(each)) for each in keys)
        return (*self.home.library.faults, *self.home.loaded.faults, *named)

    def on_mount(self) -> None:
        """Show the first screen."""
        self.apply(self.settings)
        self.switch_mode("exercises")
        if self._opening is not None:
            self.train(self._opening)
        self.call_after_refresh(_collect_again)

    def apply(self, settings: Settings) -> None:
        """Let the app look and obey as the settings say."""
        self.settings = settings
        with suppress(InvalidThemeError):
            self.theme = settings.theme
        self.set_keymap(dict(checked(settings.keys).keys))
        for screen in self._modes_shown:
            self.dressed(screen)
            screen.settings = settings

    def note(self) -> str:
        """What could not be saved, else how much could not be read."""
        count = len(self.faults)
        return super().note() or (f"{count} fault{'s' * (count > 1)}" if count else "")

    def action_faults(self) -> None:
        """Say what could not be read."""
        self.push_screen(ReadScreen(fault_items(self.faults), self.glyphs))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the list of faults only where there are any."""
        return bool(self.faults) if action == "faults" else True

    @on(BrowseScreen.Start)
    def _start(self, event: BrowseScreen.Start) -> None:
        self.train(event.routine)

    @on(SettingsScreen.TestCue)
    def _test_cue(self) -> None:
        self.ring(TEST_CUE)

    @on(SettingsScreen.Changed)
    async def _change(self, event: SettingsScreen.Changed) -> None:
        before = self.settings
        self.apply(event.settings)
        try:
            await asyncio.to_thread(self.home.keep_settings, before, event.settings)
        except (FaultError, OSError) as error:
            self.notify(f"NOT SAVED: {error}", severity="error", markup=False)

    def _browse_mode(self) -> Screen[None]:
        screen = BrowseScreen()
        return self._mode(screen)

    def _settings_mode(self) -> Screen[None]:
        return self._mode(SettingsScreen())

    def _mode(self, screen: BrowseScreen | SettingsScreen) -> Screen[None]:
        screen.library, screen.settings = self.home.library, self.settings
        self._modes_shown.append(screen)
        return self.dressed(screen)


def _collect_again() -> None:
    """The first frame is drawn: what is there now stays, the rest may be collected again."""
    gc.freeze()
    gc.enable()
