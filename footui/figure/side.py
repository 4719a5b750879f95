"""The foot from its inner side: a stance becomes joints that never go through the ground."""

from math import radians

from footui.figure.geometry import Point, between, turned
from footui.figure.ground import Ground
from footui.figure.toes import BIG, SMALL, chain, scaled
from footui.model.figure import Pin, Spot, Stance

BALL, BALL_RADIUS = (21.2, 8.5), 3.5
HEEL, HEEL_RADIUS = (-7.0, 7.2), 4.8
# The other toes from the little one to the second: base before the ball, share of the lift, size.
OTHERS = ((-8.6, 1.75, 0.86), (-5.8, 1.36, 0.98), (-3.0, 0.98, 1.06), (-0.4, 0.6, 1.1))
FANNED = 3.0  # degrees between big toe and the others from which on these are seen


class SideFoot:
    """One foot with its shin, standing as the stance says."""

    def __init__(self, stance: Stance, ground: Ground, pin: Pin = Pin.AUTO) -> None:
        self.stance, self.ground = stance, ground
        self.tilt, self.lean = radians(stance.foot), radians(stance.shin)
        self.ankle = self._ankle(pin)
        self.ball, self.heel = self.foot_at(BALL), self.foot_at(HEEL)
        curl = radians(stance.curl)
        bends = (-radians(stance.toe), curl * 0.8)
        self.big = chain(self.ball, BIG, bends, self.tilt, ground)
        self.others = self._others(curl) if abs(self.fan) > FANNED else []

    @property
    def fan(self) -> float:
        """How much higher than the big toe the others are. Degrees."""
        return 0.0 if self.stance.toes is None else self.stance.toes - self.stance.toe

    def _ankle(self, pin: Pin) -> Point:
        stance = self.stance
        on_ball = pin is Pin.BALL or (pin is Pin.AUTO and stance.foot >= 0)
        kept = BALL if on_ball else HEEL
        x = stance.x + kept[0] - turned(kept, self.tilt)[0]
        y = min(self._resting(x, BALL, BALL_RADIUS), self._resting(x, HEEL, HEEL_RADIUS))
        return x, y - stance.lift

    def _resting(self, x: float, contact: Point, radius: float) -> float:
        dx, dy = turned(contact, self.tilt)
        return self.ground.height(x + dx) - radius - dy

    def _others(self, curl: float) -> list[list[Point]]:
        chains = []
        for back, share, size in OTHERS:
            up = radians(self.stance.toe + self.fan * share)
            base = self.ball[0] + back, self.ball[1] - 1.5
            bends = (-up, curl * 0.6, curl * 0.5)
            chains.append(chain(base, scaled(SMALL, size), bends, self.tilt, self.ground))
        return chains

    def foot_at(self, point: Point) -> Point:
        """Where a point of the foot at rest is now."""
        return self._from_ankle(turned(point, self.tilt))

    def shin_at(self, point: Point) -> Point:
        """Where a point of the shin at rest is now."""
        return self._from_ankle(turned(point, self.lean))

    def skin_at(self, x: float, y: float, share: float) -> Point:
        """Where a point of the skin is that follows the shin by that share, else the foot."""
        return between(self.foot_at((x, y)), self.shin_at((x, y)), share)

    def _from_ankle(self, way: Point) -> Point:
        return self.ankle[0] + way[0], self.ankle[1] + way[1]

    def spot(self, name: Spot) -> Point:
        """The middle of a part, for arrows."""
        return {
            Spot.BIG: self.big[-1],
            Spot.TOES: (self.others or [self.big])[-1][-1],
            Spot.LITTLE: (self.others or [self.big])[0][-1],
            Spot.BALL: self.ball,
            Spot.SOLE: self.foot_at((8, 9)),
            Spot.HEEL: self.heel,
            Spot.ANKLE: self.ankle,
            Spot.SHIN: self.shin_at((7, -22)),
            Spot.CALF: self.shin_at((-9, -24)),
        }[name]
