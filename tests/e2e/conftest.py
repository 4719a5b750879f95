"""footui itself in a real terminal, with a home of its own."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.own_files import write, write_exercise
from tests.realterm.fixtures import PYTHON, Start, plain_environment
from tests.realterm.terminal import RealTerminal

FOOTUI = (PYTHON, "-m", "footui")
SHORT = {
    "dose": {"reps": 2, "hold": 0.7},
    "timing": {"prepare": 0.5, "release": 0.5, "switch": 0.5},
}
PATIENCE_SECONDS = 60.0  # after which a program counts as hung
Run = Callable[..., RealTerminal]
Pipe = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that has been used before: no welcome."""
    home = tmp_path / "footui"
    write(home / "config/settings.toml", "schema = 1\n")
    return home


@pytest.fixture
def short(home: Path) -> Path:
    """A home with an exercise that is over in five seconds."""
    write_exercise(home / "config", "short", name="Short press", **SHORT)
    return home


@pytest.fixture
def footui(start_terminal: Start, home: Path) -> Run:
    """A function that starts footui with arguments; everything else as for a terminal."""

    def start(*arguments: str, **more: Any) -> RealTerminal:
        return start_terminal((*FOOTUI, *arguments), **more)

    return start


@pytest.fixture
def piped(tmp_path: Path, home: Path) -> Pipe:
    """A function that runs footui without a terminal; `closed` as the shell writes it: `<&-`."""

    def run(
        *arguments: str, typed: str = "", closed: str = ""
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ("sh", "-c", f'exec "$@" {closed}', "sh", *FOOTUI, *arguments),
            input=typed,
            env=plain_environment(tmp_path),
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )

    return run
