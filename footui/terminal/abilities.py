"""What a terminal can do, read off the environment it has given us. Pure."""

import re
from collections.abc import Mapping
from enum import IntEnum

from msgspec import Struct

from footui.model.settings import CueChannel

_TRUE_COLOUR = {"truecolor", "24bit"}
_INDEXED = {"256color", "kitty"}
_INCAPABLE = {"dumb", "unknown"}
_HARDWARE = re.compile(r"vt\d+")
_UTF8 = {"utf8", "cp65001"}
_CHANNELS: Mapping[str, tuple[CueChannel, ...]] = {
    "xterm-kitty": (CueChannel.OSC99, CueChannel.OSC9),
    "kitty": (CueChannel.OSC99, CueChannel.OSC9),
    "xterm-ghostty": (CueChannel.OSC9, CueChannel.OSC777),
    "ghostty": (CueChannel.OSC9, CueChannel.OSC777),
    "wezterm": (CueChannel.OSC9, CueChannel.OSC777),
    "iterm2": (CueChannel.OSC9,),
    "iterm.app": (CueChannel.OSC9,),
    "warpterminal": (CueChannel.OSC9, CueChannel.OSC777),
    "foot": (CueChannel.OSC777, CueChannel.OSC99),
    "foot-extra": (CueChannel.OSC777, CueChannel.OSC99),
    "rxvt-unicode": (CueChannel.OSC777,),
    "rxvt-unicode-256color": (CueChannel.OSC777,),
}


class Colours(IntEnum):
    """How many colours there are; more is greater."""

    NONE = 0
    BASIC = 16
    INDEXED = 256
    TRUE = 1 << 24


class Abilities(Struct, frozen=True):
    """What this terminal can do."""

    name: str
    """TERM, cleaned; may be empty."""
    colours: Colours
    utf8: bool
    over_ssh: bool
    in_tmux: bool
    channels: tuple[CueChannel, ...]
    """Ways to signal that are known to arrive, the bell first."""
    calm: bool = False
    """Whether the user has told all such programs to move little."""


class Streams(Struct, frozen=True):
    """Which of the standard streams are terminals; None for one that is closed."""

    input: bool | None
    error: bool | None


def abilities(environment: Mapping[str, str], encoding: str | None) -> Abilities:
    """What the terminal can do that has this environment and the encoding of its output."""
    name = environment.get("TERM", "").strip().lower()
    return Abilities(
        name=name,
        colours=_colours(environment, name),
        utf8=is_utf8(encoding) and not _HARDWARE.fullmatch(name),
        over_ssh=_over_ssh(environment),
        in_tmux=bool(environment.get("TMUX")),
        channels=(CueChannel.BELL, *_notifications(environment, name)),
        calm=environment.get("TEXTUAL_ANIMATIONS", "").strip().lower() == "none",
    )


def refusal(environment: Mapping[str, str], streams: Streams) -> str | None:
    """Why the full screen cannot run here, as a sentence for the user; None when it can."""
    name = environment.get("TERM", "").strip().lower()
    if name in _INCAPABLE:
        return f"The terminal (TERM={name}) cannot show a full screen."
    for stream, what in ((streams.input, "input"), (streams.error, "error output")):
        if stream is None:
            return f"The standard {what} is closed; a full screen needs a terminal there."
        if not stream:
            return f"The standard {what} is not a terminal; a full screen needs one there."
    return None


def is_utf8(encoding: str | None) -> bool:
    """Whether an encoding, by whatever spelling, is UTF-8."""
    return (encoding or "").lower().replace("-", "").replace("_", "") in _UTF8


def _colours(environment: Mapping[str, str], name: str) -> Colours:
    if "NO_COLOR" in environment or name in _INCAPABLE:
        return Colours.NONE
    if environment.get("COLORTERM", "").strip().lower() in _TRUE_COLOUR:
        return Colours.TRUE
    return Colours.INDEXED if name.rpartition("-")[2] in _INDEXED else Colours.BASIC


def _over_ssh(environment: Mapping[str, str]) -> bool:
    signs = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
    return any(environment.get(sign) for sign in signs) or any(
        name.startswith("MOSH_") for name in environment
    )


def _notifications(environment: Mapping[str, str], name: str) -> tuple[CueChannel, ...]:
    for sign in (environment.get("LC_TERMINAL"), environment.get("TERM_PROGRAM"), name):
        if sign and (known := _CHANNELS.get(sign.lower())):
            return known
    return ()
