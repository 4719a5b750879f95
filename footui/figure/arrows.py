"""Arrows that say where a part goes."""

from footui.figure.geometry import Point
from footui.figure.paint import Role
from footui.figure.raster import Raster
from footui.figure.stamps import Stamp
from footui.model.figure import Arrow, Way

WAYS = {Way.UP: (0, -1), Way.DOWN: (0, 1), Way.LEFT: (-1, 0), Way.RIGHT: (1, 0)}
# tip at 0, 0 and pointing along x; in dots of 40 by 14 cells, so that every zoom shows one size
HEAD = ((0, 0), (-6, 6), (-6, 2), (-12, 2), (-12, -2), (-6, -2), (-6, -6))
LETTERS = {
    Way.UP: (" ^ ", "/|\\", " | "),
    Way.DOWN: (" | ", "\\|/", " v "),
    Way.LEFT: ("<----",),
    Way.RIGHT: ("---->",),
}


def tip(arrow: Arrow, spot: Point) -> Point:
    """Where the tip is of an arrow that keeps its gap to a spot."""
    dx, dy = WAYS[arrow.way]
    return spot[0] - dx * arrow.gap, spot[1] - dy * arrow.gap


def draw_arrow(raster: Raster, at: Point, arrow: Arrow, unit: float) -> None:
    """The arrow with its tip there; `unit` of the plane to a dot of 40 by 14 cells."""
    (x, y), (dx, dy), size = raster.snapped(at), WAYS[arrow.way], arrow.size * unit
    outline = [(x + (u * dx - v * dy) * size, y + (u * dy + v * dx) * size) for u, v in HEAD]
    raster.fill(outline, Role.CUE)


def arrow_stamp(raster: Raster, at: Point, arrow: Arrow, unit: float) -> Stamp:
    """The same in letters."""
    (dx, dy), lines = WAYS[arrow.way], LETTERS[arrow.way]
    back = 6 * arrow.size * unit
    col, row = raster.window.cell((at[0] - dx * back, at[1] - dy * back))
    return Stamp(col - len(lines[0]) // 2, row - len(lines) // 2, lines, Role.CUE)
