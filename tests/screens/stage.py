"""A small app that shows screens as modes and keeps what they post."""

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.events import AppBlur, Key
from textual.message import Message

from footui.model.keymap import character_name
from footui.screens.base import FootScreen
from footui.screens.browse import BrowseScreen
from footui.screens.help import HelpScreen
from footui.screens.settings import SettingsScreen
from footui.widgets.keys import bind, live_contexts

Make = Callable[[], FootScreen[Any]]


class Stage(App[None]):
    """Modes by name; the first one shows at the start."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bind(
        {
            "app.help": "help",
            "app.leave": "quit",
            "mode.exercises": "switch_mode('exercises')",
            "mode.history": "switch_mode('history')",
            "mode.settings": "switch_mode('settings')",
        }
    )

    def __init__(self, *, blurred: bool = False, **screens: Make) -> None:
        super().__init__()
        self.posted: list[Message] = []
        self._blurred, self._first = blurred, next(iter(screens))
        for name, make in screens.items():
            self.add_mode(name, make)

    async def on_mount(self) -> None:
        if self._blurred:
            await self._on_app_blur(AppBlur())
        self.switch_mode(self._first)

    def on_browse_screen_start(self, message: BrowseScreen.Start) -> None:
        self.posted.append(message)

    def on_settings_screen_changed(self, message: SettingsScreen.Changed) -> None:
        self.posted.append(message)

    def on_settings_screen_test_cue(self, message: SettingsScreen.TestCue) -> None:
        self.posted.append(message)

    def action_help(self) -> None:
        screen = self.screen
        assert isinstance(screen, FootScreen)
        self.push_screen(HelpScreen(live_contexts(screen), self._keymap, screen.glyphs))


def burst(app: App[Any], text: str) -> None:
    """All keys at once, as a slow line delivers them."""
    for character in text:
        app.post_message(Key(character_name(character), character))
