"""Escape sequences that signal something to whoever sits at the terminal. Pure."""

from footui.model.settings import CueChannel
from footui.model.text import one_line

BELL = "\a"
MOST_LETTERS = 120
_ESCAPE = "\x1b"
_END = "\x1b\\"


def title(text: str) -> str:
    """Sets the title of the window and of its tab."""
    return f"\x1b]0;{_harmless(text)}\a"


def notification(channel: CueChannel, text: str, *, in_tmux: bool) -> str:
    """Shows a line of text through the terminal; the bell has no text."""
    words = _harmless(text)
    if channel is CueChannel.BELL:
        return BELL
    sequence = {
        CueChannel.OSC9: f"\x1b]9;{words}\a",
        CueChannel.OSC777: f"\x1b]777;notify;footui;{words}\a",
        CueChannel.OSC99: f"\x1b]99;;{words}{_END}",
    }[channel]
    return _through_tmux(sequence) if in_tmux else sequence


def _harmless(text: str) -> str:
    """One short line that cannot end the sequence it stands in, nor be a field or a number of it.

    A semicolon parts fields, and `9;4` begins a progress bar rather than a text.
    """
    return one_line(text).replace(";", ",")[:MOST_LETTERS].rstrip()


def _through_tmux(sequence: str) -> str:
    """Wrapped so that tmux hands it on, where its `allow-passthrough` is on."""
    return f"\x1bPtmux;{sequence.replace(_ESCAPE, _ESCAPE * 2)}{_END}"
