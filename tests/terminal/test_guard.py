"""The process leaves when it is told to or has no terminal: in time, saved, and in order."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.realterm import processes
from tests.realterm.fixtures import Start, plain_environment
from tests.realterm.pseudo import PseudoTerminal
from tests.realterm.waiting import wait_until
from tests.terminal.running import Running, StartSubject
from tests.terminal.subjects import LONG, Subject, each_subject, rounds

SIGNALS = [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT]
GONE_SECONDS = 8.0
"""The guard's three seconds at most, and what a busy machine adds."""
HURRIED = {} if LONG else {"TICKING_PATIENCE": "1.2"}
BARE = """
import sys, time
from pathlib import Path
from footui.terminal.guard import Guard
def save(reason):
    Path(sys.argv[1]).write_text(reason)
    if reason in sys.argv[2:]:
        raise OSError("disk full")
guard = Guard(save)
guard.install()
print("up", flush=True)
time.sleep(60)
"""


@each_subject
@pytest.mark.parametrize("_round", rounds(1, 12))
@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_it_saved_and_whole(
    start: StartSubject, number: signal.Signals, _round: int
) -> None:
    running = start()
    shown = running.shown()
    running.terminal.signal(number)
    assert running.terminal.exit_code(GONE_SECONDS) == 128 + number
    running.assert_saved(number.name, shown)
    running.assert_whole()


@each_subject
@pytest.mark.parametrize("_round", rounds(1, 10))
@pytest.mark.parametrize("leader", [True, False], ids=["leader", "held"])
def test_a_hang_up_ends_it_saved(start: StartSubject, leader: bool, _round: int) -> None:
    running = start(leader=leader)
    shown = running.shown()
    running.terminal.hang_up()
    assert running.terminal.exit_code(GONE_SECONDS) == 128 + signal.SIGHUP
    running.assert_saved("SIGHUP", shown)
    assert running.terminal.program.survivors() == []


@pytest.mark.parametrize("_round", rounds(1, 10))
def test_a_vanished_terminal_is_noticed_without_any_signal(
    start: StartSubject, _round: int
) -> None:
    running = start(env={"TICKING_NO_HUP": "1"}, leader=True)
    running.terminal.hang_up()
    used = processes.cpu_seconds(running.pid)
    assert running.terminal.exit_code(GONE_SECONDS) == 128 + signal.SIGHUP
    assert running.told == "terminal"
    assert processes.cpu_seconds(running.pid) - used < 1.0
    assert running.terminal.program.survivors() == []


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_a_frozen_loop_does_not_keep_it(start: StartSubject, number: signal.Signals) -> None:
    running = start(env=HURRIED)
    running.terminal.press("f")
    running.terminal.wait_until((running.home / "frozen").exists, "the freeze")
    running.terminal.signal(number)
    assert running.terminal.exit_code(GONE_SECONDS) == 128 + number
    assert running.told == number.name
    running.assert_whole()


def test_a_thread_that_never_ends_does_not_keep_it(start: StartSubject) -> None:
    running = start()
    running.terminal.press("e")
    assert running.quit() == 0
    running.assert_whole()


def test_a_save_that_hangs_does_not_keep_it(start: StartSubject) -> None:
    running = start(env={**HURRIED, "TICKING_SAVE_SECONDS": "600"})
    running.terminal.signal(signal.SIGTERM)
    assert running.terminal.exit_code(GONE_SECONDS) == 128 + signal.SIGTERM
    assert running.told == ""
    running.assert_whole()


def test_a_save_that_takes_its_time_is_waited_for(start: StartSubject) -> None:
    running = start(env={"TICKING_SAVE_SECONDS": "0.7"})
    running.terminal.signal(signal.SIGTERM)
    assert running.terminal.exit_code(GONE_SECONDS) == 128 + signal.SIGTERM
    assert running.told == "SIGTERM"


def test_the_first_of_several_signals_stands(start: StartSubject) -> None:
    running = start(env={"TICKING_SAVE_SECONDS": "0.3"})
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        running.terminal.signal(number)
    assert running.terminal.exit_code(GONE_SECONDS) in {
        128 + number for number in (signal.SIGHUP, signal.SIGTERM)
    }
    running.assert_whole()


def test_output_that_dies_ends_it(start_terminal: Start, subject: Subject, tmp_path: Path) -> None:
    screen = PseudoTerminal(80, 24)
    terminal = start_terminal(subject.command, streams={"stderr": screen.slave})
    running = Running(subject, terminal, tmp_path / "footui")
    wait_until(lambda: screen.read(0.02) is not None and running.kept > 1, "ticks")
    screen.close()
    assert terminal.exit_code(GONE_SECONDS) == 128 + signal.SIGHUP
    assert running.told == "terminal"
    assert all(terminal.tty.settings)
    assert terminal.program.survivors() == []


@pytest.mark.parametrize("number", SIGNALS)
def test_a_process_without_an_app_leaves_at_once(tmp_path: Path, number: signal.Signals) -> None:
    saved = tmp_path / "saved"
    process = subprocess.Popen(
        [sys.executable, "-c", BARE, str(saved), "SIGHUP"],
        env=plain_environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    with process:
        assert process.stdout
        assert process.stdout.readline() == b"up\n"
        began = time.monotonic()
        process.send_signal(number)
        assert process.wait(GONE_SECONDS) == 128 + number
        assert time.monotonic() - began < GONE_SECONDS
    assert saved.read_text() == number.name


def test_a_signal_while_it_is_stopped_ends_it_when_the_shell_wakes_it(
    start: StartSubject,
) -> None:
    running = start()
    running.terminal.press("ctrl+z")
    wait_until(lambda: processes.state(running.pid) == "T", "the stop")
    for number in (signal.SIGTERM, signal.SIGCONT):  # as the kill of a shell does
        running.terminal.signal(number)
    assert running.terminal.exit_code(GONE_SECONDS) == 128 + signal.SIGTERM
    running.assert_whole()
