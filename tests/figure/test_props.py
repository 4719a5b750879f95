import pytest

from footui.figure.encoder import Style
from footui.figure.paint import Role
from footui.figure.raster import Raster, Window
from footui.figure.rubber import draw_over
from footui.figure.scene import draw
from footui.figure.side_scene import draw_side_scene
from footui.figure.top import TopFoot
from footui.figure.top_scene import draw_top_scene
from footui.model.figure import Drawing, Figure, Hue, Pose, Prop, PropKind, Stance, View
from tests.figure.shipped import encoder

WINDOW = Window(60, 30, -60.0, -100.0, 1.0)
BARE = Figure()


REST = Pose()


def shown(figure: Figure, pose: Pose = REST, pair: bool = False) -> dict[Role, int]:
    """How many dots of each role the picture has."""
    made = Raster(WINDOW, 4, 4)
    if figure.view is View.TOP:
        draw_top_scene(made, figure, pose)
    else:
        draw_side_scene(made, figure, pose, pair)
    dots = b"".join(made.rows)
    return {role: dots.count(role) for role in Role}


@pytest.mark.parametrize("kind", [kind for kind in PropKind if kind is not PropKind.RUBBER])
def test_every_prop_of_the_side_view_is_to_be_seen(kind: PropKind) -> None:
    assert shown(Figure(props=(kind,))) != shown(BARE)


def test_the_rubber_band_runs_over_the_toes_and_under_them() -> None:
    bare, banded = (Figure(view=View.TOP, props=p) for p in ((), (PropKind.RUBBER,)))
    wide = Pose(splay=1.0)
    before, after = shown(bare, wide), shown(banded, wide)
    assert before[Role.CLOTH] == before[Role.FOLD] == 0
    assert after[Role.CLOTH] > 20
    over = Raster(WINDOW, 4, 4)
    draw_over(over, TopFoot(wide))
    assert after[Role.FOLD] > b"".join(over.rows).count(Role.FOLD)


def test_the_rubber_band_stretches_with_the_toes() -> None:
    def width(splay: float) -> int:
        made = Raster(Window(60, 30, -60.0, -60.0, 1.0), 4, 4)
        draw_over(made, TopFoot(Pose(splay=splay)))
        columns = [x for row in made.rows for x, dot in enumerate(row) if dot]
        return max(columns) - min(columns)

    assert width(1.0) > width(0.0) + 8


@pytest.mark.parametrize("kind", [PropKind.BALL, PropKind.BOTTLE, PropKind.BAND, PropKind.STRAP])
def test_a_larger_size_shows_more(kind: PropKind) -> None:
    lifted = Pose(lift=20.0)
    cloth = [
        shown(Figure(props=(Prop(kind, size=size),)), lifted)[Role.CLOTH] for size in (3.0, 6.0)
    ]
    assert cloth[1] > cloth[0] > 0


@pytest.mark.parametrize("kind", [PropKind.STEP, PropKind.CUP, PropKind.MARBLES])
def test_things_stand_where_the_author_puts_them(kind: PropKind) -> None:
    near, far = (shown(Figure(props=(Prop(kind, x=x),))) for x in (36.0, 58.0))
    usual = shown(Figure(props=(kind,)))
    assert near != far
    assert usual != near


def test_pulling_draws_the_towel_in_and_folds_it() -> None:
    figure = Figure(props=(PropKind.TOWEL,))
    flat, drawn = shown(figure), shown(figure, Pose(pull=1.0))
    assert flat[Role.FOLD] == 0
    assert drawn[Role.FOLD] > 0


def test_the_weight_goes_along_with_the_towel() -> None:
    figure = Figure(props=(PropKind.TOWEL, PropKind.WEIGHT))
    assert shown(figure)[Role.SOLID] == pytest.approx(
        shown(figure, Pose(pull=1.0))[Role.SOLID], rel=0.2
    )


@pytest.mark.parametrize("pose", [REST, Pose(hold=0.5), Pose(hold=1.0, lift=30.0)])
def test_no_marble_gets_lost(pose: Pose) -> None:
    clear_of_the_foot = Figure(props=(Prop(PropKind.MARBLES, x=40.0),))
    found = shown(Figure(props=(PropKind.MARBLES,)), pose)[Role.CLOTH]
    assert found == pytest.approx(shown(clear_of_the_foot)[Role.CLOTH], rel=0.25)


def test_a_dropped_marble_vanishes_in_the_cup() -> None:
    figure = Figure(props=(PropKind.MARBLES, PropKind.CUP))
    held, dropped = (shown(figure, Pose(hold=1.0, drop=drop, lift=30.0)) for drop in (0.0, 1.0))
    assert dropped[Role.CLOTH] < held[Role.CLOTH]


def test_the_floor_goes_along_with_the_standing_foot() -> None:
    figure = Figure(props=(PropKind.FLOOR,))
    walking = Pose(x=5.0, far=Stance(lift=5.0))
    assert shown(figure, walking)[Role.SOLID] > 0
    marks = [
        draw(figure, pose, encoder(Style.FLAT), (40, 14))[-1]
        for pose in (walking, Pose(lift=5.0, far=Stance(x=5.0)), Pose(x=11.0, far=Stance(lift=5.0)))
    ]
    assert marks[0] == marks[1] != marks[2]


def test_a_pair_shows_the_other_foot_and_a_pose_may_place_it() -> None:
    assert shown(BARE)[Role.FAR] == 0
    assert shown(BARE, pair=True)[Role.FAR] > 0
    assert shown(BARE, Pose(far=Stance(x=-30.0)))[Role.FAR] > shown(BARE, pair=True)[Role.FAR]


@pytest.mark.parametrize("view", View)
def test_drawings_lie_behind_the_foot_or_before_it(view: View) -> None:
    square = ((-200.0, -200.0), (200.0, -200.0), (200.0, 200.0), (-200.0, 200.0))
    behind = shown(Figure(view=view, drawing=(Drawing(square, Hue.CLOTH),)))
    before = shown(Figure(view=view, drawing=(Drawing(square, Hue.CLOTH, front=True),)))
    assert behind[Role.SKIN] > 0
    assert before[Role.SKIN] == 0
    assert before[Role.CLOTH] > behind[Role.CLOTH] > 0
