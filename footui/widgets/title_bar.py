"""One row at the head of a screen: the app, where I am, and a note at the right."""

from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from footui.model.keys import CATALOGUE, Command
from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.keys import active_keys, shown_key

APP_NAME = "footui"
MODES = tuple(command for command in CATALOGUE if command.context == "mode")
GAP = 3


class Piece(NamedTuple):
    """A part of the row and the key that a click on it presses, if any."""

    text: Content
    key: str = ""


class TitleBar(Widget, can_focus=False):
    """With `mode` set it lists the app's modes, the current one in bold; else it says `where`.

    What does not fit is left out from the end; the current place and the note stay.
    """

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    TitleBar {
        dock: top; height: 1; padding: 0 1;
        background: $panel; color: $foreground;
    }
    """

    where: reactive[str] = reactive("")
    mode: reactive[str] = reactive("")
    note: reactive[str] = reactive("")
    keys: reactive[dict[str, str]] = reactive(dict)
    glyphs: reactive[Glyphs] = reactive(UNICODE)

    def on_mount(self) -> None:
        """Follow the keys of the modes."""
        self.screen.bindings_updated_signal.subscribe(self, self.follow)
        self.follow(self.screen)

    def follow(self, screen: Screen[object]) -> None:
        """Take over which keys lead to the modes now."""
        if self.mode and self.is_attached and screen is self.screen:
            self.keys = active_keys(screen, [command.id for command in MODES])

    def pieces(self) -> list[tuple[int, Piece]]:
        """The parts of the left side that fit, each with the column where it starts."""
        room = self.content_size.width - (len(self.note) + GAP if self.note else 0)
        for parts in self._candidates():
            placed, end = _placed(parts)
            if end <= room:
                break
        return placed

    def render(self) -> Content:
        """The left side, then the note at the right end."""
        width = self.content_size.width
        note = Content.styled(self.note, "bold $text-warning").truncate(width, ellipsis=True)
        left = Content(" " * GAP).join(piece.text for _, piece in self.pieces())
        room = width - note.cell_length
        return left.truncate(room, ellipsis=True, pad=True) + note if room > GAP else note

    def on_click(self, event: events.Click) -> None:
        """Go to the mode that was clicked."""
        column = event.x - self.styles.padding.left
        for start, piece in self.pieces():
            if piece.key and start <= column < start + piece.text.cell_length:
                self.app.simulate_key(piece.key)

    def _candidates(self) -> list[list[Piece]]:
        name = Piece(Content.styled(APP_NAME, "bold $text-primary"))
        here = Piece(Content.styled(self.where, "bold"))
        if not self.mode:
            return [[name, here], [here]]
        tabs = [self._tab(command, named=True) for command in MODES]
        short = [self._tab(command, named=False) for command in MODES]
        current = [tab for tab, mode in zip(tabs, MODES, strict=True) if self._is_current(mode)]
        return [[name, *tabs], [name, *short], short, current]

    def _tab(self, mode: Command, *, named: bool) -> Piece:
        key = self.keys.get(mode.id, "")
        shown = shown_key(key, self.glyphs) if key else " "
        current = self._is_current(mode)
        text = f"{shown} {mode.words}" if named or current else shown
        return Piece(Content.styled(text, "bold" if current else "dim"), key)

    def _is_current(self, mode: Command) -> bool:
        return mode.id == f"mode.{self.mode}"


def _placed(parts: list[Piece]) -> tuple[list[tuple[int, Piece]], int]:
    placed, column = [], 0
    for part in parts:
        placed.append((column, part))
        column += part.text.cell_length + GAP
    return placed, column - GAP
