from hypothesis import given
from hypothesis import strategies as st

from footui.figure.cells import BLANK, Frame
from footui.figure.paint import Depth, Role, palette
from footui.figure.stamps import Stamp, stamped
from tests.figure.strategies import law

PALETTE = palette(Depth.TRUE, "#12161d")
ARROW = Stamp(1, 0, ("/->", " #."), Role.CUE)
lines = st.lists(st.text("/\\<>() #|", min_size=3, max_size=3), min_size=1, max_size=3).map(tuple)
stamps = st.builds(
    Stamp, col=st.integers(-5, 9), row=st.integers(-3, 5), lines=lines, role=st.just(Role.CUE)
)


def empty(cols: int = 5, rows: int = 3) -> Frame:
    return ((BLANK,) * cols,) * rows


def letters(frame: Frame) -> list[str]:
    return ["".join(cell[0] for cell in row) for row in frame]


def test_letters_lie_over_the_picture_and_blanks_let_it_through() -> None:
    dots = ((("x", None, None),) * 5,) * 3
    assert letters(stamped(dots, [ARROW], PALETTE)) == ["x/->x", "xx#.x", "xxxxx"]


def test_the_working_part_has_its_own_colour() -> None:
    row = stamped(empty(), [ARROW], PALETTE)[1]
    assert row[2] == ("#", PALETTE.colours[Role.WORK], None)
    assert row[3] == (".", PALETTE.colours[Role.CUE], None)


def test_mirrored_letters_turn_round() -> None:
    assert ARROW.flipped(10) == Stamp(6, 0, ("<-\\", ".# "), Role.CUE)


@law
@given(stamps, st.integers(0, 12))
def test_mirroring_twice_changes_nothing(stamp: Stamp, cols: int) -> None:
    assert stamp.flipped(cols).flipped(cols) == stamp


@law
@given(stamps)
def test_what_lies_outside_is_cut(stamp: Stamp) -> None:
    frame = stamped(empty(), [stamp], PALETTE)
    assert [len(row) for row in frame] == [5, 5, 5]
