from math import hypot, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.figure.geometry import (
    Point,
    between,
    beyond,
    capsule,
    curve,
    disc,
    heading,
    moved,
    turned,
)  # fmt: skip
from tests.figure.strategies import law, places

radii = st.floats(0.1, 20)


@law
@given(places, st.floats(-10, 10))
def test_turning_back_and_forth_leads_back(point: Point, angle: float) -> None:
    assert turned(turned(point, angle), -angle) == pytest.approx(point, abs=1e-9)


def test_a_quarter_turn_takes_right_to_down() -> None:
    assert turned((1, 0), pi / 2) == pytest.approx((0, 1))


def test_an_outline_moves_as_a_whole() -> None:
    assert moved([(0, 0), (1, 2)], 3, -1) == [(3, -1), (4, 1)]


def test_half_way_is_the_middle() -> None:
    assert between((0, 0), (4, -2), 0.5) == (2, -1)


def test_beyond_goes_along_and_to_the_right_hand() -> None:
    assert beyond((0, 0), heading((0, 0), (0, -5)), 3, 2) == pytest.approx((2, -3))


@law
@given(places, radii, radii)
def test_all_corners_of_an_ellipse_lie_on_it(centre: Point, rx: float, ry: float) -> None:
    for x, y in disc(centre, rx, ry):
        assert ((x - centre[0]) / rx) ** 2 + ((y - centre[1]) / ry) ** 2 == pytest.approx(1)


def test_a_circle_needs_one_radius() -> None:
    assert disc((0, 0), 2, corners=4) == disc((0, 0), 2, 2, corners=4)


@law
@given(places, radii, places, radii)
def test_no_corner_of_a_capsule_is_nearer_to_its_line_than_the_smaller_radius(
    a: Point, ra: float, b: Point, rb: float
) -> None:
    near = min(ra, rb) - 1e-6
    for x, y in capsule(a, ra, b, rb):
        assert hypot(x - a[0], y - a[1]) >= near
        assert hypot(x - b[0], y - b[1]) >= near


@pytest.mark.parametrize(("ra", "rb"), [(5, 1), (1, 5)])
def test_a_disc_within_the_other_leaves_the_larger_one(ra: float, rb: float) -> None:
    assert capsule((0, 0), ra, (1, 0), rb) == disc((0, 0) if ra > rb else (1, 0), 5)


def test_a_curve_goes_through_its_points() -> None:
    points = [(0, 0), (4, 0), (4, 4), (0, 4)]
    for drawn, point in zip(curve(points, 3)[::3], points, strict=True):
        assert drawn == pytest.approx(point)
