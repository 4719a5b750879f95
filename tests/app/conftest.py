"""Fixtures for stories on the whole app."""

from pathlib import Path

import pytest

from tests.app.story import Files
from tests.app.virtual import VirtualTime


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> VirtualTime:
    """The time that the app lives in."""
    virtual = VirtualTime()
    virtual.install(monkeypatch)
    return virtual


@pytest.fixture
def files(tmp_path: Path) -> Files:
    """A runner's files, with settings in them so that nobody is welcomed."""
    return Files(tmp_path / "footui")
