"""Fixtures for counting what the app does."""

import pytest

from tests.app.conftest import clock, files
from tests.budgets.wire import Wire

__all__ = ["clock", "files", "wire"]


@pytest.fixture
def wire(monkeypatch: pytest.MonkeyPatch) -> Wire:
    """Counts what the app in this test draws and sends."""
    counting = Wire()
    counting.install(monkeypatch)
    return counting
