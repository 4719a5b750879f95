"""Draws the foot from its inner side."""

from collections.abc import Collection
from math import radians

from footui.figure.geometry import Point, curve, disc, moved, turned
from footui.figure.paint import Role
from footui.figure.raster import Raster
from footui.figure.side import OTHERS, SideFoot
from footui.figure.toes import BIG, SMALL, draw_chain, draw_nail, scaled
from footui.model.figure import Spot

# The outline of shin and foot, the ankle at 0, 0 and the sole at y 12: x, y, and how much of the
# point follows the shin instead of the foot.
SKIN = (
    (7.2, -75, 1), (7.2, -46, 1), (6.7, -32, 1), (5.9, -19, 1), (5.7, -10, 0.92), (7.2, -4.6, 0.5),
    (10.6, -1.3, 0.14), (14.6, 1.2, 0), (18.4, 3.5, 0), (21.4, 4.9, 0), (23.8, 6.6, 0),
    (24.4, 9.5, 0), (23.2, 11.7, 0), (19.8, 12, 0), (16, 11.2, 0), (11.5, 8.8, 0), (7, 7.5, 0),
    (2.6, 8.4, 0), (-1.4, 10.9, 0), (-5, 12, 0), (-8.4, 12, 0), (-11.4, 10.6, 0), (-12.5, 7.4, 0),
    (-11.7, 3.4, 0.04), (-9, -2, 0.35), (-7, -8, 0.8), (-6.4, -14, 1), (-7.4, -22, 1),
    (-10.2, -31, 1), (-12.7, -41, 1), (-13.2, -52, 1), (-13.2, -75, 1),
)  # fmt: skip
SOLE = (
    (-10, 9.5), (-8, 12), (-5, 12), (-1.4, 10.9), (2.6, 8.4), (7, 7.5), (11.5, 8.8), (16, 11.2),
    (20, 12), (23, 11.6), (22.6, 9), (16, 8.2), (11.5, 6), (7, 4.7), (2.2, 5.6), (-2.4, 8.4),
)  # fmt: skip
RIM = (1.5, -0.7)  # how far the lit skin lies off the shaded outline


def draw_back(raster: Raster, foot: SideFoot, work: Collection[Spot]) -> None:
    """The toes behind the big one, the farthest first."""
    role, rim = (Role.WORK, Role.DEEP) if Spot.TOES in work else (Role.SKIN, Role.SHADE)
    for points, (_, _, size) in zip(foot.others, OTHERS, strict=False):
        build = scaled(SMALL, size)
        draw_chain(raster, points, build, rim, 0.9)
        draw_chain(raster, points, build, role, -0.1)
        if abs(foot.fan) > 20:
            draw_nail(raster, points, build.radii[-1])


def draw_far(raster: Raster, foot: SideFoot) -> None:
    """The other foot, behind: its shape alone."""
    raster.fill(_skin(foot), Role.FAR)
    draw_chain(raster, foot.big, BIG, Role.FAR, 0)


def draw_foot(raster: Raster, foot: SideFoot, work: Collection[Spot]) -> None:
    """The foot itself, the working parts lit."""
    skin = _skin(foot)
    raster.fill(skin, Role.SHADE)
    raster.fill(moved(skin, *RIM), Role.SKIN)
    for spot, draw in PATCHES.items():
        if spot in work:
            draw(raster, foot)
    _draw_ankle_bone(raster, foot)
    hot = Spot.BIG in work
    draw_chain(raster, foot.big, BIG, Role.DEEP if hot else Role.SHADE, 0.0)
    draw_chain(
        raster,
        [(x + 0.5, y - 0.5) for x, y in foot.big],
        BIG,
        Role.WORK if hot else Role.SKIN,
        -0.2,
    )
    draw_nail(raster, foot.big, BIG.radii[-1])


def _skin(foot: SideFoot) -> list[Point]:
    return curve([foot.skin_at(*point) for point in SKIN])


def _draw_ankle_bone(raster: Raster, foot: SideFoot) -> None:
    raster.fill(disc(foot.foot_at((0.2, 0.2)), 2.7, 2.7, 12), Role.SHADE)
    raster.fill(disc(foot.foot_at((1.0, -0.9)), 2.5, 2.5, 12), Role.SKIN)


def _draw_sole(raster: Raster, foot: SideFoot) -> None:
    raster.fill(curve([foot.foot_at(point) for point in SOLE], 2), Role.WORK)


def _patch(centre: Point, rx: float, ry: float, lean: float) -> list[Point]:
    return [
        (centre[0] + x, centre[1] + y)
        for x, y in (turned(point, radians(lean)) for point in disc((0, 0), rx, ry))
    ]


def _draw_shin(raster: Raster, foot: SideFoot) -> None:
    raster.fill([foot.shin_at(p) for p in _patch((4.2, -27), 2.4, 13, 0)], Role.WORK)


def _draw_calf(raster: Raster, foot: SideFoot) -> None:
    raster.fill([foot.shin_at(p) for p in _patch((-6.2, -33), 4.2, 15, -7)], Role.WORK)


def _draw_ankle(raster: Raster, foot: SideFoot) -> None:
    raster.fill(disc(foot.foot_at((1.2, -0.6)), 4.6), Role.WORK)


def _draw_ball(raster: Raster, foot: SideFoot) -> None:
    raster.fill(disc(foot.foot_at((20.6, 9)), 4.2, 3.2), Role.WORK)


def _draw_heel(raster: Raster, foot: SideFoot) -> None:
    raster.fill(disc(foot.foot_at((-6.8, 7.6)), 4.8, 4.4), Role.WORK)


PATCHES = {
    Spot.SHIN: _draw_shin,
    Spot.CALF: _draw_calf,
    Spot.ANKLE: _draw_ankle,
    Spot.SOLE: _draw_sole,
    Spot.BALL: _draw_ball,
    Spot.HEEL: _draw_heel,
}
