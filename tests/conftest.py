"""Fixtures for all tests."""

import pytest

from footui.model.library import Library
from tests import samples

pytest.register_assert_rewrite("tests.frames")

pytest_plugins = ["tests.realterm.fixtures"]


@pytest.fixture
def library() -> Library:
    """A tiny library: one exercise of each shape, and a routine of them all."""
    return samples.library()
