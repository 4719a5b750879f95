"""`python -m tools.pictures`: the pictures of the README, made from the running code."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image

from footui.figure.encoder import Encoder, Style
from footui.figure.paint import Depth, palette
from footui.figure.scene import draw
from footui.figure.timeline import demonstration
from footui.model.exercise import Exercise, Laterality, Side
from footui.model.figure import Figure, Pose
from footui.storage.content import assemble, shipped_tree
from tests.app.story import Files, telling
from tests.app.virtual import VirtualTime
from tools.pixels import picture, sheet

DOCS = Path(__file__).parents[1] / "docs"
BACKGROUND, SIZE = "#12161d", (40, 14)
RATE = 8  # pictures a second
COLOURS = 64
MOVING = ("heel-toe-walk", "towel-curl", "marble-pickup", "calf-raise-toe-press")  # 8 s, or twice 4
MOVING_SECONDS = 8
FOURTH_HOLD = 10 + 3 * 13 + 4.5  # get ready, three holds with their release, and into the fourth


def main() -> None:
    """Write them all."""
    DOCS.mkdir(exist_ok=True)
    exercises = assemble(shipped_tree()).exercises
    still = [(each.name, _picture(each, _key_pose(each))) for each in exercises.values()]
    sheet(still, 3, "#000000").save(DOCS / "figures.png", optimize=True)
    moving = [_moment([exercises[id_] for id_ in MOVING], n / RATE) for n in range(_ticks())]
    common = sheet([("", each) for each in moving[::8]], 4, "#000000").quantize(COLOURS)
    few = [each.quantize(palette=common, dither=Image.Dither.NONE) for each in moving]
    few[0].save(
        DOCS / "figures.gif", save_all=True, append_images=few[1:], duration=1000 // RATE, loop=0
    )
    (DOCS / "session.svg").write_text(asyncio.run(_session()), encoding="utf-8")


def _ticks() -> int:
    return MOVING_SECONDS * RATE


def _moment(exercises: list[Exercise], seconds: float) -> Image.Image:
    """Several figures side by side at one second of their reps."""
    found = [
        ("", _picture(each, demonstration(_figure(each), each.movement).at(seconds)))
        for each in exercises
    ]
    return sheet(found, 2, "#000000")


def _picture(exercise: Exercise, pose: Pose) -> Image.Image:
    encoder = Encoder(Style.SOFT, palette(Depth.TRUE, BACKGROUND))
    side = Side.RIGHT if exercise.laterality is Laterality.UNILATERAL else Side.BOTH
    return picture(draw(_figure(exercise), pose, encoder, SIZE, side), BACKGROUND)


def _key_pose(exercise: Exercise) -> Pose:
    """Where the first movement leads; in a walk, where it begins."""
    first = exercise.movement[0]
    return _figure(exercise).posed(first.poses[0 if first.steps else -1])


def _figure(exercise: Exercise) -> Figure:
    assert exercise.figure is not None
    return exercise.figure


async def _session() -> str:
    """The live session in the fourth hold, as SVG."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        clock = VirtualTime()
        clock.install(patch)
        async with telling(Files(Path(folder)), clock, start="big-toe-press") as story:
            await story.wait(FOURTH_HOLD)
            return story.app.export_screenshot(title="footui start big-toe-press")


if __name__ == "__main__":
    main()
