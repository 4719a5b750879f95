"""The foot from above, toes up as the runner sees it: a pose becomes joints."""

from math import cos, radians

from msgspec import Struct

from footui.figure.geometry import Point, beyond
from footui.model.figure import Pose, Spot

UP = radians(-90)
CURLED = 0.55  # how much shorter a toe looks when it is bent right under


class Toe(Struct, frozen=True):
    """A toe of the right foot: its base, length, radius, and its angles closed and spread."""

    x: float
    y: float
    length: float
    radius: float
    closed: float
    spread: float


# from the big one to the little one; the ball of the foot at y 0
TOES = (
    Toe(-6.9, 0.8, 10.6, 3.8, 4, -24),
    Toe(-1.5, -0.9, 10.4, 2.4, 2, -9),
    Toe(2.6, 0.3, 9.4, 2.25, 0, 7),
    Toe(6.3, 2.4, 8.2, 2.15, -3, 23),
    Toe(9.5, 5.6, 6.6, 2.05, -6, 40),
)


class TopFoot:
    """One foot from above."""

    def __init__(self, pose: Pose) -> None:
        self.splay = pose.splay
        self.toes = [_bones(toe, pose) for toe in TOES]

    def spot(self, name: Spot) -> Point:
        """The middle of a part, for arrows."""
        toes = {Spot.BIG: 0, Spot.TOES: 2, Spot.LITTLE: 4}
        if name in toes:
            return self.toes[toes[name]][-1]
        return {Spot.HEEL: (0.0, 33.0), Spot.ANKLE: (0.0, 26.0)}.get(name, (0.0, 4.0))


def _bones(toe: Toe, pose: Pose) -> list[Point]:
    way = UP + radians(toe.closed + (toe.spread - toe.closed) * pose.splay)
    base = toe.x + toe.spread * 0.07 * pose.splay, toe.y
    length = toe.length * (1 - (1 - cos(radians(pose.curl))) * CURLED)
    return [base, beyond(base, way, length * 0.55), beyond(base, way + (way - UP) * -0.25, length)]
