"""One row at the foot of a screen: what the keys do now, most important first."""

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.keys import Chip, chips_of, shown_key

GAP = 3


class KeyBar(Widget, can_focus=False):
    """Follows the screen's bindings. Draws whole entries only; a click presses the key."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; padding: 0 1;
        background: $panel; color: $foreground;
    }
    """

    chips: reactive[tuple[Chip, ...]] = reactive(())
    glyphs: reactive[Glyphs] = reactive(UNICODE)

    def on_mount(self) -> None:
        """Follow every change of the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self.follow)
        self.follow(self.screen)

    def follow(self, screen: Screen[object]) -> None:
        """Take over what the keys of the screen do now.

        A terminal that loses the focus takes it from the list too; the keys stay what they were.
        """
        left = not self.app.app_focus and screen.focused is None and self.chips
        if self.is_attached and screen is self.screen and not left:
            self.chips = chips_of(screen)

    def places(self) -> list[tuple[int, Chip]]:
        """The entries that fit, each with the column where it starts."""
        found, column = [], 0
        for chip in self.chips:
            end = column + self._text(chip).cell_length
            if end > self.content_size.width:
                break
            found.append((column, chip))
            column = end + GAP
        return found

    def render(self) -> Content:
        """The entries that fit."""
        return Content(" " * GAP).join(self._text(chip) for _, chip in self.places())

    def on_click(self, event: events.Click) -> None:
        """Press the key of the entry that was clicked."""
        column = event.x - self.styles.padding.left
        for start, chip in self.places():
            if start <= column < start + self._text(chip).cell_length:
                self.app.simulate_key(chip.key)

    def _text(self, chip: Chip) -> Content:
        key = shown_key(chip.key, self.glyphs)
        if not chip.enabled:
            return Content.styled(f"{key} {chip.words}", "dim")
        return Content.assemble((key, "bold $text-accent"), " ", chip.words)
