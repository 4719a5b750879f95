"""The polygons that an author adds to a figure."""

from footui.figure.paint import Role
from footui.figure.raster import Raster
from footui.model.figure import Figure, Hue

ROLES = {
    Hue.SOLID: Role.SOLID,
    Hue.CLOTH: Role.CLOTH,
    Hue.LIGHT: Role.LIGHT,
    Hue.SKIN: Role.HAND,
}


def draw_own(raster: Raster, figure: Figure, front: bool) -> None:
    """Draw those before the foot or those behind it."""
    for each in figure.drawing:
        if each.front is front:
            raster.fill(each.points, ROLES[each.hue])
