import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.figure.cells import BLANK, Blocks, Frame, Letters, SoftBlocks, changed_rows
from footui.figure.glyphs import QUADRANTS, SEXTANTS
from footui.figure.paint import Depth, Role, palette, rgb
from tests.figure.strategies import law

PALETTE = palette(Depth.TRUE, "#12161d")
SKIN, WORK, SHADE = (PALETTE.colours[role] for role in (Role.SKIN, Role.WORK, Role.SHADE))
dots = st.lists(st.sampled_from(Role), min_size=16, max_size=16).map(bytes)


def cell(*rows: str) -> bytes:
    """Dots from rows of digits: 0 nothing, 1 skin, 2 shade, 4 work, and so on."""
    return bytes(int(digit, 16) for row in rows for digit in row)


@pytest.mark.parametrize("painter", [Blocks(PALETTE), SoftBlocks(PALETTE), Letters(PALETTE)])
def test_nothing_is_blank(painter: Blocks | Letters) -> None:
    assert painter.paint(bytes(16)) == BLANK


@pytest.mark.parametrize("painter", [Blocks(PALETTE), SoftBlocks(PALETTE)])
def test_a_full_cell_needs_no_glyph(painter: Blocks | Letters) -> None:
    assert painter.paint(bytes([Role.WORK]) * 16) == (" ", None, WORK)


@pytest.mark.parametrize("painter", [Blocks(PALETTE), SoftBlocks(PALETTE)])
def test_clean_edges_show_the_two_colours_as_they_are(painter: Blocks | Letters) -> None:
    assert painter.paint(cell("1100", "1100", "1100", "1100")) == ("▌", SKIN, None)
    found = painter.paint(cell("1111", "1111", "4444", "4444"))
    assert {found[1], found[2]} == {SKIN, WORK}


def test_flat_pixels_show_what_most_of_their_dots_do() -> None:
    assert Blocks(PALETTE).paint(cell("1110", "1100", "0000", "0001")) == ("▘", SKIN, None)


def test_a_third_colour_joins_the_front_one() -> None:
    found = Blocks(PALETTE).paint(cell("1144", "1144", "1122", "1122"))
    assert found == ("▐", WORK, SKIN)


def test_soft_edges_are_blended() -> None:
    glyph, front, back = SoftBlocks(PALETTE).paint(cell("1000", "1000", "1000", "1000"))
    assert (glyph, back) == ("▌", None)
    assert front is not None
    assert all(
        low < mid < high
        for low, mid, high in zip(rgb("#12161d"), rgb(front), rgb(SKIN), strict=True)
    )


def test_soft_dots_that_come_to_one_colour_need_no_glyph() -> None:
    even = cell("1414", "1414", "1414", "1414")
    glyph, front, back = SoftBlocks(PALETTE).paint(even)
    assert (glyph, front) == (" ", None)
    assert back not in {SKIN, WORK, None}


def test_sextants_have_six_pixels() -> None:
    painter = SoftBlocks(PALETTE, sixths=True)
    assert (painter.across, painter.down) == (4, 6)
    top = cell("1111", "1111", "0000", "0000", "0000", "0000")
    assert painter.paint(top) == (SEXTANTS[0b11], SKIN, None)


@law
@given(dots)
def test_block_cells_are_well_formed_and_mirror_well(some: bytes) -> None:
    mirrored = bytes(b for y in range(4) for b in reversed(some[4 * y : 4 * y + 4]))
    for painter in (Blocks(PALETTE), SoftBlocks(PALETTE)):
        glyph, front, back = painter.paint(some)
        bits = QUADRANTS.index(glyph)
        flipped = (bits & 0b0101) << 1 | (bits & 0b1010) >> 1
        assert painter.paint(mirrored) == (QUADRANTS[flipped], front, back)


@pytest.mark.parametrize(
    ("dots", "letter", "role"),
    [
        (cell("1111", "1111", "1111", "1111"), ":", Role.SKIN),
        (cell("4444", "4400", "0000", "0000"), "#", Role.WORK),
        (cell("0000", "0000", "1111", "1111"), "-", Role.SKIN),
        (cell("1221", "1221", "1221", "1221"), "|", Role.SHADE),
        (cell("2222", "2222", "2222", "2222"), ":", Role.SHADE),
        (cell("1111", "2112", "1111", "2112"), ":", Role.SKIN),
        (cell("1211", "1111", "1111", "1111"), ":", Role.SKIN),
    ],
)
def test_letters_show_masses_edges_and_lines(dots: bytes, letter: str, role: Role) -> None:
    assert Letters(PALETTE).paint(dots) == (letter, PALETTE.colours[role], None)


@law
@given(dots)
def test_letters_are_plain_ascii(some: bytes) -> None:
    letter, _, behind = Letters(PALETTE).paint(some)
    assert " " <= letter <= "~"
    assert behind is None


A, B = (BLANK,), (("x", None, None),)


@pytest.mark.parametrize(
    ("before", "after", "rows"),
    [((A, A), (A, A), []), ((A, A), (A, B), [1]), ((), (A, B), [0, 1]), ((A, B), (), [])],
)
def test_only_rows_that_differ_are_named(before: Frame, after: Frame, rows: list[int]) -> None:
    assert changed_rows(before, after) == rows
