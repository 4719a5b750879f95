"""Draws cells as pixels."""

from PIL import Image, ImageDraw, ImageFont

from footui.figure.glyphs import QUADRANTS, SEXTANTS

FONT = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 15)


NAMES = {
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


def picture(frame, background, cw=9, ch=18, ink="#dddddd"):
    rows = len(frame)
    cols = len(frame[0])
    im = Image.new("RGB", (cols * cw, rows * ch), background)
    d = ImageDraw.Draw(im)
    for y, row in enumerate(frame):
        for x, (c, fg, bg) in enumerate(row):
            fg, bg = NAMES.get(fg, fg), NAMES.get(bg, bg)
            X, Y = x * cw, y * ch
            if bg:
                d.rectangle((X, Y, X + cw - 1, Y + ch - 1), fill=bg)
            if c == " ":
                continue
            if c in QUADRANTS:
                bits = QUADRANTS.index(c)
                nx, ny = 2, 2
            elif c in SEXTANTS:
                bits = SEXTANTS.index(c)
                nx, ny = 2, 3
            else:
                d.text((X, Y), c, font=FONT, fill=fg or ink)
                continue
            for i in range(nx * ny):
                if bits >> i & 1:
                    j, k = i % nx, i // nx
                    d.rectangle(
                        (
                            X + j * cw // nx,
                            Y + k * ch // ny,
                            X + (j + 1) * cw // nx - 1,
                            Y + (k + 1) * ch // ny - 1,
                        ),
                        fill=fg,
                    )
    return im


def sheet(items, across, background="#000000", ink="#999999", pad=10):
    w = max(i.width for _, i in items) + pad
    h = max(i.height for _, i in items) + pad + 14
    n = -(-len(items) // across)
    im = Image.new("RGB", (w * across + pad, h * n + pad), background)
    d = ImageDraw.Draw(im)
    f = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 11)
    for k, (name, i) in enumerate(items):
        x, y = pad + k % across * w, pad + k // across * h
        d.text((x, y), name, font=f, fill=ink)
        im.paste(i, (x, y + 14))
    return im
