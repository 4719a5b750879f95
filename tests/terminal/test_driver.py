"""Stalled lines, garbage from the keyboard, stray wake-ups: the app goes on and ends whole."""

import signal
import time
from functools import partial

import pytest

from tests.realterm import processes
from tests.realterm.emulator import RESIZE_REPORTS, SYNCHRONIZED
from tests.realterm.waiting import wait_until
from tests.terminal.running import Running, StartSubject
from tests.terminal.subjects import LONG, rounds

NOISY = {"TICKING_HZ": "60", "TICKING_ROWS": "16"}
STALLED_STEPS = 600 if LONG else 75
"""The stock driver freezes after about ten."""
LEAVE_SECONDS = 8.0
SET_TITLE = r"""printf '\033]0;my shell\007'; exec "$@" """


def stall(running: Running) -> None:
    """Do not read while it draws more than any buffer on the way could take."""
    running.wait_steps(STALLED_STEPS, reading=False)


def assert_drawn_whole(running: Running) -> None:
    """What is on the screen is what drawing everything anew on an empty one shows."""
    running.terminal.press("p")
    running.terminal.wait_for(r"p end")
    running.terminal.wait_quiet()
    seen = running.terminal.emulator.cells
    running.terminal.replace_screen()
    running.terminal.signal(signal.SIGCONT)
    running.terminal.wait_for(r"p end")
    running.terminal.wait_quiet()
    assert running.terminal.emulator.cells == seen


@pytest.mark.parametrize("_round", rounds(1, 5))
def test_a_stalled_line_stops_nothing_and_is_drawn_anew_when_it_moves(
    start: StartSubject, _round: int
) -> None:
    running = start(env=NOISY)
    stall(running)
    running.terminal.press("a")
    running.terminal.wait_for("a end")
    assert_drawn_whole(running)
    assert running.quit() == 0
    running.assert_whole()


@pytest.mark.parametrize("_round", rounds(1, 5))
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP] if LONG else [signal.SIGTERM])
def test_a_signal_during_a_stall_ends_it(
    start: StartSubject, number: signal.Signals, _round: int
) -> None:
    running = start(env=NOISY)
    stall(running)
    running.terminal.signal(number)
    wait_until(lambda: running.terminal.program.ended, "the end", LEAVE_SECONDS)
    assert running.terminal.exit_code() == 128 + number
    assert running.told == number.name
    assert all(running.terminal.tty.settings)
    assert running.terminal.program.survivors() == []


@pytest.mark.parametrize("_round", rounds(1, 5))
def test_a_hang_up_during_a_stall_ends_it(start: StartSubject, _round: int) -> None:
    running = start(env=NOISY, leader=True)
    stall(running)
    running.terminal.hang_up()
    assert running.terminal.exit_code(LEAVE_SECONDS) == 128 + signal.SIGHUP
    assert running.told == "SIGHUP"
    assert running.terminal.program.survivors() == []


def test_quitting_works_during_a_stall(start: StartSubject) -> None:
    running = start(env=NOISY)
    stall(running)
    running.terminal.press("q")
    wait_until(lambda: running.terminal.program.ended, "the end", LEAVE_SECONDS)
    assert running.terminal.exit_code() == 0
    assert all(running.terminal.tty.settings)


def test_an_app_that_rests_uses_nothing(start: StartSubject) -> None:
    running = start()
    running.terminal.press("p")
    running.terminal.wait_for("p end")
    assert running.cpu_share(1.0) < 0.1


@pytest.mark.parametrize("_round", rounds(1, 12))
@pytest.mark.parametrize("times", [1, 3])
def test_waking_what_nobody_stopped_changes_nothing(
    start: StartSubject, times: int, _round: int
) -> None:
    running = start()
    threads = processes.threads(running.pid)
    for _ in range(times):
        running.terminal.signal(signal.SIGCONT)
        running.wait_steps(1)
    assert processes.threads(running.pid) == threads
    running.terminal.press("a")
    running.terminal.wait_for("a end")
    assert running.quit() == 0
    running.assert_whole()


def test_a_stop_from_outside_is_survived_and_the_terminal_taken_again(
    start: StartSubject,
) -> None:
    running = start()
    running.terminal.signal(signal.SIGSTOP)
    wait_until(lambda: processes.state(running.pid) == "T", "the stop")
    running.terminal.tty.take_back()
    running.terminal.wait_quiet()
    running.terminal.emulator.feed(b"\x1b[?1049l$ shell")
    running.terminal.signal(signal.SIGCONT)
    running.terminal.wait_for("size 80x24")
    running.wait_steps(2)
    assert not any(running.terminal.tty.settings)
    running.terminal.press("a")
    running.terminal.wait_for("a end")
    assert_drawn_whole(running)
    assert running.quit() == 0
    running.assert_whole()


def test_a_paste_that_never_ends_gives_the_keys_back(start: StartSubject) -> None:
    running = start()
    running.terminal.press("paste-start", "x", "y")
    running.terminal.wait_for("pasted 2")
    running.terminal.press("a")
    running.terminal.wait_for("a end")
    assert running.quit() == 0


GARBAGE = {
    "a continuation alone": b"\x80",
    "a start alone": b"\xc3",
    "an overlong form": b"\xc0\xaf",
    "a surrogate": b"\xed\xa0\x80",
    "never valid": b"\xff\xfe\xf5",
    "a cut control sequence": b"\x1b[12;",
    "a cut command": b"\x1b]0;title",
    "many nulls": b"\0" * 50,
    "old mouse reports": b"\x1b[M\xff\xff\xff\x1b[M !!",
    "a mouse far away": b"\x1b[<0;99999999;99999999M",
    "a key beyond Unicode": b"\x1b[99999999;5u",
    "a screen without end": b"\x1b[48;30000;30000;1;1t",
}


def shown(running: Running, key: str) -> bool:
    return key in running.last_keys()


def test_no_garbage_from_the_keyboard_ends_it(start: StartSubject) -> None:
    running = start()
    for number, (what, garbage) in enumerate(GARBAGE.items()):
        running.terminal.send(garbage)
        time.sleep(0.15)  # a cut sequence is given up after a tenth of a second
        key = chr(ord("A") + number)
        running.terminal.press(key)
        running.terminal.wait_until(partial(shown, running, key), f"a key after {what}")
    assert running.quit() == 0
    running.assert_whole()


def test_the_mouse_can_be_taken_and_left_at_any_time(start: StartSubject) -> None:
    running = start(env={"SSH_TTY": "/dev/pts/1"})
    assert 1000 not in running.terminal.modes_left_on
    running.terminal.press("m")
    running.terminal.wait_until(lambda: 1000 in running.terminal.modes_left_on, "the mouse")
    running.terminal.press("n")
    running.terminal.wait_until(lambda: 1000 not in running.terminal.modes_left_on, "no mouse")
    assert running.quit() == 0
    running.assert_whole()


def test_the_title_from_before_comes_back(start: StartSubject) -> None:
    running = start(prefix=("sh", "-c", SET_TITLE, "sh"))
    assert running.terminal.emulator.title == "my shell"
    running.terminal.press("w")
    running.terminal.wait_until(lambda: running.terminal.emulator.title == "HOLD 3/10", "title")
    assert running.quit() == 0
    assert running.terminal.emulator.title == "my shell"


def test_over_ssh_few_modes_are_switched_on(start: StartSubject) -> None:
    supported = frozenset({SYNCHRONIZED, RESIZE_REPORTS})
    running = start(env={"SSH_CONNECTION": "::1 1 ::1 22"}, supported=supported)
    running.terminal.press("p")
    running.terminal.wait_for("p end")
    running.terminal.wait_quiet()
    assert running.terminal.modes_left_on == {1049, 2004, 25}  # the cursor is off
    assert running.terminal.emulator.kitty_levels == 0
    assert running.quit() == 0


def test_resizing_works_with_and_without_reports_from_the_terminal(start: StartSubject) -> None:
    running = start()
    for size in ((20, 5), (300, 100), (1, 1), (2, 2), (80, 24)):
        running.terminal.resize(*size)
        if size[0] > 2:
            running.terminal.wait_for("size {}x{}".format(*size))
        running.wait_steps(1)
    assert running.quit() == 0
    running.assert_whole()
