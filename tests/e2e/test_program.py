"""Stories of footui as it is used: in a real terminal, from start to exit code."""

import tomllib
from pathlib import Path

import pytest

from tests.e2e.conftest import Run
from tests.own_files import write, write_exercise
from tests.realterm.terminal import RealTerminal

BROWSER = r"Routines\s"
FOCUS_OUT = b"\x1b[O"


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


def test_a_window_made_small_and_large_again_keeps_its_place(footui: Run) -> None:
    terminal = footui("start", "foot-roll")
    terminal.wait_for("GET READY")
    terminal.resize(40, 15)
    terminal.wait_for(r"Ex 1/1")
    terminal.resize(30, 9)
    terminal.wait_for("(?i)too small")
    terminal.resize(80, 24)
    terminal.wait_for("Exercise 1/1")
    assert "GET READY" in terminal.text


def test_a_terminal_that_is_not_looked_at_still_takes_keys(footui: Run) -> None:
    terminal = footui()
    terminal.send(FOCUS_OUT)
    terminal.wait_for(BROWSER)
    terminal.press("down", "down")
    terminal.wait_for(r"(?m)^▌ +Strength")
    terminal.wait_for("enter Start")
    terminal.press("3")
    terminal.wait_for("enter Change")


def test_a_faulty_file_is_named_and_the_rest_works(footui: Run, home: Path) -> None:
    write_exercise(home / "config", "odd", dose={"reps": 3, "hold": -1})
    terminal = footui()
    terminal.wait_for("1 fault")
    terminal.press("!")
    terminal.wait_for(r"odd\.toml")
    assert "dose.hold" in terminal.text
    terminal.press("escape")
    terminal.wait_quiet()
    assert "Full session" in terminal.text


@pytest.mark.parametrize(
    "text",
    ["[/]", "[bold]x", "\x1b]52;c;aGk=\x07", "\x9b31m", "a\u202eb", "$accent [@click=app.quit]"],
)
def test_hostile_words_reach_the_terminal_as_words(footui: Run, home: Path, text: str) -> None:
    write_exercise(
        home / "config",
        "hostile",
        name=f"Name{text}",
        instructions=[f"Do{text}."],
        purpose=f"P{text}",
    )
    terminal = footui("start", "hostile")
    terminal.wait_for("GET READY")
    terminal.press("i")
    terminal.wait_for(r"1\. Do")
    assert b"\x1b]52" not in terminal.output
    assert b"\xc2\x9b" not in terminal.output
    assert "\u202e".encode() not in terminal.output
    if text.isascii() and text.isprintable():
        assert f"Do{text}." in terminal.text


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


def test_a_home_that_cannot_be_written_is_said_and_the_session_goes_on(
    footui: Run, short: Path
) -> None:
    write(short / "data", "a file where a folder should be")
    terminal = footui("start", "short")
    terminal.wait_for("NOT SAVED: Not a directory", within=40)
    terminal.wait_for("How hard was it", within=40)
