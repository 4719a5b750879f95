"""Fixtures that hand out real terminals and see that nothing outlives a test."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.realterm.ssh import Sshd
from tests.realterm.terminal import RealTerminal
from tests.realterm.tmux import Tmux
from tests.realterm.tools import needed

ROOT = Path(__file__).parents[2]
PYTHON = sys.executable
Start = Callable[..., RealTerminal]


def plain_environment(home: Path, **more: str) -> dict[str, str]:
    """An environment with nothing in it that could leak from the machine into a test."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "FOOTUI_HOME": str(home / "footui"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": os.environ.get("PYTHONDONTWRITEBYTECODE", ""),
        **more,
    }


@pytest.fixture
def start_terminal(tmp_path: Path) -> Iterator[Start]:
    """A function that starts a command in a terminal of its own.

    `start_terminal(command, env={...}, size=(80, 24), ...)`; `env` adds to a plain one.
    """
    started: list[RealTerminal] = []

    def start(
        command: Sequence[str], *, env: Mapping[str, str | None] | None = None, **more: Any
    ) -> RealTerminal:
        given = {**plain_environment(tmp_path), **(env or {})}
        whole = {name: value for name, value in given.items() if value is not None}
        terminal = RealTerminal(command, whole, **more)
        started.append(terminal)
        return terminal

    yield start
    for terminal in started:
        terminal.close()


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[Tmux]:
    """A tmux server on a private socket, with the plain environment."""
    needed("tmux")
    server = Tmux(tmp_path, plain_environment(tmp_path))
    yield server
    server.close()


@pytest.fixture(scope="session")
def sshd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    """An sshd on loopback that lets the user of the tests in by its own key."""
    programs = needed("sshd", "ssh", "ssh-keygen")
    server = Sshd(tmp_path_factory.mktemp("sshd") / "own", *programs)
    yield server
    server.close()
