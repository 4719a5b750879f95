"""Where the full screen cannot be, footui says so at once and ends."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.conftest import FOOTUI, Run
from tests.realterm.fixtures import plain_environment


def refused(tmp_path: Path, stdin: int, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        FOOTUI,
        stdin=stdin,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        env=plain_environment(tmp_path, **environment),
    )


@pytest.fixture
def endless() -> Iterator[int]:
    """The reading end of a pipe into which nobody ever writes."""
    reading, writing = os.pipe()
    yield reading
    os.close(reading)
    os.close(writing)


def test_nothing_to_read(tmp_path: Path) -> None:
    done = refused(tmp_path, subprocess.DEVNULL)
    assert done.returncode == 2
    assert "footui start --plain" in done.stderr
    assert "\x1b" not in done.stderr


def test_a_pipe(tmp_path: Path, endless: int) -> None:
    assert refused(tmp_path, endless).returncode == 2


@pytest.mark.parametrize("name", ["dumb", "unknown"])
def test_a_terminal_that_can_do_nothing(footui: Run, name: str) -> None:
    terminal = footui(env={"TERM": name})
    assert terminal.exit_code() == 2
    assert "footui start --plain" in terminal.text


def test_a_closed_input(tmp_path: Path) -> None:
    done = subprocess.run(
        ("sh", "-c", 'exec "$@" <&-', "sh", *FOOTUI),
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        env=plain_environment(tmp_path),
    )
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)


@pytest.mark.parametrize("home", ["", "not/absolute"])
def test_no_home(footui: Run, home: str) -> None:
    terminal = footui(env={"HOME": home, "FOOTUI_HOME": None})
    assert terminal.exit_code() == 1
    assert "HOME" in terminal.text
    assert "Traceback" not in terminal.text
