"""The user's command runs beside us: no shell, no waiting, no second one, no remains."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from footui.terminal.errand import MOST_SECONDS, Errand
from tests.realterm import processes
from tests.realterm.waiting import wait_until


class Bench:
    """An errand with a clock to turn and a list of complaints."""

    def __init__(self) -> None:
        self.now = 0.0
        self.complaints: list[str] = []
        self.errand = Errand(self.complaints.append, lambda: self.now)

    @property
    def pid(self) -> int:
        running = self.errand._running
        assert running
        return running.pid

    def wait_end(self) -> None:
        pid = self.pid
        wait_until(lambda: processes.state(pid) in {"", "Z"}, "the end of the command")


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.errand.close()


def test_words_are_split_but_no_shell_reads_them(bench: Bench, tmp_path: Path) -> None:
    target = tmp_path / "a b; $(id) *"
    bench.errand.run(f"touch '{target}'", {})
    bench.wait_end()
    assert target.exists()
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_facts_reach_it_as_variables(bench: Bench, tmp_path: Path) -> None:
    out = tmp_path / "out"
    script = 'printf "%s|%s" "$FOOTUI_CUE" "$FOOTUI_EXERCISE" > "$0"'
    bench.errand.run(f"sh -c '{script}' {out}", {"cue": "go", "exercise": "$(big) toe;"})
    bench.wait_end()
    assert out.read_text() == "go|$(big) toe;"


def test_starting_does_not_wait_for_it(bench: Bench) -> None:
    began = time.monotonic()
    bench.errand.run("sleep 60", {})
    assert time.monotonic() - began < 10
    pid = bench.pid
    bench.errand.close()
    assert processes.state(pid) == ""


def test_its_output_and_input_are_nowhere(bench: Bench, capfd: pytest.CaptureFixture[str]) -> None:
    bench.errand.run("sh -c 'echo out; echo err >&2; cat'", {})
    bench.wait_end()
    assert capfd.readouterr() == ("", "")


def test_only_one_runs_at_a_time(bench: Bench) -> None:
    bench.errand.run("sleep 60", {})
    pid = bench.pid
    bench.errand.run("sleep 61", {})
    assert bench.pid == pid


def test_one_that_hangs_is_ended_by_a_later_cue_and_told_of(bench: Bench) -> None:
    bench.errand.run("sh -c 'sleep 60 & wait'", {})
    pid = bench.pid
    bench.now = MOST_SECONDS + 1
    bench.errand.run("true", {})
    assert processes.state(pid) == ""
    assert bench.complaints == ["The cue command failed: it took more than 10 seconds"]


def test_a_failure_is_told_of_once_for_each_command(bench: Bench) -> None:
    for command in ("false", "false", "sh -c 'exit 3'", "true"):
        bench.errand.run(command, {})
        bench.wait_end()
    bench.errand.run("false", {})
    assert bench.complaints == [
        "The cue command failed: it ended with 1",
        "The cue command failed: it ended with 3",
    ]


@pytest.mark.parametrize("command", ["no-such-command-here", "/", "echo 'unbalanced", "echo \0"])
def test_what_cannot_be_started_is_told_of_and_not_raised(bench: Bench, command: str) -> None:
    bench.errand.run(command, {})
    bench.errand.run(command, {})
    assert len(bench.complaints) == 1


def test_without_a_command_nothing_is_run(bench: Bench) -> None:
    bench.errand.run("  ", {})
    assert bench.errand._running is None
    assert bench.complaints == []
