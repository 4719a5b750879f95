"""Sessions in a real terminal, from the browser and back to it."""

from pathlib import Path

from tests.e2e.conftest import Run
from tests.e2e.files import BROWSER, lay_out, sessions
from tests.realterm.keys import key_bytes
from tests.realterm.terminal import RealTerminal


def assert_whole(terminal: RealTerminal) -> None:
    """The terminal is as it was, and nothing of the program is left."""
    assert terminal.modes_left_on == set()
    assert all(terminal.tty.settings)
    assert terminal.program.survivors() == []


def test_space_and_enter_alone_carry_a_whole_session_into_history(footui: Run, home: Path) -> None:
    lay_out(home)
    terminal = footui()
    terminal.wait_for(BROWSER)
    terminal.press("enter")
    terminal.wait_for(r"HOLD +RIGHT FOOT")
    terminal.press("space")
    terminal.wait_for(r"PAUSED +(RIGHT|LEFT) FOOT")
    terminal.press("space")
    for foot in ("RIGHT", "LEFT"):
        terminal.wait_for(rf"COUNT +{foot} FOOT[\s\S]*count 0/2")
        terminal.press("enter")
        terminal.wait_for(rf"COUNT +{foot} FOOT[\s\S]*count 1/2")
        terminal.press("enter")
    terminal.wait_for("How hard was it")
    terminal.press("enter")
    terminal.wait_for("Any pain")
    terminal.press("enter")
    terminal.wait_for("A note")
    terminal.press("enter")
    terminal.wait_for(BROWSER)
    assert terminal.emulator.bells > 0
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert_whole(terminal)
    (kept,) = sessions(home)
    assert kept["status"] == "done"
    assert [(each["exercise"], each["side"], each["reps_done"]) for each in kept["sets"]] == [
        ("press", "right", 2),
        ("press", "left", 2),
        ("pick", "right", 2),
        ("pick", "left", 2),
    ]


def test_a_burst_at_the_end_starts_no_second_session(footui: Run, home: Path) -> None:
    lay_out(home)
    terminal = footui("start", "pick")
    for foot in ("RIGHT", "LEFT"):
        terminal.wait_for(rf"COUNT +{foot} FOOT")
        terminal.press("enter")
        terminal.wait_for(rf"COUNT +{foot} FOOT[\s\S]*count 1/2")
        if foot == "RIGHT":
            terminal.press("enter")
    terminal.press("enter", "enter", "enter")
    terminal.wait_for("How hard was it|Any pain|A note|enter Start")
    terminal.wait_quiet(0.5)
    assert "FOOT" not in terminal.text
    assert len(sessions(home)) == 1


def test_a_session_survives_every_size(footui: Run, home: Path) -> None:
    lay_out(home)
    terminal = footui("start", "press", "pick")
    terminal.wait_for(r"HOLD +RIGHT FOOT")
    terminal.resize(30, 9)
    terminal.wait_for("Too small")
    terminal.resize(40, 15)
    terminal.wait_for(r"(HOLD|SWITCH|COUNT|RELEASE) +(RIGHT|LEFT) FOOT")
    terminal.resize(120, 40)
    terminal.wait_for(r"COUNT +RIGHT FOOT[\s\S]*NEXT")
    assert sessions(home)[0]["sets"][0]["reps_done"] == 2
    terminal.press("ctrl+q")
    assert terminal.exit_code() == 0


def test_an_unfocused_terminal_is_no_hindrance(footui: Run, home: Path) -> None:
    lay_out(home)
    terminal = footui()
    terminal.send(key_bytes("focus-out"))
    terminal.wait_for(BROWSER)
    terminal.press("down", "up", "enter")
    terminal.wait_for(r"GET READY +RIGHT FOOT[\s\S]*space Pause")
    terminal.press("s", "s")
    terminal.wait_for("How hard was it")
    terminal.press("3", "0", "o", "k", "enter")
    terminal.wait_for(BROWSER)
    terminal.press("q")
    assert terminal.exit_code() == 0
