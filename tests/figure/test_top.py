from itertools import pairwise

from hypothesis import given

from footui.figure.top import TOES, TopFoot
from footui.model.figure import Pose, Spot
from tests.figure.strategies import law, shares


def gaps(foot: TopFoot) -> list[float]:
    tips = [points[-1][0] for points in foot.toes]
    return [right - left for left, right in pairwise(tips)]


def test_the_big_toe_is_on_the_left_as_on_a_right_foot() -> None:
    assert [toe.x for toe in TOES] == sorted(toe.x for toe in TOES)
    assert TOES[0].radius == max(toe.radius for toe in TOES)


@law
@given(shares, shares)
def test_the_wider_the_spread_the_wider_all_gaps(a: float, b: float) -> None:
    narrow, wide = (gaps(TopFoot(Pose(splay=splay))) for splay in sorted((a, b)))
    for less, more in zip(narrow, wide, strict=True):
        assert more >= less - 1e-9


def test_curled_toes_look_shorter() -> None:
    straight, curled = TopFoot(Pose()), TopFoot(Pose(curl=90.0))
    for a, b in zip(straight.toes, curled.toes, strict=True):
        assert b[-1][1] > a[-1][1]


def test_parts_have_their_places() -> None:
    foot = TopFoot(Pose())
    assert foot.spot(Spot.BIG) == foot.toes[0][-1]
    assert foot.spot(Spot.LITTLE) == foot.toes[-1][-1]
    assert foot.spot(Spot.TOES) == foot.toes[2][-1]
    assert foot.spot(Spot.HEEL)[1] > foot.spot(Spot.ANKLE)[1] > foot.spot(Spot.BALL)[1]
