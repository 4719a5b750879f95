"""What Textual reads at import is settled before, and the user's own word stands."""

import pytest

from footui.model.settings import Choice
from footui.terminal.abilities import Abilities, Streams, abilities
from footui.terminal.preparation import mouse_wanted, prepare, standard_streams

LOCAL = abilities({"TERM": "xterm"}, "utf-8")
REMOTE = abilities({"TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, "utf-8")


def test_frames_are_short_and_nothing_is_animated() -> None:
    environment: dict[str, str] = {}
    prepare(environment, LOCAL)
    assert environment == {"TEXTUAL_FPS": "1000", "TEXTUAL_ANIMATIONS": "none"}


def test_over_ssh_nothing_is_switched_on_that_outlasts_a_dropped_line() -> None:
    environment: dict[str, str] = {}
    prepare(environment, REMOTE)
    assert environment["TEXTUAL_DISABLE_KITTY_KEY"] == "1"
    assert environment["TEXTUAL_SMOOTH_SCROLL"] == "0"


def test_what_the_user_has_set_stands() -> None:
    environment = {"TEXTUAL_FPS": "10"}
    prepare(environment, REMOTE)
    assert environment["TEXTUAL_FPS"] == "10"


def test_a_size_from_before_does_not_stand_against_the_terminals_own() -> None:
    environment = {"COLUMNS": "300", "LINES": "5"}
    prepare(environment, LOCAL)
    assert not {"COLUMNS", "LINES"} & environment.keys()


@pytest.mark.parametrize(
    ("choice", "able", "wanted"),
    [
        (Choice.ON, REMOTE, True),
        (Choice.ON, LOCAL, True),
        (Choice.OFF, LOCAL, False),
        (Choice.AUTO, LOCAL, True),
        (Choice.AUTO, REMOTE, False),
    ],
)
def test_by_itself_the_mouse_is_off_over_ssh_only(
    choice: Choice, able: Abilities, wanted: bool
) -> None:
    assert mouse_wanted(choice, able) is wanted


def test_a_closed_stream_is_told_from_one_that_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fstat(fd: int) -> None:
        if fd == 2:
            raise OSError

    with monkeypatch.context() as patched:
        patched.setattr("os.isatty", lambda fd: False)
        without_terminals = standard_streams()
        patched.setattr("os.fstat", fstat)
        without_output = standard_streams()
    assert without_terminals == Streams(input=False, error=False)
    assert without_output == Streams(input=False, error=None)
