import pytest
from msgspec import structs

from footui.model.exercise import Exercise, Movement, Variant
from footui.model.figure import (
    Body,
    Corner,
    Figure,
    FigureChange,
    Pose,
    Prop,
    PropKind,
    View,
)
from tests.samples import PRESS, exercise

PRESSED = Pose(toes=46.0)
FIGURE = Figure(body=Body.STAND, props=(PropKind.FLOOR,), pose={"press": PRESSED})


def drawn(*variants: Variant) -> Exercise:
    return structs.replace(exercise(PRESS), figure=FIGURE, variant=variants)


def test_rest_is_always_there_and_stands_flat() -> None:
    assert FIGURE.names == ("rest", "press")
    assert FIGURE.posed("rest") == Pose()
    assert FIGURE.posed("press") == PRESSED


def test_an_author_may_say_what_rest_is() -> None:
    lying = Figure(pose={"pull": Pose(), "rest": Pose(shin=-88.0)})
    assert lying.names == ("rest", "pull")
    assert lying.posed("rest") == Pose(shin=-88.0)


def test_an_unknown_pose_is_an_error() -> None:
    with pytest.raises(KeyError):
        FIGURE.posed("jump")


def test_things_are_tables_however_they_are_written() -> None:
    step = Prop(PropKind.STEP, x=13.0)
    assert Figure(props=(PropKind.FLOOR, step)).things == (Prop(PropKind.FLOOR), step)


@pytest.mark.parametrize(
    ("corner", "left", "lower"),
    [
        (Corner.LEFT, True, False),
        (Corner.RIGHT, False, False),
        (Corner.LOWER_LEFT, True, True),
        (Corner.LOWER_RIGHT, False, True),
    ],
)
def test_corners_know_their_sides(corner: Corner, left: bool, lower: bool) -> None:
    assert (corner.is_left, corner.is_lower) == (left, lower)


def test_a_change_keeps_what_it_does_not_name_and_merges_poses() -> None:
    change = FigureChange(props=(PropKind.TOWEL,), view=View.TOP, pose={"pull": Pose(pull=1.0)})
    changed = FIGURE.with_changes(change)
    assert (changed.body, changed.view, changed.props) == (Body.STAND, View.TOP, (PropKind.TOWEL,))
    assert changed.pose == {"press": PRESSED, "pull": Pose(pull=1.0)}


def test_a_variant_changes_the_figure() -> None:
    variant = Variant("hard", "hard", figure=FigureChange(props=()))
    figure = drawn(variant).with_variant("hard").figure
    assert figure == structs.replace(FIGURE, props=())


def test_a_variant_that_says_nothing_of_the_figure_keeps_it() -> None:
    assert drawn(Variant("hard", "hard")).with_variant("hard").figure == FIGURE


def test_a_variant_cannot_change_a_figure_that_is_not_there() -> None:
    variant = Variant("hard", "hard", figure=FigureChange(props=()))
    bare = structs.replace(exercise(PRESS), variant=(variant,))
    assert bare.with_variant("hard").figure is None


@pytest.mark.parametrize(
    ("pose", "poses"), [(None, ()), ("press", ("press",)), (("a", "b"), ("a", "b"))]
)
def test_a_movement_lists_its_poses(
    pose: str | tuple[str, ...] | None, poses: tuple[str, ...]
) -> None:
    assert Movement(say="Move", pose=pose).poses == poses
