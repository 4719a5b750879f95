"""The poses as people see them. To renew the pictures: see tests/figure/golden/README.md."""

import pytest

from tests.figure.renew import GOLDEN, picture_book
from tests.figure.shipped import shipped


@pytest.mark.parametrize("name", shipped())
def test_every_pose_looks_as_it_did_when_it_was_last_looked_at(name: str) -> None:
    assert picture_book(shipped()[name]) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(shipped())
