from pathlib import Path

import pytest
from textual.pilot import Pilot

from footui.figure_app import LOOK_SECONDS, FigureApp
from footui.model.exercise import Side
from footui.model.settings import Choice, Drawing, Settings
from footui.screens.figure import FigureScreen
from footui.storage.authoring import script_of
from footui.storage.paths import Paths
from tests.app.story import ABLE
from tests.app.virtual import VirtualTime
from tests.frames import frame
from tests.own_files import paths_in, write_exercise

SIZE = 60, 20
PRESS = {"press": {"toes": 46.0, "work": ["big"]}}
POSED = [
    {"kind": "hold", "say": "Press", "pose": "press", "reach": 1.0},
    {"kind": "release", "say": "Let go", "pose": "rest"},
]
LETTERS = Settings(figure=Drawing.ASCII, ascii=Choice.ON)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_in(tmp_path)


def app_for(name: str, paths: Paths, clock: VirtualTime, settings: Settings = LETTERS) -> FigureApp:
    script = script_of(name, paths)
    return FigureApp(script, Side.RIGHT, settings, clock.steady, able=ABLE)


def mine(paths: Paths, clock: VirtualTime, settings: Settings = LETTERS) -> FigureApp:
    write_exercise(paths.config, "mine", figure={"pose": PRESS}, movement=POSED)
    return app_for("mine", paths, clock, settings)


async def keys(pilot: Pilot[None], *names: str) -> None:
    await pilot.press(*names)
    await pilot.pause()


def screen_of(app: FigureApp) -> FigureScreen:
    assert isinstance(app.screen, FigureScreen)
    return app.screen


def pose_line(app: FigureApp) -> str:
    return frame(app).splitlines()[-3].strip()


async def test_it_plays_and_says_which_pose_it_is(paths: Paths, clock: VirtualTime) -> None:
    app = mine(paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        first = frame(app)
        assert "Press" in first.splitlines()[0]
        assert "rest  press" in first
        await clock.pass_by(1.5, pilot.pause)
        assert frame(app) != first
        assert "####" in frame(app)


async def test_poses_can_be_gone_through_one_by_one(paths: Paths, clock: VirtualTime) -> None:
    app = mine(paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await keys(pilot, "right")
        stands = screen_of(app).stands
        await keys(pilot, "right")
        assert {stands, screen_of(app).stands} == {"rest", "press"}
        await keys(pilot, "left")
        assert screen_of(app).stands == stands
        before = frame(app)
        await clock.pass_by(5.0, pilot.pause)
        assert frame(app) == before
        assert "Go on" in before
        await keys(pilot, "space")
        assert screen_of(app).stands is None
        assert "Pause" in frame(app)
        await keys(pilot, "space")
        assert screen_of(app).stands == "press"


async def test_the_grid_and_the_other_foot_are_a_key_away(paths: Paths, clock: VirtualTime) -> None:
    app = mine(paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "left")
        plain = frame(app)
        await keys(pilot, "g")
        assert "-10" in frame(app)
        await keys(pilot, "g")
        assert frame(app) == plain
        await keys(pilot, "s")
        assert screen_of(app).side is Side.LEFT
        assert frame(app) != plain


async def test_saving_the_file_shows_what_was_written(paths: Paths, clock: VirtualTime) -> None:
    app = mine(paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "right")
        write_exercise(
            paths.config, "mine", name="Renamed", figure={"pose": {**PRESS, "high": {"foot": 40.0}}}
        )
        await clock.pass_by(LOOK_SECONDS * 1.5, pilot.pause)
        assert "Renamed" in frame(app).splitlines()[0]
        assert "high" in frame(app)


async def test_a_fault_is_named_and_the_last_sound_figure_stays(
    paths: Paths, clock: VirtualTime
) -> None:
    app = mine(paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "right")
        sound = frame(app).splitlines()[4:9]
        write_exercise(paths.config, "mine", figure={"pose": {"press": {"toess": 1}}})
        await clock.pass_by(LOOK_SECONDS * 1.5, pilot.pause)
        assert "unknown key" in frame(app)
        assert [row.strip() for row in sound if ":::" in row]
        assert ":::" in frame(app)
        write_exercise(paths.config, "mine", figure={"pose": PRESS}, movement=POSED)
        await clock.pass_by(LOOK_SECONDS * 1.5, pilot.pause)
        assert "unknown key" not in frame(app)


async def test_a_file_may_begin_with_a_fault_or_without_a_figure(
    paths: Paths, clock: VirtualTime
) -> None:
    write_exercise(paths.config, "mine", goals=[])
    app = app_for("mine", paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "right", "left", "space", "space", "s", "g")
        assert "goals" in frame(app)
        write_exercise(paths.config, "mine")
        await clock.pass_by(LOOK_SECONDS * 1.5, pilot.pause)
        assert "no figure in this file" in frame(app)
        assert "goals" not in frame(app)


async def test_a_pose_that_is_gone_is_not_stood_in(paths: Paths, clock: VirtualTime) -> None:
    app = mine(paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "right")
        while screen_of(app).stands != "press":
            await keys(pilot, "right")
        write_exercise(paths.config, "mine", figure={"pose": {"other": {}}})
        await clock.pass_by(LOOK_SECONDS * 1.5, pilot.pause)
        assert screen_of(app).stands is None
        assert "other" in frame(app)


async def test_both_feet_have_no_other_side(paths: Paths, clock: VirtualTime) -> None:
    app = app_for("calf-raise-toe-press", paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await keys(pilot, "right")
        before = frame(app)
        await keys(pilot, "s")
        assert frame(app) == before


@pytest.mark.parametrize("theme", ["textual-light", "ansi-dark", "no such theme"])
async def test_it_has_the_runners_colours(paths: Paths, clock: VirtualTime, theme: str) -> None:
    app = mine(paths, clock, Settings(theme=theme))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        assert app.theme == (theme if theme in app.available_themes else "textual-dark")
        assert "▀" in frame(app)


async def test_q_leaves(paths: Paths, clock: VirtualTime) -> None:
    app = mine(paths, clock)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("q")
    assert app.return_code == 0
