"""Fixtures for the tests of the terminal package."""

from pathlib import Path
from typing import Any

import pytest

from tests.realterm.fixtures import Start
from tests.terminal.subjects import SUBJECTS, Environment, Running, StartSubject, Subject


@pytest.fixture(params=SUBJECTS, ids=lambda subject: subject.name)
def subject(request: pytest.FixtureRequest) -> Subject:
    chosen: Subject = request.param
    return chosen


@pytest.fixture
def start(start_terminal: Start, tmp_path: Path, subject: Subject) -> StartSubject:
    """A function that starts the subject and waits until it works."""

    def run(
        *, env: Environment | None = None, prefix: tuple[str, ...] = (), **more: Any
    ) -> Running:
        terminal = start_terminal([*prefix, *subject.command], env=env, **more)
        running = Running(subject, terminal, tmp_path / "footui")
        running.wait_ready()
        return running

    return run
