import pytest

from footui.figure.arrows import LETTERS, WAYS, arrow_stamp, draw_arrow, tip
from footui.figure.geometry import Point
from footui.figure.paint import Role
from footui.figure.raster import Raster, Window
from footui.model.figure import Arrow, Spot, Way

WINDOW = Window(40, 14, -40.0, -28.0, 1.0)


def drawn(way: Way, size: float = 1.0) -> list[bytearray]:
    made = Raster(WINDOW, 2, 4)
    draw_arrow(made, (0.0, 0.0), Arrow(Spot.BIG, way, size=size), 1.0)
    return made.rows


def middle(rows: list[bytearray]) -> Point:
    """The middle of all dots of the arrow, in units."""
    dots = [(x, y) for y, row in enumerate(rows) for x, dot in enumerate(row) if dot == Role.CUE]
    xs, ys = zip(*dots, strict=True)
    return sum(xs) / len(xs) - 39.5, sum(ys) / len(ys) - 27.5


@pytest.mark.parametrize("way", Way)
def test_an_arrow_lies_behind_its_tip(way: Way) -> None:
    dx, dy = WAYS[way]
    x, y = middle(drawn(way))
    assert x * dx + y * dy < -4
    assert abs(x * dy - y * dx) < 0.6


def test_a_smaller_arrow_covers_less() -> None:
    small, large = (sum(sum(row) for row in drawn(Way.UP, size)) for size in (0.5, 1.0))
    assert small < large / 2


@pytest.mark.parametrize(
    ("way", "expected"),
    [(Way.DOWN, (5, -3)), (Way.UP, (5, 5)), (Way.LEFT, (9, 1)), (Way.RIGHT, (1, 1))],
)
def test_the_tip_keeps_its_gap_on_the_side_that_the_arrow_comes_from(
    way: Way, expected: Point
) -> None:
    assert tip(Arrow(Spot.BIG, way, gap=4.0), (5, 1)) == expected


@pytest.mark.parametrize("way", Way)
def test_in_letters_the_arrow_stands_where_the_shape_would(way: Way) -> None:
    stamp = arrow_stamp(Raster(WINDOW, 4, 4), (0.0, 0.0), Arrow(Spot.BIG, way), 1.0)
    assert stamp.lines == LETTERS[way]
    middle_col, middle_row = stamp.col + len(stamp.lines[0]) // 2, stamp.row + len(stamp.lines) // 2
    dx, dy = WAYS[way]
    assert (middle_col, middle_row) == (20 - 3 * dx, 7 - 2 * (dy == 1) + (dy == -1))
