"""What the runner has chosen. Every setting has a default, so an empty file is a whole one."""

from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from msgspec import Meta, Struct

from footui.model.exercise import Side

SETTINGS_SCHEMA = 1


class Pacing(StrEnum):
    """Who ends a rep: the clock or the runner."""

    PACED = "paced"
    SELF = "self"
    AUTO = "auto"


class CueLevel(StrEnum):
    """How much is signalled."""

    OFF = "off"
    EDGES = "edges"
    COUNTDOWN = "countdown"


class CueChannel(StrEnum):
    """How it is signalled: the terminal's bell, or its notifications."""

    BELL = "bell"
    OSC9 = "osc9"
    OSC777 = "osc777"
    OSC99 = "osc99"


class Choice(StrEnum):
    """A switch that can follow the terminal."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


class DigitsSize(StrEnum):
    """How large the seconds are drawn."""

    AUTO = "auto"
    SMALL = "small"
    LARGE = "large"


class Motion(StrEnum):
    """How much may move on the screen."""

    AUTO = "auto"
    FULL = "full"
    LOW = "low"
    STILL = "still"


class Drawing(StrEnum):
    """How the moving figure is drawn, if it is."""

    AUTO = "auto"
    SOFT = "soft"
    FLAT = "flat"
    SEXTANT = "sextant"
    ASCII = "ascii"
    OFF = "off"


class Skin(StrEnum):
    """The skin of the moving figure."""

    SAND = "sand"
    BROWN = "brown"
    LIGHT = "light"
    GREY = "grey"


class FirstFoot(StrEnum):
    """The foot that begins."""

    RIGHT = "right"
    LEFT = "left"

    @property
    def side(self) -> Side:
        """The foot as a side."""
        return Side(self.value)


SPAN_PATTERN = r"^(exercise|x\d{1,2}(\.\d{1,2})?|\d{1,3}(\.\d)?)$"
Span = Annotated[
    str,
    Meta(
        pattern=SPAN_PATTERN,
        description='"exercise" for its own time, a factor like "x1.5", or seconds like "20"',
    ),
]


Theme = Annotated[
    str, Meta(max_length=60, description="the name of a theme", extra={"source": "themes"})
]
Command = Annotated[str, Meta(max_length=500, description="a command, or nothing")]
Things = Annotated[
    tuple[str, ...], Meta(description="names of equipment", extra={"source": "equipment"})
]


def spanned(span: Span, seconds: float) -> float:
    """What becomes of an exercise's own seconds under a setting of this kind."""
    if span == "exercise":
        return seconds
    if span.startswith("x"):
        return seconds * float(span[1:])
    return float(span)


class Options(Struct, frozen=True, omit_defaults=True):
    """The settings that a plan depends on; a record keeps them to compile its plan again."""

    first_foot: FirstFoot = FirstFoot.RIGHT
    pacing: Pacing = Pacing.PACED
    get_ready: Span = "exercise"
    release: Span = "exercise"
    rest: Span = "exercise"
    switch: Span = "exercise"


class Settings(Options, frozen=True, omit_defaults=True):
    """All settings. Keys of the file that are not known are kept when it is rewritten."""

    schema: int = SETTINGS_SCHEMA
    cues: CueLevel = CueLevel.EDGES
    cue_channel: CueChannel = CueChannel.BELL
    cue_command: Command = ""
    flash: bool = True
    title: bool = True
    theme: Theme = "textual-dark"
    digits: DigitsSize = DigitsSize.AUTO
    ascii: Choice = Choice.AUTO
    motion: Motion = Motion.AUTO
    figure: Drawing = Drawing.AUTO
    skin: Skin = Skin.SAND
    mouse: Choice = Choice.AUTO
    equipment: Things | None = None
    weekly_goal: Annotated[int, Meta(ge=1, le=7)] = 2
    keys: dict[str, str] = {}

    def options(self) -> Options:
        """The part of the settings that a plan depends on."""
        names = Options.__struct_fields__
        return Options(**{name: getattr(self, name) for name in names})


GROUPS = MappingProxyType(
    {
        "Session": ("first_foot", "pacing", "get_ready", "release", "rest", "switch"),
        "Signals": ("cues", "cue_channel", "cue_command", "flash", "title"),
        "Looks": ("theme", "digits", "ascii", "motion", "figure", "skin"),
        "You": ("equipment", "weekly_goal", "keys", "mouse"),
    }
)

HELP = MappingProxyType(
    {
        "first_foot": "The foot that begins each exercise.",
        "pacing": "paced: the clock ends each rep; self: you do; auto: nothing ever waits for you.",
        "get_ready": "Time to get in place: exercise, a factor such as x1.5, or seconds.",
        "release": "Time to let go between two holds: exercise, a factor, or seconds.",
        "rest": "Time between two sets: exercise, a factor, or seconds.",
        "switch": "Time to change feet: exercise, a factor, or seconds.",
        "cues": "off; edges: when something starts or ends; countdown: the last seconds too.",
        "cue_channel": "The terminal's bell, or a notification your terminal understands.",
        "cue_command": "A command to run at each cue, on the machine footui runs on; empty: none.",
        "flash": "Light up the whole screen for a moment at each cue.",
        "title": "Show the phase in the title of the terminal's window.",
        "theme": "The colours; moving through the list shows each at once.",
        "digits": "How large the seconds are; auto takes what the terminal has room for.",
        "ascii": "Draw with plain letters only; auto does so where the terminal needs it.",
        "motion": "How much may move; auto is calmer over SSH.",
        "figure": "soft needs all colours, sextant a font that has it; auto takes what suits.",
        "skin": "The skin of the figure.",
        "mouse": "Whether clicks reach footui; auto is off over SSH.",
        "equipment": "What you have at hand; the browser can show only what works with it.",
        "weekly_goal": "Sessions a week you aim for; the article suggests two.",
        "keys": "The key of each command; several with commas between.",
    }
)
