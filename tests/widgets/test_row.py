import pytest
from textual.content import Content

from footui.widgets.glyphs import ASCII, UNICODE
from footui.widgets.row import Cell, Row

CELLS = (
    Cell("1", 2),
    Cell("Heel walking [/b]"),
    Cell("wide", 6, least=30),
    Cell("4:20", 5, right=True),
)


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
    assert Row(CELLS, UNICODE).content(width).plain == text


def test_plain_letters_cut_with_a_letter() -> None:
    assert Row(CELLS, ASCII).content(20).plain == "1  Heel walki~  4:20"


@pytest.mark.parametrize("width", range(4, 24))
def test_a_row_of_wide_characters_is_as_wide_as_it_should_be(width: int) -> None:
    row = Row((Cell("足の指の体操足の指の体操"), Cell("ok", 2)), UNICODE)
    assert row.content(width).cell_length == width


def test_cells_are_made_when_they_are_drawn_and_once() -> None:
    made: list[int] = []

    def cells() -> tuple[Cell, ...]:
        made.append(1)
        return (Cell("x"),)

    row = Row(cells, UNICODE)
    assert made == []
    row.content(5)
    row.content(9)
    assert made == [1]


def test_a_cell_may_have_its_own_styles() -> None:
    content = Row((Cell(Content.styled("x", "bold"), style="dim"),), UNICODE).content(3)
    assert {span.style for span in content.spans} == {"bold", "dim"}
