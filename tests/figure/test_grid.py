import re

import pytest

from footui.figure.encoder import Style
from footui.figure.grid import gridded
from footui.figure.scene import draw, mirrored, shown_window
from footui.model.exercise import Side
from footui.model.figure import Figure, Pose, View
from tests.figure.shipped import encoder, text

FIGURE = Figure(zoom=1.0, look=(11.0, -16.0))
SIZE = 40, 14


def lines(side: Side = Side.LEFT, figure: Figure = FIGURE) -> list[str]:
    ascii_ = encoder(Style.ASCII)
    frame = draw(figure, Pose(), ascii_, SIZE, side)
    window = shown_window(figure, SIZE, side)
    turned = mirrored(figure, side)
    return text(gridded(frame, window, ascii_.palette, mirrored=turned)).splitlines()


def numbers(row: str) -> list[int]:
    return [int(number) for number in re.findall(r"-?\d+", row)]


def test_numbers_run_along_the_edges_and_crosses_between() -> None:
    rows = lines()
    assert numbers(rows[0]) == [-20, -10, 0, 10, 20, 30, 40, 50]
    assert [numbers(row)[0] for row in rows[1:] if numbers(row[:3])] == [-40, -30, -20, -10, 0, 10]
    assert "+" in rows[3]


def test_the_foot_hides_the_crosses() -> None:
    bare = text(draw(FIGURE, Pose(), encoder(Style.ASCII), SIZE)).splitlines()
    for row, covered in zip(lines(), bare, strict=False):
        for x, letter in enumerate(covered):
            assert letter == " " or row[x] != "+"


def test_the_mirrored_picture_has_its_numbers_the_other_way_round() -> None:
    left, right = lines(Side.LEFT), lines(Side.RIGHT)
    assert numbers(right[0]) == numbers(left[0])[::-1]
    assert [numbers(row[-3:]) for row in right[1:]] == [numbers(row[:3]) for row in left[1:]]


@pytest.mark.parametrize(("side", "count"), [(Side.RIGHT, 7), (Side.LEFT, 7), (Side.BOTH, 9)])
def test_a_foot_from_above_can_be_measured_too(side: Side, count: int) -> None:
    assert len(numbers(lines(side, Figure(view=View.TOP, zoom=1.3, look=(0.0, 5.0)))[0])) == count


def test_the_first_row_is_for_the_numbers_along() -> None:
    assert lines(figure=Figure(zoom=1.0, look=(11.0, -12.0)))[0].startswith("   -20")
