import pytest
from rich.color import Color

from footui.terminal.colours import sgr


@pytest.mark.parametrize(
    ("front", "back", "indexed", "sequence"),
    [
        (None, None, False, "\x1b[0m"),
        ("red", None, False, "\x1b[0;31m"),
        ("bright_white", "bright_black", False, "\x1b[0;97;100m"),
        ("#c9a78a", None, False, "\x1b[0;38;2;201;167;138m"),
        (None, "#d7af87", True, "\x1b[0;48;5;180m"),
        ("#808080", None, True, "\x1b[0;38;5;244m"),
        ("#ffffff", "#000000", True, "\x1b[0;38;5;231;48;5;16m"),
    ],
)
def test_colours_become_codes(
    front: str | None, back: str | None, indexed: bool, sequence: str
) -> None:
    assert sgr(front, back, indexed=indexed) == sequence


@pytest.mark.parametrize("number", range(16, 256))
def test_each_of_the_256_colours_is_its_own_nearest(number: int) -> None:
    colour = Color.from_ansi(number).get_truecolor()
    found = int(sgr(colour.hex, None, indexed=True).removesuffix("m").rpartition(";")[2])
    assert Color.from_ansi(found).get_truecolor() == colour
