"""The exercises that come with footui, with all their variants, and a way to draw them."""

from collections.abc import Iterable, Iterator
from functools import cache

from footui.figure.cells import Frame
from footui.figure.encoder import Encoder, Style
from footui.figure.paint import Depth, palette
from footui.figure.timeline import Course, course
from footui.model.exercise import Exercise, Laterality, Side
from footui.model.figure import Figure
from footui.storage.content import assemble, shipped_tree

BACKGROUND = "#12161d"
USUAL_SECONDS = 2.0


@cache
def shipped() -> dict[str, Exercise]:
    """By `id`, or `id.variant`."""
    return dict(_named(assemble(shipped_tree()).exercises.values()))


def _named(exercises: Iterable[Exercise]) -> Iterator[tuple[str, Exercise]]:
    for exercise in exercises:
        yield exercise.id, exercise
        for variant in exercise.variant:
            yield f"{exercise.id}.{variant.id}", exercise.with_variant(variant.id)


def figure_of(exercise: Exercise) -> Figure:
    assert exercise.figure is not None
    return exercise.figure


def side_of(exercise: Exercise) -> Side:
    return Side.RIGHT if exercise.laterality is Laterality.UNILATERAL else Side.BOTH


def whole_rep(exercise: Exercise) -> Course:
    """One rep of an exercise, its holds cut short."""
    numbered = enumerate(exercise.movement)
    parts = [(n, float(each.steps or each.seconds or USUAL_SECONDS)) for n, each in numbered]
    return course(figure_of(exercise), exercise.movement, parts)


@cache
def encoder(style: Style, background: str = BACKGROUND) -> Encoder:
    return Encoder(style, palette(Depth.TRUE, background))


def text(frame: Frame) -> str:
    """The letters of a picture, line by line."""
    return "\n".join("".join(cell[0] for cell in row).rstrip() for row in frame)
