"""Things on and about the floor, seen from the side: each draws itself from the pose."""

from collections.abc import Callable
from math import cos, pi, sin

from msgspec import Struct

from footui.figure.geometry import Point, between, capsule, disc
from footui.figure.hands import draw_fist, draw_grip
from footui.figure.paint import Role
from footui.figure.raster import Raster
from footui.figure.side import SideFoot
from footui.model.figure import Figure, Pose, Prop, PropKind, Stance

FAR_OFF = 400.0  # units; beyond any frame
EDGE, CUP, MARBLES = 13.0, 55.0, 33.0  # places along the floor
WEIGHT = 6.0  # from the end of the towel
BALL, BOTTLE, MARBLE = 5.0, 7.0, 2.4  # radii
BAND, STRAP = 2.2, 4.4  # widths
FIST = (-36.0, -36.0)
WRAP = ((16.5, 13.4), (22.8, 13.6), (26.4, 10.2), (24.0, 4.4))  # round the ball, on the foot
TOWEL, DRAWN_IN = 62.0, 13.0  # where its end lies, and how much nearer it ends
CLOTH = 2.4  # its thickness, in units
STRIDE = 26.0  # from one mark in the floor to the next; a walking foot is set so far ahead
FOLDS = (
    (41.5, 3.2, 2.6),
    (36.8, 3.4, 4.0),
    (17, 3.6, 2.4),
    (11.5, 3.8, 3.2),
)  # x, half width, height
HALF_TURN = tuple(pi * i / 8 for i in range(9))


class On(Struct, frozen=True):
    """What a prop can look at while it draws itself."""

    raster: Raster
    foot: SideFoot
    pose: Pose
    figure: Figure
    prop: Prop


def placed(figure: Figure, kind: PropKind, usual: float) -> float:
    """Where a prop stands along the floor."""
    given = (each.x for each in figure.things if each.kind is kind and each.x is not None)
    return next(given, usual)


def _surface(on: On, left: float) -> None:
    on.raster.box(left, 0, FAR_OFF, on.raster.pixel[1], Role.GROUND)


def _floor(on: On) -> None:
    if on.pose.far is not None:
        _stride_marks(on, on.pose, on.pose.far)
    _surface(on, -FAR_OFF)


def _stride_marks(on: On, near: Stance, far: Stance) -> None:
    """Marks in the floor that go along with the standing foot: the runner stays, the floor goes."""
    standing = near if near.lift <= far.lift else far
    for i in range(-4, 5):
        x = standing.x + i * STRIDE
        on.raster.fill([(x, 0), (x + 3, 0), (x - 1, 5), (x - 4, 5)], Role.SOLID)


def _step(on: On) -> None:
    edge = placed(on.figure, PropKind.STEP, EDGE)
    on.raster.box(edge, 0, FAR_OFF, FAR_OFF, Role.SOLID)
    _surface(on, edge - 1.5)


def _towel(on: On) -> None:
    pull, box = on.pose.pull, on.raster.box
    end = _towel_end(on)
    box(8, -CLOTH, end, 0, Role.CLOTH)
    for back in (2.2, 5.4, 20.0, 23.2, 40.0):
        stripe = end - back * (1 - 0.25 * pull)
        box(stripe - 0.9, -CLOTH, stripe + 0.9, 0, Role.LIGHT)
    for x, wide, tall in FOLDS:
        if tall * pull > 1:
            _fold(on.raster, x, wide, CLOTH + tall * pull)


def _towel_end(on: On) -> float:
    return TOWEL - DRAWN_IN * on.pose.pull


def _fold(raster: Raster, x: float, wide: float, tall: float) -> None:
    for grow, role in ((0.0, Role.FOLD), (-1.0, Role.CLOTH)):
        raster.fill(
            [(x + (wide + grow) * cos(a), -(tall + grow) * sin(a)) for a in HALF_TURN], role
        )
    raster.line([(x + 0.8, 0.8 - tall), (x + 2.4, 1.6 - tall)], 1.3, Role.LIGHT)


def _weight(on: On) -> None:
    x, box = _towel_end(on) - placed(on.figure, PropKind.WEIGHT, WEIGHT), on.raster.box
    on.raster.line([(x - 2, -9.5), (x - 2, -12), (x + 2, -12), (x + 2, -9.5)], 1.4, Role.GROUND)
    box(x - 5.5, -10, x + 5.5, -CLOTH, Role.SOLID)
    box(x - 5.5, -10, x + 5.5, -8.6, Role.GROUND)


def _ball(on: On) -> None:
    radius, x = on.prop.size or BALL, on.pose.ball
    on.raster.fill(disc((x, -radius), radius), Role.FOLD)
    on.raster.fill(disc((x + 0.4, -radius - 0.4), radius - 0.8), Role.CLOTH)
    on.raster.fill(disc(_rolled(x, radius, 0.0, 0.45), radius * 0.3, corners=8), Role.LIGHT)


def _bottle(on: On) -> None:
    radius, x = on.prop.size or BOTTLE, on.pose.ball
    on.raster.fill(disc((x, -radius), radius), Role.FOLD)
    on.raster.fill(disc((x, -radius), radius - 0.9), Role.CLOTH)
    for i in range(3):
        ends = [_rolled(x, radius, i * pi / 3 + half, 0.7) for half in (0.0, pi)]
        on.raster.line(ends, radius * 0.19, Role.LIGHT)


def _rolled(x: float, radius: float, angle: float, share: float) -> Point:
    turn = x / radius + angle
    return x + cos(turn) * radius * share, -radius + sin(turn) * radius * share


def _held(on: On, width: float) -> None:
    wrap = [on.foot.foot_at(point) for point in WRAP]
    on.raster.line([*wrap, FIST], width, Role.CLOTH)
    draw_fist(on.raster, FIST)


def _band(on: On) -> None:
    _held(on, on.prop.size or BAND)


def _strap(on: On) -> None:
    _held(on, on.prop.size or STRAP)


def _cup(on: On) -> None:
    x = placed(on.figure, PropKind.CUP, CUP)
    on.raster.fill([(x - 6, -15), (x + 6, -15), (x + 4.6, 0), (x - 4.6, 0)], Role.SOLID)
    on.raster.box(x - 6.8, -16, x + 6.8, -14.2, Role.GROUND)


def _marbles(on: On) -> None:
    x, held = placed(on.figure, PropKind.MARBLES, MARBLES), on.pose.hold > 0.98
    for i in range(int(held), 3):
        _marble(on.raster, (x + 6 * i, -MARBLE))
    if held:
        (tip_x, tip_y), cup = on.foot.big[-1], placed(on.figure, PropKind.CUP, CUP)
        _marble(on.raster, between((tip_x - 0.5, tip_y + 3.4), (cup, -4), on.pose.drop))


def _marble(raster: Raster, at: Point) -> None:
    raster.fill(disc(at, MARBLE, corners=12), Role.CLOTH)
    raster.fill(disc((at[0] + 0.6, at[1] - 0.6), 0.8, corners=6), Role.LIGHT)


def _hand(on: On) -> None:
    draw_grip(on.raster, on.foot.big)


def _knee(on: On) -> None:
    for grow, role in ((0.0, Role.GROUND), (-1.4, Role.SOLID)):
        on.raster.fill(capsule((-90, 10), 15 + grow, (2, 13.5), 12.5 + grow, 10), role)
        on.raster.fill(capsule((2, 13.5), 12.5 + grow, (-2, 90), 10 + grow, 10), role)
    on.raster.line([(3, 6), (-6, 9), (-9, 14)], 1.3, Role.GROUND)


Draw = Callable[[On], None]
BEHIND: dict[PropKind, Draw] = {
    PropKind.FLOOR: _floor,
    PropKind.STEP: _step,
    PropKind.TOWEL: _towel,
    PropKind.WEIGHT: _weight,
    PropKind.BALL: _ball,
    PropKind.BOTTLE: _bottle,
    PropKind.KNEE: _knee,
}
BEFORE: dict[PropKind, Draw] = {
    PropKind.BAND: _band,
    PropKind.STRAP: _strap,
    PropKind.MARBLES: _marbles,
    PropKind.CUP: _cup,
    PropKind.HAND: _hand,
}
