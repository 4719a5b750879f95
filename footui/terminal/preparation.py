"""What is settled before Textual is imported, because it reads these things at import."""

import os
import sys
from collections.abc import MutableMapping

from footui.model.settings import Choice
from footui.terminal.abilities import Abilities, Streams

_ALWAYS = {
    "TEXTUAL_FPS": "1000",  # a key that changes two widgets waits for a frame: make it short
    "TEXTUAL_ANIMATIONS": "none",
}
_OVER_SSH = {
    "TEXTUAL_DISABLE_KITTY_KEY": "1",  # after a dropped line every key would be an escape code
    "TEXTUAL_SMOOTH_SCROLL": "0",  # and every change of the window's size another
}
_STALE = ("COLUMNS", "LINES")


def prepare(environment: MutableMapping[str, str], able: Abilities) -> None:
    """Settle how Textual behaves. What the user has set of it stands."""
    for name, value in (_ALWAYS | (_OVER_SSH if able.over_ssh else {})).items():
        environment.setdefault(name, value)
    for name in _STALE:  # sizes from before, that would stand against the terminal's own
        environment.pop(name, None)


def mouse_wanted(choice: Choice, able: Abilities) -> bool:
    """Whether to take clicks; by itself not over SSH, where they outlast a dropped line."""
    return choice is Choice.ON or (choice is Choice.AUTO and not able.over_ssh)


def standard_streams() -> Streams:
    """Which of this process's streams are terminals."""
    return Streams(input=_terminal(0), error=_terminal(2))


def output_encoding() -> str | None:
    """The encoding of the stream that the screen is drawn on."""
    return sys.__stderr__.encoding if sys.__stderr__ else None


def _terminal(fd: int) -> bool | None:
    try:
        os.fstat(fd)
    except OSError:
        return None
    return os.isatty(fd)
