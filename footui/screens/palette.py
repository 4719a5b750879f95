"""The command palette: everything a key does here, to be found by its words."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.app import SystemCommand
from textual.screen import Screen

from footui.model.keys import COMMANDS

PALETTE = "app.palette"
MOVES = frozenset({"list", "page", "choice", "entry"})  # nobody searches for these by words


def palette_commands(
    screen: Screen[object], press: Callable[[str], object]
) -> Iterator[SystemCommand]:
    """The commands that work on a screen now; choosing one presses its key."""
    seen = {PALETTE}
    for active in screen.active_bindings.values():
        id_ = active.binding.id or ""
        command = COMMANDS.get(id_)
        if command and command.context not in MOVES and id_ not in seen and active.enabled:
            seen.add(id_)
            pressed = partial(press, active.binding.key)
            yield SystemCommand(command.words, command.help or command.words, pressed)
