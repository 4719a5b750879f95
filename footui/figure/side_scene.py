"""The picture from the side: what is behind the foot, the foot, what is before it."""

from msgspec import structs

from footui.figure.drawings import draw_own
from footui.figure.ground import Ground
from footui.figure.props import BEFORE, BEHIND, EDGE, Draw, On, placed
from footui.figure.raster import Raster
from footui.figure.side import SideFoot
from footui.figure.side_picture import draw_back, draw_far, draw_foot
from footui.model.figure import Figure, Pose, PropKind, Stance

BEYOND = 6.0  # units that the other foot of a pair stands off


def draw_side_scene(raster: Raster, figure: Figure, pose: Pose, pair: bool) -> SideFoot:
    """Draw it all; `pair` shows the other foot doing the same. Gives the foot, for arrows."""
    foot = SideFoot(pose, ground_of(figure), figure.pin)
    _draw_props(BEHIND, raster, figure, pose, foot)
    draw_own(raster, figure, front=False)
    _draw_other(raster, figure, pose, pair)
    draw_back(raster, foot, pose.work)
    draw_foot(raster, foot, pose.work)
    _draw_props(BEFORE, raster, figure, pose, foot)
    draw_own(raster, figure, front=True)
    return foot


def ground_of(figure: Figure) -> Ground:
    """What the foot of a figure stands on."""
    stepped = any(each.kind is PropKind.STEP for each in figure.things)
    return Ground(placed(figure, PropKind.STEP, EDGE) if stepped else None)


def _draw_other(raster: Raster, figure: Figure, pose: Pose, pair: bool) -> None:
    far: Stance | None = pose.far
    if far is None and pair:
        far = structs.replace(pose, x=pose.x + BEYOND)
    if far is not None:
        draw_far(raster, SideFoot(far, ground_of(figure), figure.pin))


def _draw_props(
    table: dict[PropKind, Draw], raster: Raster, figure: Figure, pose: Pose, foot: SideFoot
) -> None:
    for prop in figure.things:
        if prop.kind in table:
            table[prop.kind](On(raster, foot, pose, figure, prop))
