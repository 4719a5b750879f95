"""What footui costs on the wire, and that what it saves is not missing on the screen."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.realterm.fixtures import PYTHON, Start
from tests.realterm.terminal import RealTerminal
from tests.terminal.subjects import LONG

FIRST_SCREEN = 16 * 1024
HOLD_BYTES_A_SECOND = 600
HOLD_SECONDS = 3.0
BROWSER = (PYTHON, "-m", "footui")
SESSION = (*BROWSER, "start", "big-toe-press", "--set", "get_ready=1")
JOURNEY = [
    *["down"] * 5, "up", "2", "1", "/", "c", "a", "l", "f", "escape", "escape", "?", "escape",
    "pagedown", "home",
]  # fmt: skip


def wait_drawn(terminal: RealTerminal) -> None:
    """Until something is drawn, and nothing more comes for now."""
    terminal.wait_for(r"\S")
    terminal.wait_quiet(0.4)


def assert_drawn_whole(terminal: RealTerminal) -> None:
    """What is on the screen is what drawing everything anew on an empty one shows."""
    terminal.wait_quiet(0.4)
    seen = terminal.emulator.cells
    terminal.replace_screen()
    terminal.signal(signal.SIGCONT)
    wait_drawn(terminal)
    assert terminal.emulator.cells == seen


def settle(home: Path, setting: str) -> None:
    """Let the program find this line in its settings."""
    settings = home / "footui" / "config" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"{setting}\n")


@pytest.fixture
def session(start_terminal: Start, tmp_path: Path) -> Iterator[RealTerminal]:
    settle(tmp_path, 'figure = "off"')  # a figure moves into its pose first, on a slow machine late
    terminal = start_terminal(SESSION, env={"SSH_CONNECTION": "::1 1 ::1 22"})
    terminal.wait_for("HOLD")
    yield terminal
    terminal.press("ctrl+q")
    assert terminal.exit_code() == 0


def test_a_hold_costs_little_and_a_pause_nothing(session: RealTerminal) -> None:
    session.listen(1.0)
    assert len(session.listen(HOLD_SECONDS)) <= HOLD_BYTES_A_SECOND * HOLD_SECONDS
    session.press("space")
    session.wait_for("PAUSED")
    session.wait_quiet(0.5)
    assert session.listen(1.5) == b""
    assert_drawn_whole(session)


@pytest.mark.parametrize("command", [BROWSER, SESSION], ids=["browser", "session"])
def test_the_first_screen_is_small(start_terminal: Start, command: tuple[str, ...]) -> None:
    terminal = start_terminal(command)
    terminal.wait_for("Help")
    terminal.wait_until(lambda: terminal.pump(0.3) is False, "the end of the first screen")
    assert len(terminal.output) <= FIRST_SCREEN


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 15)] if LONG else [(80, 24)])
def test_going_about_leaves_nothing_of_older_screens(
    start_terminal: Start, tmp_path: Path, size: tuple[int, int]
) -> None:
    settle(tmp_path, 'motion = "still"')  # screens that move can't be compared
    terminal = start_terminal(BROWSER, size=size)
    wait_drawn(terminal)
    for key in JOURNEY:
        terminal.press(key)
        # what follows an escape too soon is read as one key with it
        terminal.wait_quiet(0.3 if key == "escape" else 0.05)
    assert_drawn_whole(terminal)
    terminal.resize(size[0] + 7, size[1] + 2)
    terminal.wait_quiet(0.4)
    assert_drawn_whole(terminal)
    terminal.press("ctrl+q")
    assert terminal.exit_code() == 0
