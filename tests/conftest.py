"""Fixtures for all tests."""

import pytest

from footui.model.library import Library
from tests import samples

pytest_plugins = ["tests.realterm.fixtures", "tests.frames"]


@pytest.fixture
def library() -> Library:
    """A tiny library: one exercise of each shape, and a routine of them all."""
    return samples.library()
