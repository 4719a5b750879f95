"""What lies over the picture, arrows and the small body: as shapes, or as letters."""

from typing import Protocol

from footui.figure.arrows import arrow_stamp, draw_arrow
from footui.figure.bodies import body_stamp, draw_body
from footui.figure.cells import Frame
from footui.figure.geometry import Point
from footui.figure.paint import Palette
from footui.figure.raster import Raster
from footui.figure.stamps import Stamp, stamped
from footui.model.figure import Arrow, Body, Corner


class Marks(Protocol):
    """Draws marks on a raster, or keeps them to put over the finished picture."""

    def arrow(self, arrow: Arrow, at: Point) -> None:
        """An arrow with its tip there."""

    def body(self, body: Body, corner: Corner) -> None:
        """The small body in its corner."""

    def double(self) -> None:
        """Make the left half the mirror of the right one."""

    def mirror(self) -> None:
        """Swap left and right."""

    def over(self, frame: Frame) -> Frame:
        """The picture with the marks."""


class ShapeMarks:
    """Marks as shapes on the raster; `unit` of the plane to a dot of 40 by 14 cells."""

    def __init__(self, raster: Raster, unit: float) -> None:
        self._raster, self._unit = raster, unit

    def arrow(self, arrow: Arrow, at: Point) -> None:
        """Draw an arrow with its tip there."""
        draw_arrow(self._raster, at, arrow, self._unit)

    def body(self, body: Body, corner: Corner) -> None:
        """Draw the small body in its corner."""
        draw_body(self._raster, body, corner, self._unit)

    def double(self) -> None:
        """Make the left half of the raster the mirror of the right one."""
        self._raster.double()

    def mirror(self) -> None:
        """Mirror the raster."""
        self._raster.mirror()

    def over(self, frame: Frame) -> Frame:
        """The picture as it is: the marks are in it."""
        return frame


class LetterMarks(ShapeMarks):
    """Marks as letters, put over the picture at the end."""

    def __init__(self, raster: Raster, unit: float, palette: Palette) -> None:
        super().__init__(raster, unit)
        self._palette = palette
        self._stamps: list[Stamp] = []

    def arrow(self, arrow: Arrow, at: Point) -> None:
        """Keep an arrow with its tip there."""
        self._stamps.append(arrow_stamp(self._raster, at, arrow, self._unit))

    def body(self, body: Body, corner: Corner) -> None:
        """Keep the small body for its corner."""
        self._stamps.append(body_stamp(self._raster.window, body, corner))

    def double(self) -> None:
        """Mirror the marks of the right half, too."""
        super().double()
        self._stamps += [stamp.flipped(self._raster.window.cols) for stamp in self._stamps]

    def mirror(self) -> None:
        """Mirror the marks, too."""
        super().mirror()
        self._stamps = [stamp.flipped(self._raster.window.cols) for stamp in self._stamps]

    def over(self, frame: Frame) -> Frame:
        """The picture with the letters over it."""
        return stamped(frame, self._stamps, self._palette)
