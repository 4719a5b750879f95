"""Hands: one that holds the ends of a band, one that draws the toes back."""

from collections.abc import Sequence
from itertools import pairwise

from footui.figure.geometry import Point, beyond, capsule, heading
from footui.figure.paint import Role
from footui.figure.raster import Raster

# Along the toe from its tip and across to the sole's side: knuckle, two joints, fingertip.
FINGER = ((5.2, -0.5), (3.6, 5.6), (-2.6, 7.4), (-7.4, 5.6))
FINGER_RADII = (2.9, 2.6, 2.2, 1.9)
THUMB = ((3.4, -6.5), (-1.6, -7.0), (-6.2, -5.2))
THUMB_RADII = (2.8, 2.4, 2.0)
FINGERS = ((3, 3.9), (2, 2.6), (1, 1.3), (0, 0.0))  # the farthest first: how much shorter, apart


def draw_fist(raster: Raster, at: Point) -> None:
    """A fist from the left, closed round what it holds there."""
    x, y = at
    _limb(raster, (x - 60, y + 8), 7.5, (x - 9, y + 0.6), 5.0)
    _limb(raster, (x - 5, y), 8.0, (x + 0.6, y), 7.4)
    for gap in (4.0, 0.0, -4.0):
        raster.line([(x - 2, y + gap), (x + 8, y + gap)], 1.5, Role.SHADE)
    raster.line([(x - 2, y - 5), (x - 2, y + 6)], 1.0, Role.SHADE)
    raster.fill(capsule((x - 8, y - 7), 2.2, (x + 1, y - 8), 1.8, 4), Role.HAND)


def draw_grip(raster: Raster, toe: Sequence[Point]) -> None:
    """A hand from the left that has the toes between fingers and thumb."""
    way, tip = heading(toe[0], toe[-1]), toe[-1]

    def at(along: float, across: float) -> Point:
        return beyond(tip, way, along, across)

    wrist = at(6.0, -15.0)
    _limb(raster, (wrist[0] - 60, wrist[1] - 6), 7.5, wrist, 5.0)
    _limb(raster, wrist, 5.4, at(4.7, -3), 6.0)
    for shorter, apart in FINGERS:
        joints = [at(u + 0.5 - 1.1 * shorter, v + apart) for u, v in FINGER]
        _digit(raster, joints, FINGER_RADII)
    _digit(raster, [at(u, v) for u, v in THUMB], THUMB_RADII)


def _limb(raster: Raster, a: Point, ra: float, b: Point, rb: float) -> None:
    raster.fill(capsule(a, ra, b, rb), Role.SHADE)
    raster.fill(capsule((a[0], a[1] - 0.3), ra - 0.8, (b[0], b[1] - 0.3), rb - 0.8), Role.HAND)


def _digit(raster: Raster, joints: Sequence[Point], radii: Sequence[float]) -> None:
    pairs = list(zip(joints, radii, strict=True))
    for role, grow in ((Role.SHADE, 0.6), (Role.HAND, -0.3)):
        for (a, ra), (b, rb) in pairwise(pairs):
            raster.fill(capsule(a, ra + grow, b, rb + grow, 5), role)
