"""The command palette: everything a key does here, to be found by its words."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.app import SystemCommand
from textual.command import CommandPalette
from textual.screen import Screen

from footui.model.keys import COMMANDS
from footui.widgets.glyphs import Glyphs
from footui.widgets.keys import shown_key, words_of

PALETTE = "app.palette"
LOOKS = """
SearchIcon { display: none; }
.-ascii CommandPalette {
    & > Vertical { border: ascii $primary; }
    #--input, #--input.--list-visible { border: none; }
    #--input Label { margin: 0; }
    #--results { border: none; }
    CommandList { border: none; scrollbar-size-vertical: 0; }
}
"""
MOVES = frozenset({"list", "page", "choice", "entry"})  # nobody searches for these by words


def palette() -> CommandPalette:
    """The palette, its words in plain letters."""
    return CommandPalette(placeholder="Search for commands", id="--command-palette")


def palette_commands(
    screen: Screen[object], press: Callable[[str], object], glyphs: Glyphs
) -> Iterator[SystemCommand]:
    """The commands that work on a screen now, with their keys; choosing one presses its key."""
    seen, words_for = {PALETTE}, words_of(screen)
    for active in screen.active_bindings.values():
        id_ = active.binding.id or ""
        command = COMMANDS.get(id_)
        if command and command.context not in MOVES and id_ not in seen and active.enabled:
            seen.add(id_)
            key = active.binding.key
            words = words_for(id_) or command.words
            note = f"{shown_key(key, glyphs)}   {command.help}".rstrip()
            yield SystemCommand(words, note, partial(press, key))
