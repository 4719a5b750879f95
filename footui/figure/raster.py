"""Outlines become a grid of dots, each one byte: what it shows."""

from itertools import pairwise
from math import ceil

from msgspec import Struct

from footui.figure.geometry import Outline, Point, capsule

Hits = dict[int, list[tuple[float, int]]]


class Window(Struct, frozen=True):
    """The part of the drawing plane that a picture shows, in cells and units."""

    cols: int
    rows: int
    left: float
    top: float
    zoom: float  # half cells a unit across, quarter cells a unit down

    @property
    def right(self) -> float:
        """The right edge, in units."""
        return self.left + 2 * self.cols / self.zoom

    @property
    def bottom(self) -> float:
        """The lower edge, in units."""
        return self.top + 4 * self.rows / self.zoom

    def cell(self, point: Point) -> tuple[int, int]:
        """Column and row of the cell that holds the point; it may lie outside."""
        x, y = (point[0] - self.left) * self.zoom / 2, (point[1] - self.top) * self.zoom / 4
        return int(x // 1), int(y // 1)


class Raster:
    """A grid of dots over a window; a cell has `across` by `down` of them, a pixel 2 by 2."""

    def __init__(self, window: Window, across: int, down: int) -> None:
        self.window = window
        self.width, self.height = window.cols * across, window.rows * down
        self._per_x, self._per_y = across / 2 * window.zoom, down / 4 * window.zoom
        self.pixel = 2 / self._per_x, 2 / self._per_y
        self.rows = [bytearray(self.width) for _ in range(self.height)]

    def fill(self, outline: Outline, role: int) -> None:
        """Fill the outline; where it crosses itself both parts are filled."""
        for y, hits in self._hits(outline).items():
            hits.sort()
            self._span(self.rows[y], hits, role)

    def _hits(self, outline: Outline) -> Hits:
        kx, ky, left, top = self._per_x, self._per_y, self.window.left, self.window.top
        dots = [((x - left) * kx, (y - top) * ky) for x, y in outline]
        hits: Hits = {}
        before = dots[-1]
        for here in dots:
            if before[1] < here[1]:
                self._edge(hits, before, here, 1)
            elif here[1] < before[1]:
                self._edge(hits, here, before, -1)
            before = here
        return hits

    def _edge(self, hits: Hits, upper: Point, lower: Point, way: int) -> None:
        (xa, ya), (xb, yb) = upper, lower
        first, last = max(0, ceil(ya - 0.5)), min(self.height, ceil(yb - 0.5))
        if first < last:
            slope = (xb - xa) / (yb - ya)
            x = xa + (first + 0.5 - ya) * slope
            for y in range(first, last):
                hits.setdefault(y, []).append((x, way))
                x += slope

    def _span(self, row: bytearray, hits: list[tuple[float, int]], role: int) -> None:
        wind, start = 0, 0.0
        for x, way in hits:
            if wind == 0:
                start = x
            wind += way
            if wind == 0:
                a, b = max(0, ceil(start - 0.5)), min(self.width, ceil(x - 0.5))
                if a < b:
                    row[a:b] = bytes((role,)) * (b - a)

    def line(self, points: Outline, width: float, role: int) -> None:
        """A line of that width in units through the points, with round ends."""
        for a, b in pairwise(points):
            self.fill(capsule(a, width / 2, b, width / 2, 3), role)

    def box(self, left: float, top: float, right: float, bottom: float, role: int) -> None:
        """A filled rectangle."""
        self.fill([(left, top), (right, top), (right, bottom), (left, bottom)], role)

    def snapped(self, point: Point) -> Point:
        """The nearest corner of a pixel, so that straight shapes stay crisp."""
        (wide, tall), window = self.pixel, self.window
        x = window.left + round((point[0] - window.left) / wide) * wide
        return x, window.top + round((point[1] - window.top) / tall) * tall

    def mirror(self) -> None:
        """Swap left and right."""
        for row in self.rows:
            row.reverse()

    def double(self) -> None:
        """Make the left half the mirror of the right one."""
        half = self.width // 2
        for row in self.rows:
            row[:half] = row[: self.width - half - 1 : -1]
