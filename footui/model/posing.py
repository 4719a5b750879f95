"""What the types cannot say about figures: names that must exist, keys that must mean something."""

from collections.abc import Iterable, Iterator

from msgspec import structs

from footui.model.exercise import Exercise, Movement
from footui.model.figure import Figure, Pose, Prop, PropKind, Spot, View
from footui.model.problem import Problem, under

PLACED = frozenset({PropKind.STEP, PropKind.CUP, PropKind.WEIGHT, PropKind.MARBLES})
SIZED = frozenset({PropKind.BALL, PropKind.BOTTLE, PropKind.BAND, PropKind.STRAP})
ABOVE = frozenset({PropKind.RUBBER})  # the props that are seen from above, the others from the side
SPOTS = {
    View.SIDE: tuple(Spot),
    View.TOP: (Spot.BIG, Spot.TOES, Spot.LITTLE, Spot.BALL, Spot.HEEL, Spot.ANKLE),
}
NUMBERS = {
    View.SIDE: (
        "foot",
        "shin",
        "toe",
        "toes",
        "curl",
        "x",
        "lift",
        "pull",
        "ball",
        "hold",
        "drop",
        "far",
    ),
    View.TOP: ("splay", "curl"),
}


def figure_problems(exercise: Exercise) -> Iterator[Problem]:
    """What is wrong with the figure of an exercise and with the poses its movements name."""
    figure = exercise.figure
    known = () if figure is None else figure.names
    for number, movement in enumerate(exercise.movement):
        yield from under(f"movement[{number}]", _movement_problems(movement, known))
    if figure is not None:
        for number, prop in enumerate(figure.things):
            yield from under(f"figure.props[{number}]", _prop_problems(prop, figure.view))
        for name, pose in figure.pose.items():
            yield from under(f"figure.pose.{name}", _pose_problems(pose, figure))


def _movement_problems(movement: Movement, known: Iterable[str]) -> Iterator[Problem]:
    names = list(known)
    if movement.reach is not None and not movement.poses:
        yield Problem("reach", "means nothing without pose")
    if movement.poses and not names:
        yield Problem("pose", "means nothing without figure")
        return
    for pose in movement.poses:
        if pose not in names:
            yield Problem("pose", f'expected one of {", ".join(names)}, found "{pose}"')


def _prop_problems(prop: Prop, view: View) -> Iterator[Problem]:
    if (prop.kind in ABOVE) != (view is View.TOP):
        yield Problem("kind", f"{prop.kind} is not to be seen in view {view}")
    for key, kinds in (("x", PLACED), ("size", SIZED)):
        if getattr(prop, key) is not None and prop.kind not in kinds:
            having = ", ".join(sorted(kinds))
            yield Problem(key, f"means nothing for {prop.kind} (only for: {having})")


def _pose_problems(pose: Pose, figure: Figure) -> Iterator[Problem]:
    view = figure.view
    for key, value in structs.asdict(pose).items():
        moves = key not in {"work", "arrows"} and value not in (0, None)
        if moves and key not in NUMBERS[view]:
            takes = ", ".join(NUMBERS[view])
            yield Problem(key, f"means nothing in view {view} (it takes: {takes})")
    spots = [(f"work[{n}]", spot) for n, spot in enumerate(pose.work)]
    spots += [
        (f"arrows[{n}].at", arrow.at)
        for n, arrow in enumerate(pose.arrows)
        if isinstance(arrow.at, Spot)
    ]
    for key, spot in spots:
        if spot not in SPOTS[view]:
            yield Problem(
                key, f'expected one of {", ".join(SPOTS[view])} in view {view}, found "{spot}"'
            )
