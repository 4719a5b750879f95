"""What a terminal can do follows from its environment alone."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from footui.model.settings import CueChannel
from footui.terminal.abilities import Colours, Streams, abilities, refusal

WHOLE = Streams(input=True, error=True)
NAMES = [
    "xterm", "xterm-256color", "xterm-kitty", "xterm-ghostty", "linux", "vt100", "screen",
    "tmux-256color", "rxvt-unicode-256color", "foot", "dumb", "unknown", "", "no-such-name",
    " XTERM-256COLOR ",
]  # fmt: skip
RICH_COLOURS = {
    None: Colours.NONE,
    "standard": Colours.BASIC,
    "256": Colours.INDEXED,
    "truecolor": Colours.TRUE,
}


@pytest.mark.parametrize("colorterm", [None, "truecolor", "24bit", "yes", ""])
@pytest.mark.parametrize("name", NAMES)
def test_we_count_colours_as_the_library_that_draws_them(name: str, colorterm: str | None) -> None:
    environment = {"TERM": name} | ({} if colorterm is None else {"COLORTERM": colorterm})
    console = Console(file=StringIO(), force_terminal=True, _environ=environment)
    expected = RICH_COLOURS[None if console.is_dumb_terminal else console.color_system]
    assert abilities(environment, "utf-8").colours is expected


def test_no_color_counts_by_being_there() -> None:
    assert abilities({"TERM": "xterm-256color", "NO_COLOR": ""}, "utf-8").colours is Colours.NONE


@pytest.mark.parametrize(
    ("name", "encoding", "utf8"),
    [
        ("xterm", "utf-8", True),
        ("xterm", "UTF8", True),
        ("xterm", "latin-1", False),
        ("xterm", None, False),
        ("linux", "utf-8", True),
        ("vt220", "utf-8", False),
    ],
)
def test_utf8_needs_both_the_encoding_and_a_terminal_that_is_no_museum_piece(
    name: str, encoding: str | None, utf8: bool
) -> None:
    assert abilities({"TERM": name}, encoding).utf8 is utf8


@pytest.mark.parametrize(
    ("environment", "over_ssh"),
    [
        ({}, False),
        ({"SSH_AUTH_SOCK": "/tmp/agent"}, False),
        ({"SSH_CONNECTION": ""}, False),
        ({"SSH_CONNECTION": "::1 1 ::1 22"}, True),
        ({"SSH_TTY": "/dev/pts/1"}, True),
        ({"SSH_CLIENT": "::1 1 22"}, True),
        ({"MOSH_SERVER_PID": "1"}, True),
    ],
)
def test_a_remote_login_shows_in_the_environment(
    environment: dict[str, str], over_ssh: bool
) -> None:
    assert abilities(environment, "utf-8").over_ssh is over_ssh


@pytest.mark.parametrize(
    ("environment", "best"),
    [
        ({"TERM": "xterm-kitty"}, CueChannel.OSC99),
        ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, CueChannel.OSC9),
        ({"TERM": "tmux-256color", "TERM_PROGRAM": "WezTerm"}, CueChannel.OSC9),
        ({"TERM": "foot"}, CueChannel.OSC777),
    ],
)
def test_terminals_that_notify_are_known_by_name(
    environment: dict[str, str], best: CueChannel
) -> None:
    assert abilities(environment, "utf-8").channels[:2] == (CueChannel.BELL, best)


def test_a_terminal_that_nobody_knows_has_its_bell() -> None:
    assert abilities({"TERM": "xterm", "TMUX": "/tmp/t,1,0"}, "utf-8").channels == (
        CueChannel.BELL,
    )
    assert abilities({"TERM": "xterm", "TMUX": "/tmp/t,1,0"}, "utf-8").in_tmux


@pytest.mark.parametrize(
    ("environment", "streams", "words"),
    [
        ({"TERM": "dumb"}, WHOLE, "TERM=dumb"),
        ({"TERM": "Unknown"}, WHOLE, "TERM=unknown"),
        ({}, Streams(input=False, error=True), "input is not a terminal"),
        ({}, Streams(input=None, error=True), "input is closed"),
        ({}, Streams(input=True, error=False), "error output is not a terminal"),
        ({}, Streams(input=True, error=None), "error output is closed"),
    ],
)
def test_a_refusal_names_what_is_missing(
    environment: dict[str, str], streams: Streams, words: str
) -> None:
    assert words in (refusal(environment, streams) or "")


@pytest.mark.parametrize("environment", [{}, {"TERM": ""}, {"TERM": "xterm"}, {"NO_COLOR": "1"}])
def test_a_terminal_is_not_refused(environment: dict[str, str]) -> None:
    assert refusal(environment, WHOLE) is None


@given(st.dictionaries(st.text(max_size=12), st.text(max_size=12)), st.none() | st.text())
def test_no_environment_is_too_odd(environment: dict[str, str], encoding: str | None) -> None:
    able = abilities(environment, encoding)
    assert able.channels[0] is CueChannel.BELL
