"""The picture from above: the foot as the runner looks down on it."""

from footui.figure.drawings import draw_own
from footui.figure.raster import Raster
from footui.figure.rubber import draw_over, draw_under
from footui.figure.top import TopFoot
from footui.figure.top_picture import draw_top
from footui.model.figure import Figure, Pose, PropKind


def draw_top_scene(raster: Raster, figure: Figure, pose: Pose) -> TopFoot:
    """Draw it all. Gives the foot, for arrows."""
    foot = TopFoot(pose)
    banded = any(each.kind is PropKind.RUBBER for each in figure.things)
    draw_own(raster, figure, front=False)
    if banded:
        draw_under(raster, foot)
    draw_top(raster, foot, pose.work)
    if banded:
        draw_over(raster, foot)
    draw_own(raster, figure, front=True)
    return foot
