"""Where no full screen can be, nothing starts: a hint, exit code 2, and no spin."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.realterm.fixtures import Start
from tests.terminal.subjects import Subject, only_footui

REFUSED = 2
CASES = {
    "input is nothing": ('exec "$@" </dev/null', "input is not a terminal"),
    "input is a file": ('exec "$@" </etc/passwd', "input is not a terminal"),
    "input is closed": ('exec "$@" <&-', "input is"),
    "errors go nowhere": ('exec "$@" 2>/dev/null', ""),
    "errors go into a pipe": ('"$@" 2>&1 >/dev/null | cat', "error output is not a terminal"),
    "errors are closed": ('exec "$@" 2>&-', ""),
    "all are closed": ('exec "$@" <&- >&- 2>&-', ""),
}


@pytest.fixture
def open_pipe() -> Iterator[int]:
    reading, writing = os.pipe()
    yield reading
    os.close(reading)
    os.close(writing)


@only_footui
@pytest.mark.parametrize("case", CASES)
def test_without_a_terminal_it_refuses(
    start_terminal: Start, subject: Subject, tmp_path: Path, case: str
) -> None:
    script, words = CASES[case]
    subject.lay_out(tmp_path / "footui")
    shell = ["bash", "-c", f"set -o pipefail; {script}", "bash"]
    terminal = start_terminal([*shell, *subject.command])
    assert terminal.exit_code() == REFUSED
    assert words in terminal.text
    assert terminal.program.survivors() == []
    assert b"\x1b" not in terminal.output


@only_footui
def test_an_open_pipe_is_no_keyboard(
    start_terminal: Start, subject: Subject, open_pipe: int
) -> None:
    terminal = start_terminal(subject.command, streams={"stdin": open_pipe})
    assert terminal.exit_code() == REFUSED
    assert "input is not a terminal" in terminal.text


@only_footui
@pytest.mark.parametrize("name", ["dumb", "unknown"])
def test_a_terminal_that_cannot_is_refused(
    start_terminal: Start, subject: Subject, name: str
) -> None:
    terminal = start_terminal(subject.command, env={"TERM": name})
    assert terminal.exit_code() == REFUSED
    assert f"TERM={name}" in terminal.text
    assert b"\x1b" not in terminal.output


@only_footui
def test_output_that_goes_elsewhere_is_no_hindrance(
    start_terminal: Start, subject: Subject, tmp_path: Path
) -> None:
    subject.lay_out(tmp_path / "footui")
    with (tmp_path / "out").open("w") as out:
        terminal = start_terminal(subject.command, size=(70, 22), streams={"stdout": out.fileno()})
    terminal.wait_for(subject.ready)
    terminal.press(*subject.quit)
    assert terminal.exit_code() == 0
    assert (tmp_path / "out").read_text() == ""
