import pytest
from textual.app import App, ComposeResult
from textual.strip import Strip

from footui.widgets.glyphs import ASCII, UNICODE, Glyphs
from footui.widgets.meter import Meter
from tests.frames import frame


class Counting(Meter):
    drawn = 0

    def render_line(self, y: int) -> Strip:
        self.drawn += 1
        return super().render_line(y)


class Bars(App[None]):
    CSS = "Meter { width: 10; }"

    def compose(self) -> ComposeResult:
        yield Counting()


@pytest.mark.parametrize(
    ("fraction", "glyphs", "row"),
    [
        (0.0, UNICODE, ""),
        (0.04, UNICODE, ""),
        (0.05, UNICODE, "▌"),
        (0.1, UNICODE, "█"),
        (0.55, UNICODE, "█████▌"),
        (1.0, UNICODE, "██████████"),
        (-3.0, UNICODE, ""),
        (7.0, UNICODE, "██████████"),
        (0.0, ASCII, "----------"),
        (0.55, ASCII, "#####-----"),
        (1.0, ASCII, "##########"),
    ],
)
async def test_a_fraction_fills_its_share(fraction: float, glyphs: Glyphs, row: str) -> None:
    app = Bars()
    async with app.run_test(size=(20, 2)) as pilot:
        meter = app.query_one(Counting)
        meter.glyphs, meter.fraction = glyphs, fraction
        await pilot.pause()
        assert frame(app).splitlines()[0] == row


async def test_only_a_change_that_can_be_seen_is_drawn() -> None:
    app = Bars()
    async with app.run_test(size=(20, 2)) as pilot:
        meter = app.query_one(Counting)
        await pilot.pause()
        before = meter.drawn
        for step in range(101):
            meter.fraction = step / 100
            await pilot.pause()
        assert meter.drawn - before == 20  # two parts in each of ten cells


async def test_a_new_width_keeps_the_fraction() -> None:
    app = Bars()
    async with app.run_test(size=(20, 2)) as pilot:
        meter = app.query_one(Counting)
        meter.fraction = 0.5
        meter.styles.width = 4
        await pilot.pause()
        assert frame(app).splitlines()[0] == "██"
