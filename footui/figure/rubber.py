"""The rubber band round the toes, seen from above: a loop, half over and half under them."""

from footui.figure.geometry import Point, between
from footui.figure.paint import Role
from footui.figure.raster import Raster
from footui.figure.top import TOES, TopFoot

WIDTH = 1.7


def draw_under(raster: Raster, foot: TopFoot) -> None:
    """The half that runs below the toes, nearer their tips."""
    points = _across(foot, 0.95)
    raster.line([_outer(foot, 0, 0.6), *points[1:-1], _outer(foot, -1, 0.6)], WIDTH, Role.FOLD)


def draw_over(raster: Raster, foot: TopFoot) -> None:
    """The half that runs over the toes, and the bends round the outer ones."""
    points = _across(foot, 0.35)
    ends = _outer(foot, 0, 0.45), _outer(foot, -1, 0.45)
    raster.line([ends[0], *points, ends[1]], WIDTH + 1, Role.FOLD)
    raster.line([ends[0], *points, ends[1]], WIDTH, Role.CLOTH)
    for index, end in zip((0, -1), ends, strict=True):
        raster.line([end, _outer(foot, index, 0.7)], WIDTH, Role.CLOTH)


def _across(foot: TopFoot, share: float) -> list[Point]:
    return [between(points[0], points[-1], share) for points in foot.toes]


def _outer(foot: TopFoot, index: int, share: float) -> Point:
    x, y = between(foot.toes[index][0], foot.toes[index][-1], share)
    return x + (TOES[index].radius + 0.5) * (1 if index else -1), y
