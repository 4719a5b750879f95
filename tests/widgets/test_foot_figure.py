from collections.abc import Callable
from math import inf
from typing import Any

import pytest
from rich.color import ColorType
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot
from textual.screen import Screen

from footui.figure.encoder import Style
from footui.figure.paint import Depth
from footui.figure.timeline import Course, course, demonstration
from footui.model.exercise import Side
from footui.model.figure import Pose, Stance
from footui.widgets.figure_look import STILL, Look
from footui.widgets.foot_figure import FootFigure, Showing, line_seconds
from tests.app.virtual import VirtualTime
from tests.figure.shipped import figure_of, shipped
from tests.frames import frame, styles

SOFT = Look(Style.SOFT, Depth.TRUE, rate=8.0)
ASCII = Look(Style.ASCII, Depth.NAMED, rate=8.0)
SLIDES = Look(Style.FLAT, Depth.INDEXED, rate=STILL)
PRESS = shipped()["big-toe-press"]
FIGURE = figure_of(PRESS)
HOLD = course(FIGURE, PRESS.movement, [(0, 10.0)])
OVER_AND_OVER = demonstration(FIGURE, PRESS.movement)
BARE = course(FIGURE, PRESS.movement, [])
SIZE = 50, 20


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> VirtualTime:
    virtual = VirtualTime()
    virtual.install(monkeypatch)
    return virtual


class Counting(FootFigure):
    """Remembers which parts were to be drawn anew."""

    def __init__(self, elapsed: Callable[[], float], busy: Callable[[], bool]) -> None:
        self.asked: list[tuple[Region, ...]] = []
        super().__init__(elapsed, busy)

    def refresh(self, *regions: Region, **options: Any) -> "Counting":
        self.asked.append(regions)
        super().refresh(*regions, **options)
        return self


class Room(App[None]):
    """A figure of 40 by 14 cells that follows the virtual time."""

    def __init__(self, time: VirtualTime, look: Look | None = SOFT) -> None:
        super().__init__()
        self.time, self.look, self.start, self.behind = time, look, time.now, False

    def compose(self) -> ComposeResult:
        figure = Counting(lambda: self.time.now - self.start, lambda: self.behind)
        figure.look = self.look
        yield figure

    @property
    def figure(self) -> Counting:
        return self.query_one(Counting)

    def play(self, way: Course, side: Side = Side.LEFT) -> None:
        self.start = self.time.now
        self.figure.showing = Showing(FIGURE, way, side)
        self.figure.running = True

    async def drawn_in(self, pilot: Pilot[None], seconds: float) -> list[tuple[Region, ...]]:
        """What is drawn anew in that time."""
        await pilot.pause()
        self.figure.asked.clear()
        await self.time.pass_by(seconds, pilot.pause)
        return self.figure.asked


async def test_only_rows_and_cells_that_change_are_drawn(time: VirtualTime) -> None:
    app = Room(time)
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        asked = await app.drawn_in(pilot, 1.2)
        assert len(asked) > 4
        for regions in asked:
            assert regions
            assert all(region.height == 1 for region in regions)
            assert sum(region.area for region in regions) < 40 * 14 / 2


async def test_nothing_is_drawn_while_the_pose_is_kept(time: VirtualTime) -> None:
    app = Room(time)
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        await app.drawn_in(pilot, 1.5)
        assert app.figure.pose == FIGURE.posed("press")
        assert await app.drawn_in(pilot, 30.0) == []
        assert app.figure._timer is None


async def test_the_last_picture_is_the_pose_itself(time: VirtualTime) -> None:
    app = Room(time, ASCII)
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        await app.drawn_in(pilot, 3.0)
        reached = frame(app)
        app.figure.showing = Showing(FIGURE, HOLD, Side.LEFT)
        await pilot.pause()
        assert frame(app) == reached
        assert "##o##" in reached


async def test_it_goes_at_its_rate(time: VirtualTime) -> None:
    app = Room(time)
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        fast = len(await app.drawn_in(pilot, 1.0))
        app.figure.look = Look(Style.SOFT, Depth.TRUE, rate=4.0)
        app.play(HOLD)
        assert len(await app.drawn_in(pilot, 1.0)) == pytest.approx(fast / 2, abs=1)


async def test_a_slow_line_gets_fewer_pictures(time: VirtualTime) -> None:
    app = Room(time)
    async with app.run_test(size=SIZE) as pilot:
        counts = []
        for limit in (inf, 2000.0):
            app.figure.look = Look(Style.FLAT, Depth.INDEXED, rate=4.0, limit=limit)
            app.play(OVER_AND_OVER)
            counts.append(len(await app.drawn_in(pilot, 2 * OVER_AND_OVER.length)))
        assert 0 < counts[1] < counts[0]


def test_two_feet_may_take_more_of_a_slow_line() -> None:
    one, two = line_seconds(1000, 5000, Pose()), line_seconds(1000, 5000, Pose(far=Stance()))
    assert one == 0.2
    assert two < one


async def test_the_256_colours_go_by_their_numbers(time: VirtualTime) -> None:
    app = Room(time, Look(Style.FLAT, Depth.INDEXED, rate=4.0))
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        await app.drawn_in(pilot, 2.0)
        colours = {c for style in styles(app) for c in (style.color, style.bgcolor) if c}
        numbers = {each.number for each in colours if each.type is ColorType.EIGHT_BIT}
        assert {180, 209, 221} <= numbers  # skin, work, arrow
        assert all(each.get_truecolor() == each.triplet for each in colours if each.triplet)


async def test_it_stands_still_while_no_time_passes(time: VirtualTime) -> None:
    app = Room(time)
    async with app.run_test(size=SIZE) as pilot:
        app.play(OVER_AND_OVER)
        assert await app.drawn_in(pilot, 0.5)
        app.figure.running = False
        assert await app.drawn_in(pilot, 5.0) == []
        app.figure.running = True
        assert await app.drawn_in(pilot, 5.0)


async def test_pictures_are_left_out_while_the_terminal_is_behind(time: VirtualTime) -> None:
    app = Room(time)
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        await pilot.pause()
        app.behind = True
        assert await app.drawn_in(pilot, 5.0) == []
        app.behind = False
        assert len(await app.drawn_in(pilot, 1.0)) == 1, "one picture makes up for all"


async def test_nothing_is_drawn_beneath_another_screen(time: VirtualTime) -> None:
    app = Room(time)
    async with app.run_test(size=SIZE) as pilot:
        app.play(OVER_AND_OVER)
        figure = app.figure
        await app.push_screen(Screen())
        await pilot.pause()
        figure.asked.clear()
        await time.pass_by(5.0, pilot.pause)
        assert figure.asked == []
        app.pop_screen()
        await pilot.pause()
        assert await app.drawn_in(pilot, 2.0)


async def test_without_motion_there_is_one_picture_for_each_pose(time: VirtualTime) -> None:
    app = Room(time, SLIDES)
    async with app.run_test(size=SIZE) as pilot:
        app.play(OVER_AND_OVER)
        await app.drawn_in(pilot, 0.1)
        turns = await app.drawn_in(pilot, OVER_AND_OVER.length * 2)
        assert len(turns) == 4
        app.play(HOLD)
        await pilot.pause()
        assert app.figure.pose == FIGURE.posed("press")
        assert await app.drawn_in(pilot, 30.0) == []


async def test_without_motion_a_picture_that_was_left_out_comes_later(time: VirtualTime) -> None:
    app = Room(time, SLIDES)
    async with app.run_test(size=SIZE) as pilot:
        app.play(OVER_AND_OVER)
        app.behind = True
        assert await app.drawn_in(pilot, 3.0) == []
        app.behind = False
        assert await app.drawn_in(pilot, 0.3)


@pytest.mark.parametrize("look", [None, SOFT])
async def test_without_a_look_or_something_to_show_there_is_only_room(
    time: VirtualTime, look: Look | None
) -> None:
    app = Room(time, look)
    async with app.run_test(size=SIZE) as pilot:
        app.figure.running = True
        assert await app.drawn_in(pilot, 2.0) == []
        assert app.figure.pose is None
        assert frame(app).strip() == ""
        if look is None:
            app.play(OVER_AND_OVER)
            await app.drawn_in(pilot, 2.0)
            assert frame(app).strip() == ""


async def test_what_was_shown_can_be_taken_away(time: VirtualTime) -> None:
    app = Room(time, ASCII)
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        await pilot.pause()
        assert "=====" in frame(app)
        app.figure.showing = None
        await pilot.pause()
        assert frame(app).strip() == ""


async def test_the_foot_in_training_is_shown(time: VirtualTime) -> None:
    app = Room(time, ASCII)
    async with app.run_test(size=SIZE) as pilot:
        halves = []
        for side in (Side.LEFT, Side.RIGHT):
            app.play(HOLD, side)
            await app.drawn_in(pilot, 3.0)
            toe = next(line for line in frame(app).splitlines() if "######" in line)
            halves.append("left" if toe.index("######") < 20 else "right")
        assert halves == ["right", "left"]


async def test_a_theme_may_change_before_the_first_layout_and_after(time: VirtualTime) -> None:
    app = Room(time)
    app.theme = "textual-light"
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        await pilot.pause()
        light = {str(style.bgcolor) for style in styles(app)}
        app.theme = "textual-dark"
        await pilot.pause()
        assert {str(style.bgcolor) for style in styles(app)} != light


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
@pytest.mark.parametrize("look", [SOFT, ASCII])
async def test_a_theme_of_named_colours_gets_no_others(
    time: VirtualTime, theme: str, look: Look
) -> None:
    app = Room(time, look)
    app.theme = theme
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        await app.drawn_in(pilot, 2.0)
        colours = [c for style in styles(app) for c in (style.color, style.bgcolor) if c]
        assert {each.type for each in colours} <= {ColorType.STANDARD, ColorType.DEFAULT}
        assert len(set(colours)) > 3


@pytest.mark.parametrize("size", [(1, 1), (26, 9), (80, 27)])
async def test_any_size_will_do(time: VirtualTime, size: tuple[int, int]) -> None:
    app = Room(time)
    async with app.run_test(size=(90, 30)) as pilot:
        app.play(OVER_AND_OVER)
        app.figure.styles.width, app.figure.styles.height = size
        await app.drawn_in(pilot, 1.0)
        assert app.figure.size == size
        app.figure.styles.display = "none"
        await app.drawn_in(pilot, 1.0)


async def test_without_colours_it_still_shows(
    time: VirtualTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Room(time, ASCII)
    async with app.run_test(size=SIZE) as pilot:
        app.play(HOLD)
        await app.drawn_in(pilot, 2.0)
        assert ":::::" in frame(app)
