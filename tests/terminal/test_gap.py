"""Nobody held what went by while the process stood still: the session stops where it was."""

import signal
import time

from tests.realterm import processes
from tests.realterm.waiting import wait_until
from tests.terminal.running import Running, StartSubject
from tests.terminal.subjects import LONG, only_footui

GAP_SECONDS = 60.0 if LONG else 2.5
"""More than the two seconds that a session forgives."""


def stand_still(running: Running, resume: signal.Signals) -> None:
    wait_until(lambda: processes.state(running.pid) == "T", "the stop")
    time.sleep(GAP_SECONDS)  # the gap itself is what is tried
    running.terminal.signal(resume)


@only_footui
def test_a_hold_is_interrupted_by_a_stop_and_not_completed(start: StartSubject) -> None:
    running = start()
    running.terminal.signal(signal.SIGSTOP)
    wait_until(lambda: processes.state(running.pid) == "T", "the stop")
    kept = running.kept
    stand_still(running, signal.SIGCONT)
    running.terminal.wait_for("PAUSED")
    assert running.kept - kept <= 1  # the one that was being written
    assert running.quit() == 0
    running.assert_whole()


@only_footui
def test_a_hold_is_interrupted_by_ctrl_z(start: StartSubject) -> None:
    running = start()
    running.terminal.press("ctrl+z")
    stand_still(running, signal.SIGCONT)
    running.terminal.wait_for("PAUSED")
    assert running.quit() == 0
    running.assert_whole()


@only_footui
def test_a_short_stop_is_forgiven(start: StartSubject) -> None:
    running = start()
    running.terminal.signal(signal.SIGSTOP)
    wait_until(lambda: processes.state(running.pid) == "T", "the stop")
    running.terminal.signal(signal.SIGCONT)
    running.wait_steps(2)
    assert running.quit() == 0
