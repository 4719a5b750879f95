import pytest
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions

from footui.widgets.glyphs import ASCII, UNICODE
from footui.widgets.row import Cell, Row

CELLS = (
    Cell("1", 2),
    Cell("Heel walking [/b]"),
    Cell("wide", 6, least=30),
    Cell("4:20", 5, right=True),
)


def drawn(row: Row, width: int) -> Strip:
    """The row on a screen that knows no style but those of Textual."""
    (strip,) = row.render_strips(width, 1, Style(), RenderOptions(_style, {}))
    return strip


def _style(words: str | Style) -> Style:
    return words if isinstance(words, Style) else Style.parse(words)


@pytest.mark.parametrize(
    ("width", "text"),
    [
        (40, "1  Heel walking [/b]        wide    4:20"),
        (29, "1  Heel walking [/b]     4:20"),
        (20, "1  Heel walki…  4:20"),
        (10, "1  …  4:20"),
    ],
)
def test_one_cell_takes_what_the_others_leave(width: int, text: str) -> None:
    assert drawn(Row(CELLS, UNICODE), width).text == text


def test_plain_letters_cut_with_a_letter() -> None:
    assert drawn(Row(CELLS, ASCII), 20).text == "1  Heel walki~  4:20"


@pytest.mark.parametrize("width", range(4, 24))
def test_a_row_of_wide_characters_is_as_wide_as_it_should_be(width: int) -> None:
    row = Row((Cell("足の指の体操足の指の体操"), Cell("ok", 2)), UNICODE)
    assert drawn(row, width).cell_length == width


def test_cells_are_made_when_they_are_drawn_and_once() -> None:
    made: list[int] = []

    def cells() -> tuple[Cell, ...]:
        made.append(1)
        return (Cell("x"),)

    row = Row(cells, UNICODE)
    assert made == []
    drawn(row, 5)
    drawn(row, 9)
    assert made == [1]


def test_a_cell_may_have_its_own_style() -> None:
    pieces = {
        piece.text: piece.style
        for piece in drawn(Row((Cell("x", 1, "bold"), Cell("y")), UNICODE), 3)
    }
    assert (pieces["x"] or Style()).bold
    assert not (pieces["y"] or Style()).bold
