"""A small whole body in the corner: how the runner sits or stands, the working foot lit."""

from msgspec import Struct

from footui.figure.geometry import Point, disc
from footui.figure.paint import Role
from footui.figure.raster import Raster, Window
from footui.figure.stamps import Stamp
from footui.model.figure import Body, Corner

Path = tuple[Point, ...]
WIDE, TALL = 20.0, 24.0  # the box, in dots of which a cell has 2 by 4


class Sketch(Struct, frozen=True):
    """A head, limbs as paths of which the last ends in the working foot, furniture, letters."""

    head: Point
    limbs: tuple[Path, ...]
    things: tuple[Path, ...]
    letters: tuple[str, ...]


SKETCHES = {
    Body.STAND: Sketch(
        (10, 3.2),
        (((10, 7), (10, 13.5)), ((10, 7.6), (6.4, 13)), ((10, 7.6), (13.6, 13)),
         ((10, 13.5), (8, 22)), ((10, 13.5), (11.6, 22), (14.6, 22))),
        (),
        ("   o    ", "  /|\\   ", "   |    ", "  / \\   ", " /   |##"),
    ),
    Body.SIT: Sketch(
        (7, 3.2),
        (((7, 7), (7, 14)), ((7, 8), (11.4, 12.4)), ((7, 14), (13.6, 14), (13.6, 22), (17, 22))),
        (((3.4, 7), (3.4, 23)), ((3.4, 17), (11, 17)), ((11, 17), (11, 23))),
        ("  o     ", "| |\\    ", "| |___  ", "|____ | ", "|   | ##"),
    ),
    Body.FLOOR: Sketch(
        (4.5, 7.6),
        (((4.5, 11.6), (5, 20)), ((4.8, 12.4), (13, 14.6)), ((5, 20.6), (17, 20.6), (17, 15.6))),
        (),
        ("        ", "  o     ", " /|---  ", "  |    #", "  \\____#"),
    ),
    Body.STEP: Sketch(
        (9, 2.8),
        (((9, 6.6), (9, 12)), ((9, 7.4), (14, 10)), ((9, 12), (9, 19), (12.4, 19.4))),
        (((10.4, 22), (20, 22)), ((14.4, 10), (16, 10), (16, 22))),
        ("   o    ", "  /|__. ", "   |  | ", "   |  | ", "   ##==="),
    ),
    Body.WALK: Sketch(
        (9, 3.2),
        (((9, 7), (9, 13)), ((9, 7.6), (5.4, 12)), ((9, 7.6), (12.8, 12)),
         ((9, 13), (5, 21)), ((9, 13), (13.4, 21.4), (16, 20))),
        (),
        ("   o    ", "  /|\\   ", "   |    ", "  / \\   ", " /   \\##"),
    ),
    Body.CROSS: Sketch(
        (7, 3.2),
        (((7, 7), (7, 14)), ((7, 7.6), (13, 10.4)), ((7, 14.6), (13.6, 14.6), (13.6, 22.6)),
         ((7, 14), (12.6, 12.4), (14.6, 9.8))),
        (((3.4, 7), (3.4, 23)), ((3.4, 17.6), (10.6, 17.6)), ((10.6, 17.6), (10.6, 23))),
        ("  o     ", "| |\\__# ", "| |__/# ", "|____|  ", "|   ||  "),
    ),
}  # fmt: skip


def draw_body(raster: Raster, body: Body, corner: Corner, unit: float) -> None:
    """The body in its corner; `unit` of the plane to a dot."""
    window = raster.window
    left = window.left if corner.is_left else window.right - WIDE * unit
    top = window.bottom - TALL * unit if corner.is_lower else window.top

    def at(path: Path) -> list[Point]:
        return [(left + x * unit, top + y * unit) for x, y in path]

    sketch = SKETCHES[body]
    for path in sketch.things:
        raster.line(at(path), 1.6 * unit, Role.GROUND)
    for path in sketch.limbs:
        raster.line(at(path), 2.4 * unit, Role.SHADE)
    raster.fill(disc(at((sketch.head,))[0], 2.9 * unit, corners=14), Role.SHADE)
    raster.line(at(sketch.limbs[-1][-2:]), 2.6 * unit, Role.WORK)


def body_stamp(window: Window, body: Body, corner: Corner) -> Stamp:
    """The same in letters."""
    lines = SKETCHES[body].letters
    col = 0 if corner.is_left else window.cols - len(lines[0])
    return Stamp(col, window.rows - len(lines) if corner.is_lower else 0, lines, Role.SHADE)
