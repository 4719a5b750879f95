import pytest
from rich.color import ANSI_COLOR_NAMES, Color, ColorSystem

from footui.figure.paint import DEFAULT, Depth, Role, is_dark, mixed, palette, rgb
from footui.model.settings import Skin

DARK, LIGHT = "#12161d", "#f4f4f4"
ONE_GREY = 10  # Rich takes some greys for their neighbours


def contrast(one: str, two: str) -> float:
    """As in WCAG 2: from 1 to 21."""
    lights = sorted(_light(each) for each in (one, two))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    parts = [part / 255 for part in rgb(colour)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_are_read_and_mixed() -> None:
    assert rgb("#c9a78a") == (201, 167, 138)
    assert mixed("#000000", "#ff8040", 0.5) == "#804020"


@pytest.mark.parametrize(("colour", "dark"), [(DARK, True), (LIGHT, False), ("#0000ff", True)])
def test_a_background_is_dark_or_light(colour: str, dark: bool) -> None:
    assert is_dark(colour) is dark


@pytest.mark.parametrize("depth", Depth)
@pytest.mark.parametrize("tone", Skin)
@pytest.mark.parametrize("background", [DARK, LIGHT])
def test_every_role_has_a_colour(depth: Depth, tone: Skin, background: str) -> None:
    chosen = palette(depth, background, tone)
    assert len(chosen.colours) == len(Role)
    assert chosen.background == chosen.colours[Role.NONE] == background


@pytest.mark.parametrize("depth", [Depth.TRUE, Depth.INDEXED])
@pytest.mark.parametrize("tone", Skin)
@pytest.mark.parametrize("background", [DARK, LIGHT])
def test_the_arrow_and_the_working_part_stand_out_from_the_background(
    depth: Depth, tone: Skin, background: str
) -> None:
    colours = palette(depth, background, tone).colours
    assert contrast(colours[Role.CUE], background) >= 4.5
    assert contrast(colours[Role.WORK], background) >= 2.4
    assert contrast(colours[Role.SHADE], background) >= 1.5


@pytest.mark.parametrize("tone", Skin)
@pytest.mark.parametrize("background", [DARK, LIGHT])
def test_a_terminal_with_256_colours_shows_the_chosen_ones(tone: Skin, background: str) -> None:
    for colour in palette(Depth.INDEXED, background, tone).colours[1:]:
        shown = Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor()
        assert max(abs(a - b) for a, b in zip(shown, rgb(colour), strict=True)) <= ONE_GREY


@pytest.mark.parametrize("dark", [True, False])
def test_a_terminal_with_16_colours_is_told_names(dark: bool) -> None:
    chosen = palette(Depth.NAMED, DEFAULT, dark=dark)
    assert set(chosen.colours[1:]) <= set(ANSI_COLOR_NAMES)
    assert chosen.colours[Role.CUE] != chosen.colours[Role.WORK]


def test_a_known_background_decides_over_the_guess() -> None:
    assert palette(Depth.NAMED, LIGHT, dark=True) == palette(Depth.NAMED, LIGHT, dark=False)
    assert palette(Depth.NAMED, LIGHT).colours[Role.CUE] == "magenta"
