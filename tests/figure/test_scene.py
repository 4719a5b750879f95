from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.figure.arrows import tip
from footui.figure.cells import Frame
from footui.figure.encoder import Encoder, Style
from footui.figure.geometry import Point
from footui.figure.glyphs import QUADRANTS
from footui.figure.paint import DEFAULT, Depth, Role, palette
from footui.figure.scene import SMALLEST, Size, draw, shown_window
from footui.figure.side import SideFoot
from footui.figure.side_scene import ground_of
from footui.figure.top import TopFoot
from footui.model.exercise import Side
from footui.model.figure import Arrow, Body, Figure, Pose, Spot, View, Way
from tests.figure.shipped import BACKGROUND, encoder, figure_of, shipped, side_of, text, whole_rep
from tests.figure.strategies import figures, law, poses

WIDE = Pose(
    splay=1.0, work=(Spot.TOES,), arrows=(Arrow(Spot.BIG, Way.LEFT), Arrow(Spot.LITTLE, Way.RIGHT))
)
TOP = Figure(view=View.TOP, zoom=1.3, look=(0.0, 5.0), body=Body.STAND)
SIDE = Figure(body=Body.SIT)
SIZE = 40, 14
SIZES = [(26, 9), (40, 14), (56, 19), (80, 27)]


def roles(figure: Figure, pose: Pose, side: Side = Side.LEFT, size: Size = SIZE) -> set[Role]:
    """The names of the roles on the picture, by their colours in a flat one."""
    colours = palette(Depth.TRUE, BACKGROUND).colours
    found = {c for row in draw(figure, pose, encoder(Style.FLAT), size, side) for c in row}
    return {role for role in Role if any(colours[role] in cell[1:] for cell in found)}


@law
@given(
    figures,
    poses,
    st.sampled_from(Style),
    st.sampled_from(Side),
    st.integers(0, 60),
    st.integers(0, 20),
)
def test_whatever_is_drawn_fills_its_rows_and_columns_with_single_letters(
    figure: Figure, pose: Pose, style: Style, side: Side, cols: int, rows: int
) -> None:
    frame = draw(figure, pose, encoder(style), (cols, rows), side)
    assert len(frame) == (rows if cols else 0)
    for row in frame:
        assert len(row) == cols
        assert all(len(letter) == 1 for letter, _, _ in row)


@pytest.mark.parametrize("size", [(0, 0), (0, 5), (5, 0), (-1, 3)])
@pytest.mark.parametrize("figure", [SIDE, TOP])
def test_without_room_there_is_no_picture(figure: Figure, size: Size) -> None:
    assert draw(figure, Pose(), encoder(Style.SOFT), size) == ()


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (1, 9), (3, 2)])
@pytest.mark.parametrize("style", Style)
def test_the_tiniest_room_is_enough_not_to_fail(style: Style, size: Size) -> None:
    frame = draw(SIDE, WIDE, encoder(style), size)
    assert (len(frame[0]), len(frame)) == size


@pytest.mark.parametrize("name", shipped())
@pytest.mark.parametrize("style", [Style.SOFT, Style.FLAT])
def test_the_other_foot_is_the_mirror_image(name: str, style: Style) -> None:
    exercise = shipped()[name]
    figure = figure_of(exercise)
    for pose in figure.names:
        left, right = (
            draw(figure, figure.posed(pose), encoder(style), SIZE, side)
            for side in (Side.LEFT, Side.RIGHT)
        )
        assert mirrored(left) == right
        assert mirrored(mirrored(left)) == left


def mirrored(frame: Frame) -> Frame:
    return tuple(tuple((turned(cell[0]), cell[1], cell[2]) for cell in row[::-1]) for row in frame)


def turned(letter: str) -> str:
    bits = QUADRANTS.index(letter)
    return QUADRANTS[(bits & 0b0101) << 1 | (bits & 0b1010) >> 1]


def test_in_letters_the_arrow_and_the_body_are_mirrored_too() -> None:
    pose = Pose(arrows=(Arrow((20.0, -20.0), Way.LEFT),))
    left, right = (
        text(draw(SIDE, pose, encoder(Style.ASCII), SIZE, side)).splitlines()
        for side in (Side.LEFT, Side.RIGHT)
    )
    assert "<----" in "".join(left)
    assert "---->" in "".join(right)
    assert [line[32:] for line in left[1:4]] == ["| |\\", "| |___", "|____ |"]
    assert [line[:8] for line in right[1:4]] == ["    /| |", "  ___| |", " | ____|"]


def toes_side(figure: Figure, side: Side) -> str:
    """On which half of the picture the lit toes are."""
    work = palette(Depth.TRUE, BACKGROUND).colours[Role.WORK]
    pose = Pose(work=(Spot.BIG,))
    columns = [
        x
        for row in draw(figure, pose, encoder(Style.FLAT), SIZE, side)
        for x, cell in enumerate(row)
        if work in cell[1:]
    ]
    return "left" if sum(columns) / len(columns) < SIZE[0] / 2 else "right"


@pytest.mark.parametrize(
    ("view", "side", "half"),
    [
        (View.SIDE, Side.LEFT, "right"),  # its inner side is seen: the toes point to the right
        (View.SIDE, Side.RIGHT, "left"),
        (View.TOP, Side.RIGHT, "left"),  # as the runner looks down: the big toe is inside
        (View.TOP, Side.LEFT, "right"),
    ],
)
def test_left_and_right_are_as_on_the_body(view: View, side: Side, half: str) -> None:
    assert toes_side(Figure(view=view, look=(0.0, 0.0)), side) == half


def test_a_pair_from_above_stands_side_by_side_without_arrows_between() -> None:
    frame = draw(TOP, WIDE, encoder(Style.FLAT), SIZE, Side.BOTH)
    assert mirrored(frame) == frame
    letters = text(draw(TOP, WIDE, encoder(Style.ASCII), SIZE, Side.BOTH))
    assert "---->" in letters
    assert letters.count("<----") == letters.count("---->") == 1


def test_a_pair_from_the_side_shows_the_other_foot_behind() -> None:
    assert Role.FAR in roles(SIDE, Pose(), Side.BOTH)
    assert Role.FAR not in roles(SIDE, Pose(), Side.LEFT)


def test_the_body_is_left_out_where_there_is_no_room_for_it() -> None:
    bare = Figure()
    for size, seen in (((36, 14), True), ((35, 14), False)):
        with_body, without = (
            draw(each, Pose(), encoder(Style.SOFT), size) for each in (SIDE, bare)
        )
        assert (with_body != without) is seen


def test_marks_do_not_shrink_with_the_picture_for_ever() -> None:
    arrow = Figure(zoom=0.3, look=(0.0, 0.0))
    pose = Pose(arrows=(Arrow((20.0, 0.0), Way.RIGHT),))
    assert Role.CUE in roles(arrow, pose, size=(20, 7))
    assert SMALLEST < 1


def test_the_working_part_is_lit_and_the_arrow_drawn() -> None:
    for spot in (
        Spot.BIG,
        Spot.TOES,
        Spot.SOLE,
        Spot.CALF,
        Spot.SHIN,
        Spot.ANKLE,
        Spot.BALL,
        Spot.HEEL,
    ):
        assert Role.WORK not in roles(Figure(), Pose(toes=46.0))
        assert Role.WORK in roles(Figure(zoom=0.8), Pose(toes=46.0, work=(spot,)))
    for spot in (Spot.BIG, Spot.TOES, Spot.LITTLE):
        assert Role.WORK in roles(TOP.__class__(view=View.TOP), Pose(work=(spot,)))
    assert Role.CUE in roles(SIDE, Pose(arrows=(Arrow(Spot.ANKLE, Way.DOWN),)))


@pytest.mark.parametrize("style", [Style.FLAT, Style.ASCII])
@pytest.mark.parametrize("dark", [True, False])
def test_named_colours_hold_no_others(style: Style, dark: bool) -> None:
    named = Encoder(style, palette(Depth.NAMED, DEFAULT, dark=dark))
    frame = draw(SIDE, WIDE, named, SIZE)
    assert not any(
        str(colour).startswith("#") for row in frame for cell in row for colour in cell[1:]
    )


@pytest.mark.parametrize("name", shipped())
@pytest.mark.parametrize("size", SIZES)
def test_toes_and_arrows_of_a_whole_rep_stay_inside_the_frame(name: str, size: Size) -> None:
    exercise = shipped()[name]
    figure, course, side = figure_of(exercise), whole_rep(exercise), side_of(exercise)
    window = shown_window(figure, size, side)
    for tick in range(int(course.length * 8)):
        for x, y in landmarks(figure, course.at(tick / 8), side):
            assert window.left <= x <= window.right
            assert window.top <= y <= window.bottom


def landmarks(figure: Figure, pose: Pose, side: Side) -> Iterator[Point]:
    """The tips of toes and arrows."""
    foot: TopFoot | SideFoot
    if figure.view is View.TOP:
        foot = TopFoot(pose)
        yield from (points[-1] for points in foot.toes)
    else:
        foot = SideFoot(pose, ground_of(figure), figure.pin)
        yield foot.big[-1]
    for arrow in pose.arrows:
        if not (side is Side.BOTH and arrow.way is Way.LEFT):
            yield arrow.at if isinstance(arrow.at, tuple) else tip(arrow, foot.spot(arrow.at))
