import pytest
from hypothesis import given
from msgspec import structs

from footui.figure.blend import blended, eased
from footui.model.figure import Arrow, Pose, Spot, Stance, Way
from tests.figure.strategies import law, poses, shares

ARROW = Arrow(Spot.BIG, Way.DOWN)
PRESS = Pose(toes=46.0, lift=10.0, work=(Spot.BIG,), arrows=(ARROW,))


@law
@given(shares, shares)
def test_easing_starts_and_ends_slowly_and_never_turns_back(a: float, b: float) -> None:
    less, more = sorted((a, b))
    assert (eased(0.0), eased(0.5), eased(1.0)) == (0.0, 0.5, 1.0)
    assert eased(less) <= eased(more) + 1e-12


@law
@given(poses, poses, shares)
def test_words_are_those_of_the_pose_ahead_and_numbers_lie_between(
    a: Pose, b: Pose, share: float
) -> None:
    mid = blended(a, b, share)
    assert (mid.work, mid.arrows) == (b.work, b.arrows)
    for name in ("foot", "shin", "toe", "curl", "x", "lift", "splay", "pull", "ball"):
        low, high = sorted((getattr(a, name), getattr(b, name)))
        assert low - 1e-6 <= getattr(mid, name) <= high + 1e-6


@law
@given(poses, poses)
def test_at_its_ends_a_blend_is_the_pose_itself(a: Pose, b: Pose) -> None:
    assert blended(a, b, 1.0) == b
    assert blended(a, b, 0.0) == structs.replace(a, work=b.work, arrows=b.arrows)


def test_a_pose_that_does_not_name_the_other_toes_has_them_with_the_big_one() -> None:
    assert blended(Pose(toe=10.0), PRESS, 0.5).toes == 28.0
    assert blended(PRESS, Pose(toe=10.0), 0.5).toes == 28.0
    assert blended(Pose(), Pose(toe=10.0), 0.5).toes is None


def test_the_other_foot_moves_too() -> None:
    a, b = Pose(far=Stance(x=-10.0, toes=20.0)), Pose(far=Stance(x=10.0))
    assert blended(a, b, 0.5).far == Stance(x=0.0, toes=10.0)


@pytest.mark.parametrize(("a", "b"), [(None, Stance(x=3.0)), (Stance(x=3.0), None)])
def test_the_other_foot_comes_and_goes_with_the_pose_ahead(a: Pose, b: Pose) -> None:
    assert blended(Pose(far=a), Pose(far=b), 0.5).far == b
