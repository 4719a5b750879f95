"""Points and outlines. One unit is 1/45 of a foot; y grows down."""

from collections.abc import Iterable, Sequence
from math import asin, atan2, cos, hypot, pi, sin

Point = tuple[float, float]
Outline = Sequence[Point]


def turned(point: Point, angle: float) -> Point:
    """The point turned about the origin. Radians; positive turns x towards y."""
    c, s = cos(angle), sin(angle)
    return point[0] * c - point[1] * s, point[0] * s + point[1] * c


def moved(outline: Outline, dx: float, dy: float) -> list[Point]:
    """The outline at another place."""
    return [(x + dx, y + dy) for x, y in outline]


def between(a: Point, b: Point, share: float) -> Point:
    """The point at that share of the way from a to b."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def heading(a: Point, b: Point) -> float:
    """The angle of the way from a to b. Radians."""
    return atan2(b[1] - a[1], b[0] - a[0])


def beyond(point: Point, angle: float, along: float, across: float = 0.0) -> Point:
    """The point so far along that direction, and across it to its right hand."""
    c, s = cos(angle), sin(angle)
    return point[0] + along * c - across * s, point[1] + along * s + across * c


def disc(centre: Point, rx: float, ry: float | None = None, corners: int = 16) -> list[Point]:
    """An ellipse; a circle where only one radius is given."""
    (x, y), tall = centre, rx if ry is None else ry
    return [(x + rx * c, y + tall * s) for c, s in _circle(corners)]


def _circle(corners: int) -> Iterable[Point]:
    return ((cos(2 * pi * i / corners), sin(2 * pi * i / corners)) for i in range(corners))


def capsule(a: Point, ra: float, b: Point, rb: float, corners: int = 6) -> list[Point]:
    """The hull of two discs: a finger's bone with its flesh."""
    length = hypot(b[0] - a[0], b[1] - a[1])
    if length <= abs(ra - rb) + 1e-6:
        return disc(a if ra >= rb else b, max(ra, rb))
    way, slope = heading(a, b), pi / 2 - asin((ra - rb) / length)
    front = _arc(b, rb, way - slope, 2 * slope, corners)
    return front + _arc(a, ra, way + slope, 2 * (pi - slope), corners)


def _arc(centre: Point, radius: float, start: float, sweep: float, corners: int) -> list[Point]:
    angles = (start + sweep * i / corners for i in range(corners + 1))
    return [(centre[0] + radius * cos(a), centre[1] + radius * sin(a)) for a in angles]


def curve(points: Outline, pieces: int = 3) -> list[Point]:
    """A closed Catmull-Rom curve through the points."""
    n = len(points)
    out: list[Point] = []
    for i in range(n):
        four = points[i - 1], points[i], points[(i + 1) % n], points[(i + 2) % n]
        out.extend(_between_four(four, weights) for weights in _WEIGHTS[pieces])
    return out


def _weights(t: float) -> tuple[float, float, float, float]:
    t2, t3 = t * t, t * t * t
    return (
        -0.5 * t3 + t2 - 0.5 * t,
        1.5 * t3 - 2.5 * t2 + 1,
        -1.5 * t3 + 2 * t2 + 0.5 * t,
        0.5 * (t3 - t2),
    )


_WEIGHTS = {n: tuple(_weights(i / n) for i in range(n)) for n in range(1, 7)}


def _between_four(
    four: tuple[Point, Point, Point, Point], weights: tuple[float, float, float, float]
) -> Point:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = four
    a, b, c, d = weights
    return a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy
