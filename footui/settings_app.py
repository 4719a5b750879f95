"""The part of the app that obeys the settings, keeps them, and says what is wrong with them."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import InvalidThemeError

from footui.home import Home
from footui.model.keymap import checked
from footui.model.library import Fault
from footui.model.settings import Settings
from footui.past_app import PastApp
from footui.screens.browse import BrowseScreen
from footui.session.cues import Cue
from footui.storage.reading import FaultError
from footui.storage.settings import unknown_theme
from footui.terminal.drivers import use_mouse
from footui.terminal.preparation import mouse_wanted

if TYPE_CHECKING:
    from footui.screens.settings import SettingsScreen

TEST_CUE = Cue(1, "This is a cue")


class SettingsApp(PastApp):
    """Every change is obeyed at once, by all screens that have been set up."""

    def __init__(self, home: Home, **terminal: Any) -> None:
        super().__init__(home, **terminal)
        self._loaded = home.loaded
        self._set_up: list[BrowseScreen | SettingsScreen] = []

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

    def apply(self, settings: Settings) -> None:
        """Let the app look and obey as the settings say."""
        if settings.mouse is not self.settings.mouse:
            use_mouse(self, on=mouse_wanted(settings.mouse, self.able))
        self.settings = settings
        self._take_theme()
        self.set_keymap(dict(checked(settings.keys).keys))
        for screen in self._set_up:
            screen.settings = settings
            if isinstance(screen, BrowseScreen) and screen.pane.figure is not None:
                screen.pane.figure.look = self.figure_look()
        self.dress_all()

    async def keep_settings(self, before: Settings) -> None:
        """Write what has changed since then, or say why that cannot be."""
        try:
            now = await asyncio.to_thread(self.home.keep_settings, before, self.settings)
        except (FaultError, OSError) as error:
            self.notify(f"NOT SAVED: {error}", severity="error", markup=False)
        else:
            self._loaded = now
            self.dress_all()

    def settings_mode(self) -> "SettingsScreen":
        """The screen of all settings."""
        from footui.screens.settings import SettingsScreen

        screen = SettingsScreen()
        if not self._loaded.writable:
            screen.notice = f"Changes are not kept: {self._loaded.faults[0].problem}"
        self.set_up(screen)
        return screen

    def set_up(self, screen: "BrowseScreen | SettingsScreen") -> None:
        """Give a screen what it shows, from now on as the settings change."""
        screen.library, screen.settings = self.home.library, self.settings
        self._set_up.append(screen)
        self.new_mode(screen)

    def on_settings_screen_test_cue(self) -> None:
        """Let the runner hear what they have set."""
        self.ring(TEST_CUE)

    async def on_settings_screen_changed(self, event: "SettingsScreen.Changed") -> None:
        """Obey, and keep it."""
        before = self.settings
        self.apply(event.settings)
        await self.keep_settings(before)

    def _take_theme(self) -> None:
        with suppress(InvalidThemeError):
            self.theme = self.settings.theme
