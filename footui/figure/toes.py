"""Toes from the side: chains of bones that lie flat on the ground and never go through it."""

from collections.abc import Sequence
from itertools import pairwise
from math import asin, cos, radians, sin

from msgspec import Struct

from footui.figure.geometry import Point, beyond, capsule, heading
from footui.figure.ground import Ground
from footui.figure.paint import Role
from footui.figure.raster import Raster

REST_SLOPE = radians(5)
CONTACT = 3.0  # units above the ground over which a toe goes from lying flat to following the foot


class Build(Struct, frozen=True):
    """The bones of a toe: their lengths, and the flesh round each joint."""

    lengths: tuple[float, ...]
    radii: tuple[float, ...]


BIG = Build((6.6, 5.0), (3.5, 2.7, 2.6))
SMALL = Build((5.6, 3.6, 2.6), (2.6, 2.2, 2.0, 1.8))


def scaled(build: Build, size: float) -> Build:
    """A toe of another size."""
    return Build(tuple(n * size for n in build.lengths), tuple(r * size for r in build.radii))


def chain(
    base: Point, build: Build, bends: Sequence[float], slope: float, ground: Ground
) -> list[Point]:
    """The joints of a toe from its base. `slope` is the foot's tilt; `bends` add up. Radians."""
    floor = ground.height(base[0] + build.lengths[0])
    free = min(1.0, max(0.0, (floor - base[1] - build.radii[0]) / CONTACT))
    angle, points = slope * free + REST_SLOPE, [base]
    for length, radius, bend in zip(build.lengths, build.radii[1:], bends, strict=True):
        angle += bend
        room = (floor - radius - points[-1][1]) / length
        points.append(beyond(points[-1], _kept_above(angle, room), length))
    return points


def _kept_above(angle: float, room: float) -> float:
    if sin(angle) <= room:
        return angle
    flat = asin(max(-1.0, room))
    return flat if cos(angle) > -0.2 else radians(180) - flat


def draw_chain(
    raster: Raster, points: Sequence[Point], build: Build, role: int, grow: float
) -> None:
    """The flesh of a toe, thicker by `grow`."""
    joints = list(zip(points, build.radii, strict=True))
    for (a, ra), (b, rb) in pairwise(joints):
        raster.fill(capsule(a, ra + grow, b, rb + grow), role)


NAIL = ((-2.2, 0.9), (0.6, 0.88), (1.6, 0.4), (0.6, 0.3), (-2.2, 0.4))


def draw_nail(raster: Raster, points: Sequence[Point], radius: float) -> None:
    """The nail on top of the last bone; along in units, across in radii."""
    way = heading(points[-2], points[-1])
    corners = [beyond(points[-1], way, u * radius / 2.6, -v * radius) for u, v in NAIL]
    raster.fill(corners, Role.LIGHT)
