"""Fixtures for the tests of the terminal package."""

from pathlib import Path
from typing import Any

import pytest

from tests.realterm.fixtures import Start
from tests.terminal.running import Environment, Running, StartSubject
from tests.terminal.subjects import TICKING, Subject


@pytest.fixture
def subject(request: pytest.FixtureRequest) -> Subject:
    """The small app, unless a test asks for others by `each_subject`."""
    chosen: Subject = getattr(request, "param", TICKING)
    return chosen


@pytest.fixture
def start(start_terminal: Start, tmp_path: Path, subject: Subject) -> StartSubject:
    """A function that starts the subject and waits until it works."""

    def run(
        *,
        env: Environment | None = None,
        prefix: tuple[str, ...] = (),
        seen: bool = True,
        **more: Any,
    ) -> Running:
        subject.lay_out(tmp_path / "footui")
        terminal = start_terminal([*prefix, *subject.command], env=env, **more)
        running = Running(subject, terminal, tmp_path / "footui")
        running.wait_ready(seen=seen)
        return running

    return run
