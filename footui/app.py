"""The app on the full screen: its modes, and what it says of itself."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from textual import events, on, work
from textual.app import SystemCommand
from textual.command import CommandPalette
from textual.screen import Screen

from footui.home import Home
from footui.model.keymap import checked
from footui.screens.base import LEAST_WIDTH
from footui.screens.browse import BrowseScreen
from footui.screens.palette import LOOKS, palette, palette_commands
from footui.settings_app import SettingsApp
from footui.widgets.keys import bind, live_contexts

if TYPE_CHECKING:
    from footui.sitting import Sitting


class FootApp(SettingsApp):
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

    def __init__(self, home: Home, opening: "Sitting | None" = None, **terminal: Any) -> None:
        super().__init__(home, **terminal)
        self._opening = opening
        self.add_mode("exercises", self._browse_mode)
        self.add_mode("history", self.history_mode)
        self.add_mode("settings", self.settings_mode)

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
            await self.keep_settings(self.settings)
        await self.offer_to_go_on()

    def delay_update(self, delay: float = 0) -> None:
        """Wait for nothing: no screen shows itself before it is ready."""

    def note(self) -> str:
        """What could not be saved, else how much could not be read."""
        count = len(self.faults)
        return super().note() or (f"{count} fault{'s' * (count > 1)}" if count else "")

    def on_resize(self, event: events.Resize) -> None:
        """Textual's palette cannot be as narrow as a terminal can."""
        if isinstance(self.screen, CommandPalette) and event.size.width < LEAST_WIDTH:
            self.screen.dismiss()

    def action_command_palette(self) -> None:
        """Search what can be done here by its words."""
        self.push_screen(palette())

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """What the command palette offers."""
        return palette_commands(screen, self.simulate_key, self.glyphs)

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
        from footui.sitting import begin

        self.train(begin(self.home, event.routine, self.settings.options()))

    def _browse_mode(self) -> Screen[None]:
        screen = BrowseScreen(self.new_figure)
        self.set_up(screen)
        return screen
