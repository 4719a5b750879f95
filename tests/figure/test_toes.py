from itertools import pairwise
from math import radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.figure.ground import DEEP, Ground
from footui.figure.toes import BIG, SMALL, Build, chain, scaled
from tests.figure.strategies import law

FLOOR = Ground()
FLAT = (0.0, 0.0)


def test_a_step_ends_at_its_edge() -> None:
    step = Ground(edge=13.0)
    assert (step.height(13.0), step.height(12.9)) == (0.0, DEEP)
    assert FLOOR.height(-50) == 0.0


def test_a_resting_toe_lies_flat_on_the_ground() -> None:
    joints = chain((0, -3.5), BIG, FLAT, 0.0, FLOOR)
    for (_, y), radius in zip(joints, BIG.radii, strict=True):
        assert y + radius == pytest.approx(0, abs=0.5)


def test_on_tiptoe_the_toe_still_lies_flat() -> None:
    level, tiptoe = (chain((0, -3.5), BIG, FLAT, slope, FLOOR) for slope in (0.0, radians(50)))
    assert tiptoe == level


def test_in_the_air_the_toe_follows_the_foot() -> None:
    hanging = chain((0, -30), BIG, FLAT, radians(50), FLOOR)
    level = chain((0, -30), BIG, FLAT, 0.0, FLOOR)
    assert hanging[-1][1] > level[-1][1] + 5


def test_a_lifted_toe_points_up() -> None:
    joints = chain((0, -3.5), BIG, (radians(-60), 0.0), 0.0, FLOOR)
    assert joints[-1][1] < joints[0][1] - 5


@law
@given(
    st.sampled_from([BIG, SMALL, scaled(SMALL, 0.8)]),
    st.floats(0, 40),
    st.lists(st.floats(-3, 3), min_size=3, max_size=3),
    st.floats(-2, 2),
)
def test_no_joint_goes_through_the_floor_and_no_bone_changes_its_length(
    build: Build, lift: float, bends: list[float], slope: float
) -> None:
    base = 0.0, -build.radii[0] - lift
    joints = chain(base, build, bends[: len(build.lengths)], slope, FLOOR)
    for (_, y), radius in zip(joints, build.radii, strict=True):
        assert y + radius <= 1e-9
    for ((xa, ya), (xb, yb)), length in zip(pairwise(joints), build.lengths, strict=True):
        assert ((xb - xa) ** 2 + (yb - ya) ** 2) ** 0.5 == pytest.approx(length)
