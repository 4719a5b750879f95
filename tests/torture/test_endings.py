"""The judge of endings sees what it is there to see."""

import sys
from pathlib import Path

import pytest

from tests.terminal.subjects import Subject
from tests.torture import endings
from tests.torture.endings import ended, ending_row, running
from tests.torture.table import Row

SPINS = """
import signal, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
print("up done 3", flush=True)
while True:
    pass
"""
SLEEPS = SPINS.replace("    pass", "    signal.pause()")
ENDS = """
import time
print("up done 3", flush=True)
time.sleep(600)
"""


class Scripted(Subject):
    """A script that says that three steps are done, of which so many are on disk."""

    name = "scripted"
    ready = "up"

    def __init__(self, script: str, kept: int) -> None:
        self.command = (sys.executable, "-c", script)
        self._kept = kept

    def kept(self, home: Path) -> int:
        return self._kept if home.exists() else 0

    def lay_out(self, home: Path) -> None:
        home.mkdir()

    def shown(self, text: str) -> int:
        return 3 if "done 3" in text else 0


@pytest.fixture(autouse=True)
def no_long_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endings, "GONE_SECONDS", 0.5)


def unplugged(subject: Subject) -> Row:
    with running(subject) as run:
        return ending_row("unplugged", [ended(run, lambda run: run.terminal.hang_up())])


@pytest.fixture(autouse=True)
def steps_stand_still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.terminal.running.Running.wait_steps", lambda run, count: None)


def test_a_clean_end_is_as_it_should_be() -> None:
    row = unplugged(Scripted(ENDS, kept=3))
    assert row == Row("unplugged", 1, 3, 0, 0, 0, 0, 0, ok=True)


def test_a_step_that_was_shown_and_not_kept_is_lost() -> None:
    row = unplugged(Scripted(ENDS, kept=1))
    assert (row.lost, row.ok) == (2, False)


@pytest.mark.parametrize(("script", "spins"), [(SPINS, 1), (SLEEPS, 0)], ids=["spins", "sleeps"])
def test_what_stays_is_an_orphan_and_what_works_on_spins(script: str, spins: int) -> None:
    row = unplugged(Scripted(script, kept=3))
    assert (row.orphans, row.spins, row.ok) == (1, spins, False)


def test_no_runs_at_all_are_no_success() -> None:
    assert not ending_row("none", []).ok
