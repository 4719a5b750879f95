import unicodedata

import pytest

from footui.figure.glyphs import QUADRANTS, SEXTANTS, letter


def test_each_way_to_fill_a_cell_has_its_own_block() -> None:
    assert len(QUADRANTS) == len(set(QUADRANTS)) == 16
    assert len(SEXTANTS) == len(set(SEXTANTS)) == 64


def test_sextants_are_numbered_as_unicode_names_them() -> None:
    for bits, glyph in enumerate(SEXTANTS):
        name = unicodedata.name(glyph)
        if name.startswith("BLOCK SEXTANT-"):
            dots = {int(digit) - 1 for digit in name.removeprefix("BLOCK SEXTANT-")}
            assert bits == sum(1 << dot for dot in dots)


def test_quadrants_follow_reading_order() -> None:
    assert [QUADRANTS[1 << place] for place in range(4)] == ["▘", "▝", "▖", "▗"]


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        ("................", " "),
        ("............####", "_"),
        ("####............", '"'),
        ("##..##..##..##..", "|"),
        ("...#..##.#######", "/"),
        ("#...##..###.####", "\\"),
        ("################", ":"),
        (".............##.", "."),
    ],
)
def test_a_letter_looks_like_the_dots_that_it_stands_for(picture: str, expected: str) -> None:
    assert letter(int(picture.replace("#", "1").replace(".", "0"), 2)) == expected
