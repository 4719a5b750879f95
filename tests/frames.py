"""Screens as plain text, and golden frames to compare them with.

Renew the frames with FOOTUI_RENEW_FRAMES=1, then read the diff.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual.app import App

FRAMES = Path(__file__).parent / "frames"
RENEW = "FOOTUI_RENEW_FRAMES"


def strips(app: App[Any]) -> list[list[Segment]]:
    """The rows of the screen as drawn. The one place that reaches into Textual for them."""
    return [list(row) for row in app.screen._compositor.render_strips()]


def frame(app: App[Any]) -> str:
    """The screen as text; the filled part of a bar, drawn as blanks in reverse, as blocks."""
    return "\n".join("".join(map(_text, row)).rstrip() for row in strips(app))


def dialog_words(app: App[Any]) -> str:
    """What the dialog on top says, as one line."""
    rows = (re.search(r"[│|](.*)[│|]", row) for row in frame(app).splitlines())
    return " ".join(" ".join(row[1].strip("█ ") for row in rows if row).split())


def styles(app: App[Any]) -> Iterator[Style]:
    """The style of every piece of the screen."""
    return (piece.style or Style() for row in strips(app) for piece in row)


def assert_frame(app: App[Any], name: str) -> None:
    """Compare the screen with its golden frame."""
    path, now = FRAMES / f"{name}.txt", frame(app)
    if os.environ.get(RENEW):
        path.parent.mkdir(exist_ok=True)
        path.write_text(now + "\n", encoding="utf-8")
    assert now + "\n" == path.read_text(encoding="utf-8")


def _text(piece: Segment) -> str:
    filled = piece.style is not None and piece.style.reverse
    return piece.text.replace(" ", "█") if filled else piece.text
