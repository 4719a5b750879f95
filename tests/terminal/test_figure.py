"""`footui figure` in a real terminal: it moves, comes to an end, and leaves the terminal whole."""

import sys

from tests.realterm.fixtures import Start
from tests.realterm.pseudo import WHOLE

FOOTUI = [sys.executable, "-m", "footui"]


def test_a_figure_plays_until_it_is_left(start_terminal: Start) -> None:
    terminal = start_terminal([*FOOTUI, "figure", "towel-curl", "--style", "ascii"])
    terminal.wait_for("grip-1")
    first = terminal.wait_for("=====").string
    terminal.wait_until(lambda: terminal.text != first, "the figure to move")
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert terminal.modes_left_on == set()
    assert terminal.tty.settings == WHOLE
