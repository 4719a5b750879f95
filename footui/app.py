"""The app on the full screen: its modes, its settings, and what it says of itself."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.app import InvalidThemeError, SystemCommand
from textual.screen import Screen

from footui.home import Home
from footui.model.keymap import checked
from footui.model.library import Fault
from footui.model.settings import Settings
from footui.past_app import PastApp
from footui.screens.browse import BrowseScreen
from footui.screens.palette import LOOKS, palette, palette_commands
from footui.session.cues import Cue
from footui.sitting import Sitting, begin
from footui.storage.reading import FaultError
from footui.storage.settings import unknown_theme
from footui.terminal.drivers import pending_output, use_mouse
from footui.terminal.preparation import mouse_wanted
from footui.widgets.keys import bind, live_contexts

if TYPE_CHECKING:
    from footui.screens.settings import SettingsScreen

TEST_CUE = Cue(1, "This is a cue")


class FootApp(PastApp):
    """Modes for what is browsed; a session is pushed on top of them."""

    TITLE = "footui"
    CSS = LOOKS
    DEFAULT_MODE = "exercises"
    BINDINGS = bind(
        {
            "app.help": "help",
            "app.faults": "faults",
            "app.palette": "command_palette",
            "app.leave": "leave",
            "app.quit": "quit",
            "mode.exercises": "switch_mode('exercises')",
            "mode.history": "switch_mode('history')",
            "mode.settings": "switch_mode('settings')",
        }
    )

    def __init__(self, home: Home, opening: Sitting | None = None, **terminal: Any) -> None:
        super().__init__(home, **terminal)
        self._opening, self._loaded = opening, home.loaded
        self._set_up: list[BrowseScreen | SettingsScreen] = []
        self.add_mode("exercises", self._browse_mode)
        self.add_mode("history", self.history_mode)
        self.add_mode("settings", self._settings_mode)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What could not be read or used."""
        read = (*self.home.library.faults, *self._loaded.faults)
        known = self.settings.theme in self.available_themes
        theme = () if known else (unknown_theme(self.home.paths.settings, self.settings.theme),)
        return (*read, *theme, *self.faults_of_history)

    def on_load(self) -> None:
        """Let the first frame have the colours of the settings."""
        self._take_theme()
        self.stylesheet.set_variables(self.get_css_variables())

    def on_mount(self) -> None:
        """Show the first screen."""
        self.apply(self.settings)
        if self._opening is not None:
            self.train(self._opening)
        else:
            self.greet()

    @work
    async def greet(self) -> None:
        """Welcome a new runner; ask an old one about a session that was cut off."""
        if not self.home.paths.settings.exists():
            from footui.screens.welcome import WelcomeScreen

            await self.push_screen_wait(WelcomeScreen(self.glyphs))
            await self._keep_settings(self.settings)
        await self.offer_to_go_on()

    def apply(self, settings: Settings) -> None:
        """Let the app look and obey as the settings say."""
        if settings.mouse is not self.settings.mouse:
            use_mouse(self, on=mouse_wanted(settings.mouse, self.able))
        self.settings = settings
        self._take_theme()
        self.set_keymap(dict(checked(settings.keys).keys))
        for screen in self._set_up:
            screen.settings = settings
            if isinstance(screen, BrowseScreen):
                screen.figure.look = self.looks().figure
        self.dress_all()

    def note(self) -> str:
        """What could not be saved, else how much could not be read."""
        count = len(self.faults)
        return super().note() or (f"{count} fault{'s' * (count > 1)}" if count else "")

    def action_command_palette(self) -> None:
        """Search what can be done here by its words."""
        self.push_screen(palette())

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """What the command palette offers."""
        return palette_commands(screen, self.simulate_key)

    def action_help(self) -> None:
        """Say what the keys do here."""
        from footui.screens.help import HelpScreen

        keymap = checked(self.settings.keys).keys
        self.push_screen(HelpScreen(live_contexts(self.screen), keymap, self.glyphs))

    def action_leave(self) -> None:
        """Leave the app."""
        self.exit()

    def action_faults(self) -> None:
        """Say what could not be read."""
        from footui.screens.read import ReadScreen, fault_items

        self.push_screen(ReadScreen(fault_items(self.faults), self.glyphs))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what does something here: a session is not left by a letter or a digit."""
        match action:
            case "faults":
                return bool(self.faults)
            case "leave" | "switch_mode":
                return sum(not screen.is_modal for screen in self.screen_stack) == 1
        return True

    @on(BrowseScreen.Start)
    def _start(self, event: BrowseScreen.Start) -> None:
        self.train(begin(self.home, event.routine, self.settings.options()))

    def on_settings_screen_test_cue(self) -> None:
        """Let the runner hear what they have set."""
        self.ring(TEST_CUE)

    async def on_settings_screen_changed(self, event: "SettingsScreen.Changed") -> None:
        """Obey, and keep it."""
        before = self.settings
        self.apply(event.settings)
        await self._keep_settings(before)

    async def _keep_settings(self, before: Settings) -> None:
        try:
            now = await asyncio.to_thread(self.home.keep_settings, before, self.settings)
            self._loaded = now
            self.dress_all()
        except (FaultError, OSError) as error:
            self.notify(f"NOT SAVED: {error}", severity="error", markup=False)

    def _browse_mode(self) -> Screen[None]:
        screen = BrowseScreen(self.home.steady, partial(pending_output, self))
        screen.figure.look = self.looks().figure
        return self._mode(screen)

    def _settings_mode(self) -> Screen[None]:
        from footui.screens.settings import SettingsScreen

        screen = SettingsScreen()
        if not self._loaded.writable:
            screen.notice = f"Changes are not kept: {self._loaded.faults[0].problem}"
        return self._mode(screen)

    def _mode(self, screen: "BrowseScreen | SettingsScreen") -> Screen[None]:
        screen.library, screen.settings = self.home.library, self.settings
        self._set_up.append(screen)
        self.new_mode(screen)
        return screen

    def _take_theme(self) -> None:
        with suppress(InvalidThemeError):
            self.theme = self.settings.theme
