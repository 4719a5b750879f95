"""Stories of footui as it is used: in a real terminal, from start to exit code."""

import tomllib
from pathlib import Path

import pytest

from tests.e2e.conftest import Run
from tests.own_files import write
from tests.realterm.terminal import RealTerminal

BROWSER = r"Routines\s"


def sessions(home: Path) -> list[dict[str, object]]:
    files = sorted((home / "data/history").glob("*/*.toml"))
    return [tomllib.loads(path.read_text()) for path in files]


def left_whole(terminal: RealTerminal) -> bool:
    return not terminal.modes_left_on and not terminal.program.survivors()


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
def test_it_starts_and_quits(footui: Run, key: str) -> None:
    terminal = footui()
    terminal.wait_for(BROWSER)
    terminal.press(key)
    assert terminal.exit_code() == 0
    assert left_whole(terminal)


def test_a_new_runner_is_welcomed_once(footui: Run, home: Path) -> None:
    (home / "config/settings.toml").unlink()
    first = footui()
    first.wait_for("Welcome to footui")
    first.press("enter")
    first.wait_until(lambda: "Welcome" not in first.text, "the browser alone")
    first.press("q")
    assert first.exit_code() == 0
    second = footui()
    second.wait_for(BROWSER)
    second.wait_quiet()
    assert "Welcome" not in second.text


def test_a_filter_typed_in_one_burst_arrives_whole(footui: Run) -> None:
    terminal = footui()
    terminal.wait_for(BROWSER)
    terminal.send(b"/calf")
    terminal.wait_for("1 of 16")
    assert "Calf raise to toe press" in terminal.text
    assert "Foot rolling" not in terminal.text


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ('theme = "no-such"', "no-such"),
        ('schema = 99\npacing = "self"', "newer"),
        ('[keys]\n"session.pause" = "x"\n"session.done" = "x"', "session"),
    ],
    ids=["unknown theme", "newer schema", "keys bound twice"],
)
def test_settings_that_cannot_be_used_are_named(
    footui: Run, home: Path, settings: str, named: str
) -> None:
    file = write(home / "config/settings.toml", settings)
    terminal = footui()
    terminal.wait_for("1 fault")
    terminal.press("!")
    terminal.wait_for(named)
    assert file.read_text() == settings


def test_a_session_that_was_killed_is_offered_and_goes_on(footui: Run, short: Path) -> None:
    killed = footui("start", "short")
    killed.wait_for(r"hold 2/2")
    killed.program.close()
    again = footui()
    again.wait_for("A session was cut off")
    again.press("enter")
    again.wait_for("Session done", within=40)
    (session,) = sessions(short)
    assert session["status"] == "done"
