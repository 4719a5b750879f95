"""Draws the pictures in `golden` anew: `python -m tests.figure.renew`. Look at the difference."""

from collections.abc import Iterator
from pathlib import Path

from footui.figure.encoder import Style
from footui.figure.scene import draw
from footui.model.exercise import Exercise
from tests.figure.shipped import encoder, figure_of, shipped, side_of, text

GOLDEN = Path(__file__).with_name("golden")
SIZE = 40, 14


def picture_book(exercise: Exercise) -> str:
    """All poses of an exercise, each under its name."""
    return "\n".join(_pages(exercise))


def _pages(exercise: Exercise) -> Iterator[str]:
    figure = figure_of(exercise)
    for name in figure.names:
        frame = draw(figure, figure.posed(name), encoder(Style.ASCII), SIZE, side_of(exercise))
        yield f"--- {name} ".ljust(SIZE[0], "-")
        yield text(frame)
    yield ""


def main() -> None:
    """Write all of them."""
    for name, exercise in shipped().items():
        (GOLDEN / f"{name}.txt").write_text(picture_book(exercise), encoding="utf-8")


if __name__ == "__main__":
    main()
