"""A terminal is brought back as it was found, unless it is gone or somebody else's."""

import os
import sys

import pytest

from footui.terminal.tty import RESET, Tty
from tests.realterm.emulator import MODES_AT_START, Emulator
from tests.realterm.fixtures import Start
from tests.realterm.pseudo import PseudoTerminal

RESTORES = """
import sys, time, tty as stdlib_tty
from footui.terminal.tty import Tty
tty = Tty()
stdlib_tty.setraw(0)
print("\\x1b[?1049h\\x1b[?25l\\x1b[?1003h\\x1b[?2004h raw", flush=True)
sys.stdin.read(1)
tty.restore()
print("restored", flush=True)
"""
ALL_MODES = (1000, 1003, 1004, 1006, 1015, 1016, 1049, 2004, 2026, 2048)


def test_everything_comes_back(start_terminal: Start) -> None:
    terminal = start_terminal([sys.executable, "-c", RESTORES])
    terminal.wait_for("raw")
    assert not any(terminal.tty.settings)
    terminal.press("x")
    terminal.wait_for("restored")
    assert terminal.exit_code() == 0
    assert all(terminal.tty.settings)
    assert terminal.modes_left_on == set()


def test_the_reset_switches_off_every_mode_that_is_ever_on() -> None:
    emulator = Emulator(80, 24, lambda _answer: None)
    for mode in ALL_MODES:
        emulator.feed(f"\x1b[?{mode}h".encode())
    emulator.feed(b"\x1b[?25l\x1b[?7l\x1b[>25u" + RESET)
    assert emulator.modes == MODES_AT_START
    assert emulator.kitty_levels == 0


def test_a_terminal_that_goes_is_gone() -> None:
    terminal = PseudoTerminal(80, 24)
    keyboard = os.dup(terminal.slave)
    tty = Tty(keyboard, keyboard)
    assert not tty.gone
    terminal.close()
    assert tty.gone
    tty.restore()
    os.close(keyboard)


@pytest.mark.parametrize("closed", [True, False])
def test_what_never_was_a_terminal_is_not_missed(closed: bool) -> None:
    reading, writing = os.pipe()
    if closed:
        os.close(reading)
    tty = Tty(reading, writing)
    assert not tty.gone
    tty.restore()
    os.close(writing)
    if not closed:
        assert os.read(reading, 10) == b""
        os.close(reading)
