"""The figure by itself: one picture of a whole rep at 8 a second, for each exercise and style."""

from collections.abc import Iterator
from time import thread_time

from benchmarks.table import Row
from footui.figure.encoder import Encoder, Style
from footui.figure.paint import Depth, palette
from footui.figure.scene import draw
from footui.figure.timeline import Course, demonstration
from footui.model.exercise import Exercise, Side
from footui.model.figure import Figure, Pose
from footui.storage.content import assemble, shipped_tree

TITLE, BASE = "figure, mean of a picture of 40 x 14 in a first rep", ""
BUDGET_MS, BACKGROUND, SIZE, RATE = 3.0, "#12161d", (40, 14), 8
RUNS, RUNS_LONG = 3, 21


def rows(*, thorough: bool) -> Iterator[Row]:
    """Measure on the shipped content, no picture and no cell remembered from before."""
    runs = RUNS_LONG if thorough else RUNS
    exercises = assemble(shipped_tree()).exercises.values()
    for style in Style:
        means = {
            each.id: min(_mean(each, each.figure, style) for _ in range(runs))
            for each in exercises
            if each.figure is not None
        }
        slowest = max(means, key=means.__getitem__)
        yield Row(f"{style}, slowest of {len(means)}: {slowest}", means[slowest], "ms", BUDGET_MS)


def _mean(exercise: Exercise, figure: Figure, style: Style) -> float:
    """Milliseconds of a picture. Processor time: it holds steadier on a shared machine."""
    encoder = Encoder(style, palette(Depth.TRUE, BACKGROUND))
    course = demonstration(figure, exercise.movement)
    ticks = round(course.length * RATE)
    began = thread_time()
    for tick in range(ticks):
        draw(figure, _pose(course, tick), encoder, SIZE, Side.RIGHT)
    return (thread_time() - began) / ticks * 1000


def _pose(course: Course, tick: int) -> Pose:
    return course.at(tick / RATE)
