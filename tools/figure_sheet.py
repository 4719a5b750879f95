"""`python -m tools.figure_sheet OUT.png ...`: poses of all exercises on one sheet, to look at."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from PIL import Image

from footui.figure.encoder import Encoder, Style
from footui.figure.paint import DEFAULT, Depth, is_dark, palette
from footui.figure.scene import draw
from footui.figure.timeline import demonstration
from footui.model.exercise import Exercise, Laterality, Side
from footui.model.figure import Figure, Pose
from footui.storage.content import assemble, shipped_tree
from tools.pixels import picture, sheet

Named = tuple[str, Image.Image]


def main() -> None:
    """Draw what the arguments ask for."""
    given = _arguments()
    pictures = [each for exercise in _exercises(given.names) for each in _poses(exercise, given)]
    sheet(pictures, given.across, "#000000").save(given.out)


def _arguments() -> Namespace:
    parser = ArgumentParser("figure_sheet", description="Poses of exercises on one sheet.")
    parser.add_argument("out", help="the PNG file to write")
    parser.add_argument("names", nargs="*", help="EXERCISE or EXERCISE:VARIANT; none: all of them")
    parser.add_argument("--style", choices=[each.value for each in Style], default="soft")
    parser.add_argument("--depth", choices=[each.value for each in Depth], default="true")
    parser.add_argument("--size", default="40x14", help="columns x rows")
    parser.add_argument("--side", choices=["left", "right"], default="right")
    parser.add_argument("--background", default="#12161d")
    parser.add_argument("--across", type=int, default=4, help="pictures in a row")
    parser.add_argument("--every", type=float, help="in place of the poses, every so many seconds")
    parser.add_argument("--untitled", action="store_true", help="to let somebody guess")
    return parser.parse_args()


def _exercises(names: list[str]) -> Iterator[Exercise]:
    library = assemble(shipped_tree())
    for name in names or library.exercises:
        id_, _, variant = name.partition(":")
        exercise = library.exercises[id_]
        yield exercise.with_variant(variant) if variant else exercise


def _poses(exercise: Exercise, given: Namespace) -> Iterator[Named]:
    figure = exercise.figure
    if figure is None:
        return
    one = exercise.laterality is Laterality.UNILATERAL
    side = Side(given.side) if one else Side.BOTH
    encoder = _encoder(given)
    cols, _, rows = given.size.partition("x")
    for name, pose in _moments(exercise, figure, given.every):
        frame = draw(figure, pose, encoder, (int(cols), int(rows)), side)
        title = "" if given.untitled else f"{exercise.id} {name}"
        yield title, picture(frame, given.background)


def _moments(exercise: Exercise, figure: Figure, every: float | None) -> Iterator[tuple[str, Pose]]:
    if every is None:
        yield from ((name, figure.posed(name)) for name in figure.names)
        return
    course = demonstration(figure, exercise.movement)
    for tick in range(int(course.length / every)):
        yield f"{tick * every:.1f} s", course.at(tick * every)


def _encoder(given: Namespace) -> Encoder:
    depth = Depth(given.depth)
    background = DEFAULT if depth is Depth.NAMED else given.background
    chosen = palette(depth, background, dark=is_dark(given.background))
    return Encoder(Style(given.style), chosen)


if __name__ == "__main__":
    main()
