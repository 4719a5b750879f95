"""Cells as pixels: what a terminal would draw, as a picture."""

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from footui.figure.cells import Cell, Frame
from footui.figure.glyphs import QUADRANTS, SEXTANTS

CELL = 10, 20
GAP = 12
# the 16 colours as xterm has them
NAMED = {
    "black": "#000000",
    "red": "#cd0000",
    "green": "#00cd00",
    "yellow": "#cdcd00",
    "blue": "#0000ee",
    "magenta": "#cd00cd",
    "cyan": "#00cdcd",
    "white": "#e5e5e5",
    "bright_black": "#7f7f7f",
    "bright_red": "#ff0000",
    "bright_green": "#00ff00",
    "bright_yellow": "#ffff00",
    "bright_blue": "#5c5cff",
    "bright_magenta": "#ff00ff",
    "bright_cyan": "#00ffff",
    "bright_white": "#ffffff",
}
_FONT = ImageFont.load_default(CELL[1] * 0.8)


def picture(frame: Frame, background: str) -> Image.Image:
    """A frame as a picture."""
    size = len(frame[0]) * CELL[0], len(frame) * CELL[1]
    image = Image.new("RGB", size, background)
    draw = ImageDraw.Draw(image)
    for row, cells in enumerate(frame):
        for col, cell in enumerate(cells):
            _draw_cell(draw, (col * CELL[0], row * CELL[1]), cell)
    return image


def sheet(pictures: Sequence[tuple[str, Image.Image]], across: int, background: str) -> Image.Image:
    """Pictures in rows, each under its name."""
    wide = max(each.width for _, each in pictures) + GAP
    tall = max(each.height for _, each in pictures) + GAP + CELL[1]
    down = -(-len(pictures) // across)
    image = Image.new("RGB", (wide * across + GAP, tall * down + GAP), background)
    draw = ImageDraw.Draw(image)
    for number, (name, each) in enumerate(pictures):
        left, top = GAP + number % across * wide, GAP + number // across * tall
        draw.text((left, top), name, font=_FONT, fill="#888888")
        image.paste(each, (left, top + CELL[1]))
    return image


def _draw_cell(draw: ImageDraw.ImageDraw, corner: tuple[int, int], cell: Cell) -> None:
    letter, front, back = cell
    if back is not None:
        _box(draw, corner, (0, 0), CELL, back)
    if letter in QUADRANTS:
        _draw_block(draw, corner, QUADRANTS.index(letter), 2, front or "")
    elif letter in SEXTANTS:
        _draw_block(draw, corner, SEXTANTS.index(letter), 3, front or "")
    else:
        draw.text(corner, letter, font=_FONT, fill=NAMED.get(front or "", front))


def _draw_block(
    draw: ImageDraw.ImageDraw, corner: tuple[int, int], bits: int, down: int, colour: str
) -> None:
    for place in range(2 * down):
        if bits >> place & 1:
            x, y = place % 2, place // 2
            start = x * CELL[0] // 2, y * CELL[1] // down
            end = (x + 1) * CELL[0] // 2, (y + 1) * CELL[1] // down
            _box(draw, corner, start, end, colour)


def _box(
    draw: ImageDraw.ImageDraw,
    corner: tuple[int, int],
    start: tuple[int, int],
    end: tuple[int, int],
    colour: str,
) -> None:
    (x, y), (left, top), (right, bottom) = corner, start, end
    box = (x + left, y + top, x + right - 1, y + bottom - 1)
    draw.rectangle(box, fill=NAMED.get(colour, colour))
