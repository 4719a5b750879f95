"""The poses as people see them.

To renew the pictures set FOOTUI_RENEW_FRAMES=1, run this file, and look at the difference.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from footui.figure.encoder import Style
from footui.figure.scene import draw
from footui.model.exercise import Exercise
from tests.figure.shipped import encoder, figure_of, shipped, side_of, text
from tests.frames import RENEW

GOLDEN = Path(__file__).with_name("frames")
SIZE = 40, 14


def picture_book(exercise: Exercise) -> str:
    """All poses of an exercise as letters, each under its name."""
    return "\n".join(_pages(exercise))


def _pages(exercise: Exercise) -> Iterator[str]:
    figure = figure_of(exercise)
    for name in figure.names:
        frame = draw(figure, figure.posed(name), encoder(Style.ASCII), SIZE, side_of(exercise))
        yield f"--- {name} ".ljust(SIZE[0], "-")
        yield text(frame)
    yield ""


@pytest.mark.parametrize("name", shipped())
def test_every_pose_looks_as_it_did_when_it_was_last_looked_at(name: str) -> None:
    path, now = GOLDEN / f"{name}.txt", picture_book(shipped()[name])
    if os.environ.get(RENEW):
        path.write_text(now, encoding="utf-8")
    assert now == path.read_text(encoding="utf-8")


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(shipped())
