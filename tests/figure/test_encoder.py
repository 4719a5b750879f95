import pytest

from footui.figure import encoder as module
from footui.figure.encoder import Encoder, Style
from footui.figure.paint import Depth, Role, palette
from footui.figure.raster import Raster, Window

PALETTE = palette(Depth.TRUE, "#12161d")


def filled(encoder: Encoder, *boxes: tuple[float, float, float, float]) -> Raster:
    made = Raster(Window(3, 2, 0.0, 0.0, 1.0), encoder.across, encoder.down)
    for box in boxes:
        left, top, right, bottom = box
        made.box(left, top, right, bottom, Role.SKIN)
    return made


@pytest.mark.parametrize("style", Style)
def test_each_style_gives_rows_of_cells(style: Style) -> None:
    encoder = Encoder(style, PALETTE)
    frame = encoder.frame(filled(encoder, (0, 0, 2, 4)))
    assert [len(row) for row in frame] == [3, 3]
    assert frame[0][0] != (" ", None, None)
    assert frame[0][1:] == frame[1][1:] == ((" ", None, None),) * 2
    assert encoder.plain is (style is Style.ASCII)


def test_cells_seen_before_are_not_painted_again(monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = Encoder(Style.SOFT, PALETTE)
    first = encoder.frame(filled(encoder, (0, 0, 3, 3)))
    monkeypatch.setattr(type(encoder._painter), "paint", None)
    assert encoder.frame(filled(encoder, (0, 0, 3, 3))) == first


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MEMO_LIMIT", 3)
    encoder = Encoder(Style.FLAT, PALETTE)
    for width in range(1, 6):
        encoder.frame(filled(encoder, (0, 0, width, 3), (0, 5, 6 - width, 7)))
        assert len(encoder._memo) <= 3


@pytest.mark.parametrize("style", [Style.SOFT, Style.SEXTANT, Style.FLAT])
@pytest.mark.parametrize("depth", [Depth.INDEXED, Depth.NAMED])
def test_without_colours_to_mix_none_are_mixed(style: Style, depth: Depth) -> None:
    few = palette(depth, "#12161d")
    encoder = Encoder(style, few)
    frame = encoder.frame(filled(encoder, (0.6, 0.8, 3.7, 5.1)))
    assert {colour for row in frame for cell in row for colour in cell[1:] if colour} <= set(
        few.colours
    )
    assert encoder.down == (6 if style is Style.SEXTANT else 4)
