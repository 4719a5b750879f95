"""A small shipped folder, an empty one of the user's over it."""

from pathlib import Path

import pytest

from tests.own_files import write_exercise, write_routine
from tests.samples import CURL, WALK


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A small shipped folder: a walk, a press, a curl, and a routine of them."""
    root = tmp_path / "shipped"
    write_exercise(root, "walk", WALK, number="10")
    write_exercise(root, "press", number="4a")
    write_exercise(root, "curl", CURL, number="4b")
    write_routine(root, "every", {"id": "press"}, {"id": "walk"}, number="1")
    return root


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"
