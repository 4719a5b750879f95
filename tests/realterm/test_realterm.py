"""The harness itself: what it says about a terminal is true."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.realterm import processes
from tests.realterm.emulator import RESIZE_REPORTS, SYNCHRONIZED, Emulator
from tests.realterm.fixtures import Start
from tests.realterm.keys import key_bytes
from tests.realterm.pseudo import WHOLE
from tests.realterm.waiting import wait_until

RAW = """
import sys, tty
tty.setraw(0)
sys.stdout.write("\\x1b[?1049h\\x1b[?1003hready")
sys.stdout.flush()
sys.stdin.read(1)
"""
KILLED = """
import os, time
from tests.realterm.terminal import RealTerminal
RealTerminal({command}, dict(os.environ))
time.sleep(60)
"""


@pytest.fixture
def answers() -> list[bytes]:
    return []


@pytest.fixture
def emulator(answers: list[bytes]) -> Emulator:
    return Emulator(20, 4, answers.append)


def test_a_program_runs_in_a_terminal_and_its_exit_code_comes_out(start_terminal: Start) -> None:
    script = "tty >/dev/null && stty size && read line && echo got:$line; exit 7"
    terminal = start_terminal(["sh", "-c", script], size=(61, 17))
    terminal.wait_for("17 61")
    terminal.send(b"hello\r")
    terminal.wait_for("got:hello")
    assert terminal.exit_code() == 7
    assert terminal.tty.settings == WHOLE
    assert not terminal.program.survivors()


def test_what_a_killed_program_leaves_behind_is_seen(start_terminal: Start) -> None:
    terminal = start_terminal([sys.executable, "-c", RAW])
    terminal.wait_for("ready")
    terminal.signal(signal.SIGKILL)
    assert terminal.exit_code() == -signal.SIGKILL
    assert terminal.modes_left_on == {1049, 1003}
    assert not terminal.tty.settings.echo
    assert not terminal.tty.settings.canonical


@pytest.mark.parametrize("leader", [True, False])
def test_a_hang_up_reaches_the_program(start_terminal: Start, leader: bool) -> None:
    terminal = start_terminal(["sleep", "60"], leader=leader)
    terminal.hang_up()
    assert terminal.exit_code() == -signal.SIGHUP


def test_a_resize_reaches_the_program(start_terminal: Start) -> None:
    script = "trap 'stty size' WINCH; echo ready; while :; do sleep 0.05; done"
    terminal = start_terminal(["sh", "-c", script])
    terminal.wait_for("ready")
    terminal.resize(40, 15)
    terminal.wait_for("15 40")


def test_a_process_that_ran_away_is_a_survivor_until_the_terminal_closes(
    start_terminal: Start,
) -> None:
    terminal = start_terminal(["sh", "-c", "setsid sleep 61 >/dev/null 2>&1 & echo done"])
    terminal.wait_for("done")
    assert terminal.exit_code() == 0
    wait_until(lambda: terminal.program.survivors() == ["sleep 61"], "the runaway")
    terminal.close()
    assert terminal.program.survivors() == []


def test_nothing_outlives_tests_that_are_killed(start_terminal: Start, tmp_path: Path) -> None:
    pid = tmp_path / "pid"
    script = KILLED.format(command=["sh", "-c", f"echo $$ >{pid}; sleep 62"])
    tests = start_terminal([sys.executable, "-c", script])
    tests.wait_until(lambda: pid.exists() and pid.read_text().strip(), "the inner program")
    tests.signal(signal.SIGKILL)
    wait_until(lambda: processes.state(int(pid.read_text())) == "", "its end")


def test_a_spin_is_told_from_a_sleep(start_terminal: Start) -> None:
    spin = start_terminal([sys.executable, "-c", "while True: pass"])
    idle = start_terminal(["sleep", "60"])
    used = processes.cpu_seconds(spin.program.pid)
    wait_until(lambda: processes.cpu_seconds(spin.program.pid) > used + 0.2, "work")
    assert processes.cpu_share(idle.program.pid, 0.3) < 0.1


def test_output_is_not_read_unless_somebody_waits(start_terminal: Start) -> None:
    script = "import os\nwhile True: os.write(1, b'x' * 1000)"
    terminal = start_terminal([sys.executable, "-c", script])
    wait_until(lambda: processes.state(terminal.program.pid) == "S", "a blocked write")
    time.sleep(0.1)  # a reader, were there one, would have let it go on by now
    assert processes.state(terminal.program.pid) == "S"
    assert terminal.output == b""


def test_a_wait_that_fails_shows_the_screen(start_terminal: Start) -> None:
    terminal = start_terminal(["sh", "-c", "echo here; sleep 60"])
    terminal.wait_for("here")
    with pytest.raises(AssertionError, match=r"(?s)text 'there'.*here"):
        terminal.wait_for("there", within=0.1)


def test_streams_can_be_something_else_than_the_terminal(start_terminal: Start) -> None:
    null = os.open(os.devnull, os.O_RDWR)
    script = "import os; os.write(2, repr([os.isatty(n) for n in range(3)]).encode())"
    terminal = start_terminal([sys.executable, "-c", script], streams={"stdin": null})
    os.close(null)
    terminal.wait_for(r"\[False, True, True\]")


def test_the_alternate_screen_leaves_the_other_one_whole(emulator: Emulator) -> None:
    emulator.feed(b"shell$ \x1b[?1049h\x1b[Hfull screen")
    assert emulator.lines[0] == "full screen"
    emulator.feed(b"\x1b[?1049l")
    assert emulator.lines[0] == "shell$"


def test_a_sequence_may_come_in_pieces(emulator: Emulator) -> None:
    for byte in "ä\x1b[2;3Hü\x1b]0;title\x07\x1bPtmux;\x1b\x1b]9;x\x07\x1b\\ö".encode():
        emulator.feed(bytes([byte]))
    assert emulator.lines[:2] == ["ä", "  üö"]
    assert emulator.title == "title"
    assert emulator.notes == ["tmux;\x1b\x1b]9;x\x07"]
    assert emulator.bells == 0


def test_bells_titles_and_kitty_levels_are_counted(emulator: Emulator) -> None:
    emulator.feed(b"\x1b]2;before\x1b\\\x1b[22;0t\x1b[>25u\a\a\x1b]0;during\x07")
    assert (emulator.bells, emulator.title, emulator.kitty_levels) == (2, "during", 1)
    emulator.feed(b"\x1b[23;0t\x1b[<u")
    assert (emulator.title, emulator.kitty_levels) == ("before", 0)


def test_queries_are_answered_by_what_is_supported(
    emulator: Emulator, answers: list[bytes]
) -> None:
    emulator.feed(f"\x1b[?{SYNCHRONIZED}$p\x1b[?{RESIZE_REPORTS}$p".encode())
    assert answers == [b"\x1b[?2026;2$y", b"\x1b[?2048;0$y"]


def test_the_cursor_s_place_is_told(emulator: Emulator, answers: list[bytes]) -> None:
    emulator.feed(b"\x1b[2;3Habc\x1b[6n")
    assert answers == [b"\x1b[2;6R"]


def test_keys_are_named_as_in_textual() -> None:
    assert key_bytes("ctrl+q") == b"\x11"
    assert key_bytes("/") == b"/"
    with pytest.raises(ValueError, match="no key"):
        key_bytes("hyper+q")
