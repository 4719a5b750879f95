"""A figure in a pose becomes a picture: data, pose, size and style in, cells out."""

from footui.figure.arrows import tip
from footui.figure.cells import Frame
from footui.figure.encoder import Encoder
from footui.figure.marks import LetterMarks, Marks, ShapeMarks
from footui.figure.raster import Raster, Window
from footui.figure.side import SideFoot
from footui.figure.side_scene import draw_side_scene
from footui.figure.top import TopFoot
from footui.figure.top_scene import draw_top_scene
from footui.model.exercise import Side
from footui.model.figure import Figure, Pose, View, Way

Size = tuple[int, int]

COLS, ROWS = 40, 14  # the cells that zoom and look are meant for
SMALLEST = 0.85  # marks do not shrink further than this
BODY_FROM = 36  # columns from which on there is room for the small body
APART, PAIR_ZOOM = 17.0, 0.7  # units from the middle to each foot of a pair seen from above


def draw(figure: Figure, pose: Pose, encoder: Encoder, size: Size, side: Side = Side.LEFT) -> Frame:
    """The picture, columns by rows of cells, of the foot of that side or of both."""
    cols, rows = size
    if cols <= 0 or rows <= 0:
        return ()
    raster = Raster(shown_window(figure, size, side), encoder.across, encoder.down)
    marks = _marks(raster, encoder, figure.zoom * min(1.0, _scale(size) / SMALLEST))
    foot = _draw_scene(raster, figure, pose, side)
    _draw_marks(marks, figure, pose, foot, side)
    if figure.body is not None and cols >= BODY_FROM and not _doubled(figure, side):
        marks.body(figure.body, figure.corner)
    if mirrored(figure, side):
        marks.mirror()
    return marks.over(encoder.frame(raster))


def shown_window(figure: Figure, size: Size, side: Side) -> Window:
    """What the picture shows, the floor on the edge of a row so that it is crisp."""
    (cols, rows), (x, y) = size, figure.look
    zoom = figure.zoom * _scale(size)
    if _doubled(figure, side):
        zoom, x = zoom * PAIR_ZOOM, -APART
    above = round((rows * 2 / zoom - y) * zoom / 4)
    return Window(cols, rows, x - cols / zoom, -above * 4 / zoom, zoom)


def _scale(size: Size) -> float:
    return min(size[0] / COLS, size[1] / ROWS)


def _marks(raster: Raster, encoder: Encoder, zoom: float) -> Marks:
    if encoder.plain:
        return LetterMarks(raster, 1 / zoom, encoder.palette)
    return ShapeMarks(raster, 1 / zoom)


def _draw_scene(raster: Raster, figure: Figure, pose: Pose, side: Side) -> SideFoot | TopFoot:
    if figure.view is View.TOP:
        return draw_top_scene(raster, figure, pose)
    return draw_side_scene(raster, figure, pose, pair=side is Side.BOTH)


def _draw_marks(
    marks: Marks, figure: Figure, pose: Pose, foot: SideFoot | TopFoot, side: Side
) -> None:
    doubled = _doubled(figure, side)
    for arrow in pose.arrows:
        if doubled and arrow.way is Way.LEFT:
            continue  # it would point at the other foot
        marks.arrow(
            arrow, arrow.at if isinstance(arrow.at, tuple) else tip(arrow, foot.spot(arrow.at))
        )
    if doubled:
        marks.double()


def _doubled(figure: Figure, side: Side) -> bool:
    """Whether both feet stand side by side, each the mirror of the other."""
    return side is Side.BOTH and figure.view is View.TOP


def mirrored(figure: Figure, side: Side) -> bool:
    """Whether the drawing is turned round for that foot.

    With the toes to the right the inner side is seen of a left foot; with the big toe on the left
    a right one is seen from above.
    """
    return side is (Side.LEFT if figure.view is View.TOP else Side.RIGHT)
