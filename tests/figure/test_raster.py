import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.figure.geometry import Point
from footui.figure.raster import Raster, Window
from tests.figure.strategies import law, places

WINDOW = Window(cols=4, rows=2, left=0.0, top=0.0, zoom=1.0)  # 8 by 8 units
outlines = st.lists(places, min_size=3, max_size=8)


def raster(window: Window = WINDOW) -> Raster:
    return Raster(window, across=2, down=4)


def picture(made: Raster) -> list[str]:
    return ["".join(".#*"[dot] for dot in row) for row in made.rows]


def test_a_window_knows_its_edges() -> None:
    assert (WINDOW.right, WINDOW.bottom) == (8.0, 8.0)


@pytest.mark.parametrize(
    ("point", "cell"),
    [((0, 0), (0, 0)), ((7.9, 7.9), (3, 1)), ((-0.1, 4), (-1, 1)), ((9, 3), (4, 0))],
)
def test_a_window_finds_the_cell_of_a_point(point: Point, cell: tuple[int, int]) -> None:
    assert WINDOW.cell(point) == cell


def test_a_box_fills_the_dots_whose_middle_it_holds() -> None:
    made = raster()
    made.box(1, 2, 4, 4, 1)
    assert picture(made) == ["........"] * 2 + [".###...."] * 2 + ["........"] * 4


def test_what_sticks_out_is_cut() -> None:
    made = raster()
    made.box(-50, -50, 50, 1, 1)
    assert picture(made) == ["########"] + ["........"] * 7


def test_later_shapes_lie_over_earlier_ones() -> None:
    made = raster()
    made.box(0, 0, 8, 1, 1)
    made.box(2, 0, 4, 1, 2)
    assert picture(made)[0] == "##**####"


def test_where_an_outline_runs_over_itself_it_stays_filled() -> None:
    made = raster()
    twice = [(0, 0), (8, 0), (8, 4), (0, 4), (0, 0), (8, 0), (8, 4), (0, 4)]
    made.fill(twice, 1)
    assert picture(made) == ["########"] * 4 + ["........"] * 4


def test_a_line_has_its_width() -> None:
    made = raster()
    made.line([(-5, 4), (20, 4)], 2, 1)
    assert picture(made) == ["........"] * 3 + ["########"] * 2 + ["........"] * 3


def test_points_snap_to_corners_of_pixels() -> None:
    made = Raster(Window(4, 2, 0.5, 0.25, 1.0), across=4, down=4)
    assert made.pixel == (1.0, 2.0)
    assert made.snapped((2.2, 3.0)) == (2.5, 2.25)


@law
@given(outlines)
def test_mirroring_twice_changes_nothing(outline: list[Point]) -> None:
    made = raster()
    made.fill(outline, 1)
    before = picture(made)
    made.mirror()
    assert picture(made) == [row[::-1] for row in before]
    made.mirror()
    assert picture(made) == before


@law
@given(outlines, st.integers(1, 5))
def test_a_doubled_picture_is_its_own_mirror(outline: list[Point], cols: int) -> None:
    made = raster(Window(cols, 2, 0.0, 0.0, 1.0))
    made.fill(outline, 1)
    right = [row[cols:] for row in picture(made)]
    made.double()
    assert [row[cols:] for row in picture(made)] == right
    assert picture(made) == [row[::-1] for row in picture(made)]
