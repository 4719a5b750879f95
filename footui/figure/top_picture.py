"""Draws the foot from above."""

from collections.abc import Collection
from itertools import pairwise

from footui.figure.geometry import Point, beyond, capsule, curve, disc, heading, moved
from footui.figure.paint import Role
from footui.figure.raster import Raster
from footui.figure.top import TOES, TopFoot
from footui.model.figure import Spot

BODY = (
    (-11.2, 2), (-11.6, 6), (-10.2, 12.5), (-8.2, 19), (-7.6, 25), (-7.9, 30), (-7.2, 35),
    (-4.2, 39), (0, 40.2), (4.2, 39), (7.2, 35), (8.4, 30), (9.2, 25), (10.4, 18), (11.9, 11),
    (12.2, 7.4), (11, 4.4), (6.4, 0.8), (2, -0.8), (-3, -1.2), (-8.8, -1.4),
)  # fmt: skip
NAIL = ((-0.7, -0.6), (-0.7, 0.6), (0.1, 0.64), (0.5, 0.36), (0.5, -0.36), (0.1, -0.64))


def draw_top(raster: Raster, foot: TopFoot, work: Collection[Spot]) -> None:
    """The toes, then the back of the foot, then the ankle."""
    for index, (points, toe) in enumerate(zip(foot.toes, TOES, strict=True)):
        hot = Spot.TOES in work or _named(index) in work
        _draw_toe(raster, points, toe.radius, hot)
    body = curve([(x * (1 + 0.04 * foot.splay * (y < 12)), y) for x, y in BODY])
    raster.fill(body, Role.SHADE)
    raster.fill(moved(body, 1.2, -0.5), Role.SKIN)
    for points in foot.toes[1:]:
        a = beyond(points[0], heading(points[0], points[1]), -2.0)
        raster.line([a, beyond(a, heading(points[1], (0, 22)), 7)], 0.8, Role.GLOW)
    raster.fill(disc((0.2, 27), 7.4, 6.8, 20), Role.SHADE)
    raster.fill(disc((0.8, 28), 6.8, 6.4, 20), Role.GLOW)


def _named(index: int) -> Spot | None:
    return {0: Spot.BIG, len(TOES) - 1: Spot.LITTLE}.get(index)


def _draw_toe(raster: Raster, points: list[Point], radius: float, hot: bool) -> None:
    role, rim = (Role.WORK, Role.DEEP) if hot else (Role.SKIN, Role.SHADE)
    for grow, dx, colour in ((0.35, -0.3, rim), (-0.15, 0.35, role)):
        for (x0, y0), (x1, y1) in pairwise(points):
            thin = radius * (0.9 if (x0, y0) == points[0] else 1.0)
            raster.fill(capsule((x0 + dx, y0), thin + grow, (x1 + dx, y1), radius + grow), colour)
    way = heading(points[-2], points[-1])
    raster.fill([beyond(points[-1], way, u * radius, v * radius) for u, v in NAIL], Role.LIGHT)
