from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given

from footui.figure.ground import Ground
from footui.figure.side import BALL_RADIUS, HEEL_RADIUS, OTHERS, SideFoot
from footui.figure.toes import BIG, SMALL, scaled
from footui.model.figure import Pin, Spot, Stance
from tests.figure.shipped import figure_of, shipped, whole_rep
from tests.figure.strategies import law, stances

FLOOR = Ground()
NEAR = 1e-6


def lowest(foot: SideFoot) -> float:
    """How deep the lowest of heel, ball and toes reaches; y grows down."""
    parts = [(foot.ball[1], BALL_RADIUS), (foot.heel[1], HEEL_RADIUS)]
    parts += [(y, radius) for (_, y), radius in zip(foot.big, BIG.radii, strict=True)]
    for joints, (_, _, size) in zip(foot.others, OTHERS, strict=False):
        radii = scaled(SMALL, size).radii
        parts += [(y, radius) for (_, y), radius in zip(joints, radii, strict=True)]
    return max(y + radius for y, radius in parts)


@law
@given(stances)
def test_nothing_of_a_foot_goes_through_the_floor(stance: Stance) -> None:
    for pin in Pin:
        assert lowest(SideFoot(stance, FLOOR, pin)) <= NEAR


@law
@given(stances)
def test_a_foot_that_is_not_lifted_touches_the_floor(stance: Stance) -> None:
    foot = SideFoot(Stance(foot=stance.foot, shin=stance.shin, toe=stance.toe), FLOOR)
    assert lowest(foot) == pytest.approx(0, abs=0.6)


@pytest.mark.parametrize(
    "name", [name for name in shipped() if not name.startswith(("toe-spread", "calf"))]
)
def test_on_the_way_through_a_rep_no_toe_goes_below_the_floor(name: str) -> None:
    exercise = shipped()[name]
    course, figure = whole_rep(exercise), figure_of(exercise)
    for tick in range(int(course.length * 10) + 1):
        pose = course.at(tick / 10)
        for stance in (pose, pose.far):
            if stance is not None:
                assert lowest(SideFoot(stance, FLOOR, figure.pin)) <= NEAR


def test_on_a_step_the_heel_sinks_below_the_edge_and_the_toes_stay_on_it() -> None:
    foot = SideFoot(Stance(foot=-22.0), Ground(edge=13.0), Pin.BALL)
    assert foot.heel[1] > 0
    assert all(y < 0 for _, y in foot.big)


@pytest.mark.parametrize(("pin", "name"), [(Pin.BALL, "ball"), (Pin.HEEL, "heel")])
def test_the_pinned_part_keeps_its_place(pin: Pin, name: str) -> None:
    flat, tilted = (SideFoot(Stance(foot=tilt), FLOOR, pin) for tilt in (0.0, 30.0))
    assert getattr(tilted, name)[0] == pytest.approx(getattr(flat, name)[0])


def test_by_itself_a_raised_heel_turns_about_the_ball_and_a_raised_forefoot_about_the_heel() -> (
    None
):
    flat, up, down = (SideFoot(Stance(foot=tilt), FLOOR) for tilt in (0.0, 30.0, -30.0))
    assert up.ball[0] == pytest.approx(flat.ball[0])
    assert down.heel[0] == pytest.approx(flat.heel[0])


def test_the_other_toes_are_seen_only_where_they_leave_the_big_one() -> None:
    together, apart = SideFoot(Stance(toe=20.0), FLOOR), SideFoot(Stance(toes=46.0), FLOOR)
    assert together.others == []
    assert len(apart.others) == 4
    tips = [joints[-1] for joints in apart.others]
    assert all(y < apart.big[-1][1] for _, y in tips)
    gaps = [hypot(a[0] - b[0], a[1] - b[1]) for a, b in pairwise(tips)]
    assert min(gaps) > 2.5, "lifted toes must not lie over each other"


@pytest.mark.parametrize("spot", Spot)
@pytest.mark.parametrize("stance", [Stance(), Stance(toes=46.0)])
def test_every_part_has_a_place_on_the_foot(spot: Spot, stance: Stance) -> None:
    foot = SideFoot(stance, FLOOR)
    x, y = foot.spot(spot)
    assert hypot(x - foot.ankle[0], y - foot.ankle[1]) < 45
