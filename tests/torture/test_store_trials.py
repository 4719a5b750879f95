"""The store under torture, briefly; `make torture` does it at length."""

import os
import subprocess
import sys

import pytest

from tests.torture import strace
from tests.torture.__main__ import run
from tests.torture.calls import calls_of
from tests.torture.ledger import Findings
from tests.torture.scenario import story
from tests.torture.store_trials import FAST, LONG, ROOT
from tests.torture.table import Row, mutant_row, store_row

FORKING = {"random-kills", "random-kills-4"}  # from a process with one thread only


@pytest.fixture(scope="module")
def strace_or_skip() -> None:
    if not strace.is_there():
        assert "FOOTUI_CI" not in os.environ
        pytest.skip("strace is not installed, or may not trace")


@pytest.mark.parametrize("name", sorted(set(FAST) - FORKING - {"strace"}))
def test_no_promise_is_broken_and_every_broken_store_is_noticed(name: str) -> None:
    row = FAST[name]()
    assert row.ok, row
    assert row.runs > 0
    assert row.acknowledged


@pytest.mark.parametrize("name", sorted(FORKING))
def test_no_promise_is_broken_by_killing_real_processes(name: str) -> None:
    command = [sys.executable, "-m", "tests.torture", "--fast", name]
    ended = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "| 200 |" in ended.stdout


def test_no_promise_is_broken_by_strace(strace_or_skip: None) -> None:
    row = FAST["strace"]()
    assert row.ok, row
    assert row.runs > 8


def test_the_shim_misses_no_call_that_changes_the_disk(strace_or_skip: None) -> None:
    """What strace sees from outside is what the trials break one by one."""
    ours = [op.kind for op in calls_of(story)]
    seen = strace.calls()
    assert set(seen) <= {"write", "fsync", "link", "rename", "unlink", "mkdir"}
    assert seen["write"] == ours.count("write")
    assert seen["link"] == ours.count("link")
    assert seen["rename"] == ours.count("replace")
    assert seen["unlink"] == ours.count("unlink")
    assert seen["mkdir"] == ours.count("mkdir")
    folder_above_the_shims_root = 1
    synced = ours.count("fsync") + ours.count("fsyncdir")
    assert seen["fsync"] - synced in (0, folder_above_the_shims_root)


def test_each_long_trial_has_a_short_form_but_those_tested_elsewhere() -> None:
    assert set(LONG) - set(FAST) == {"disk-full", "file-limit", "at-length", "soak"}


def test_a_row_is_as_good_as_its_findings() -> None:
    good, bad = Findings(3), Findings(3, lost=1)
    assert store_row("x", [good]) == Row("x", 1, 3, 0, 0, 0)
    assert not store_row("x", [good, bad]).ok
    assert not store_row("x", []).ok
    assert mutant_row("x", [good, bad]).ok
    assert not mutant_row("x", [good]).ok
    assert not mutant_row("x", []).ok


def test_a_broken_promise_fails_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([lambda: store_row("good", [Findings(1234)])]) == 0
    assert run([lambda: store_row("bad", [Findings(1, corrupt=1)]), lambda: Row("later", 1)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[2].startswith("| good | 1 | 1,234 | 0 | 0 | 0 |  |  | yes | ")
    assert [line.split(" | ")[0] for line in lines[5:]] == ["| bad", "| later"]
