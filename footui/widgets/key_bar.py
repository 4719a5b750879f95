"""One row at the foot of a screen: what the keys do now, most important first."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.keys import Chip, chips_of, shown_key
from footui.widgets.strips import strip_of, style_of

GAP = 3


class Place(NamedTuple):
    """An entry, how its key is drawn, and the columns where it starts and has ended."""

    chip: Chip
    key: str
    start: int
    end: int


class KeyBar(Widget, can_focus=False):
    """Follows the screen's bindings. Draws whole entries only; a click presses the key."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {"key-bar--key", "key-bar--off"}
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom; height: 1; padding: 0 1;
        background: $panel; color: $foreground;
        .key-bar--key { color: $text-accent; text-style: bold; }
        .key-bar--off { text-style: dim; }
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

    def places(self) -> list[Place]:
        """The entries that fit."""
        found, column = [], 0
        for chip in self.chips:
            key = shown_key(chip.key, self.glyphs)
            end = column + cell_len(f"{key} {chip.words}")
            if end > self.size.width:
                break
            found.append(Place(chip, key, column, end))
            column = end + GAP
        return found

    def render_line(self, y: int) -> Strip:
        """The entries that fit."""
        plain = style_of(self)
        return strip_of(
            chain.from_iterable(map(self._pieces, self.places())), self.size.width, plain
        )

    def on_click(self, event: events.Click) -> None:
        """Press the key of the entry that was clicked."""
        column = event.x - self.styles.padding.left
        for place in self.places():
            if place.start <= column < place.end:
                self.app.simulate_key(place.chip.key)

    def _pieces(self, place: Place) -> Iterator[Segment]:
        words = style_of(self, *([] if place.chip.enabled else ["key-bar--off"]))
        key = style_of(self, "key-bar--key") if place.chip.enabled else words
        yield Segment(" " * (GAP if place.start else 0), style_of(self))
        yield Segment(place.key, key)
        yield Segment(f" {place.chip.words}", words)
