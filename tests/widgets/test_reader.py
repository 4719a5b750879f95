from functools import partial

from textual.app import App, ComposeResult
from textual.content import Content

from footui.widgets.prose import lines, paragraph
from footui.widgets.reader import Reader
from tests.frames import frame

LONG = tuple(paragraph(f"[b]Line {number}[/b]") for number in range(30))


class Reading(App[None]):
    CSS = "Screen { overflow: hidden; }"

    def compose(self) -> ComposeResult:
        yield Reader()

    def show(self, *texts: str) -> None:
        items = tuple(paragraph(text) for text in texts)
        self.query_one(Reader).source = partial(lines, items)


def shown(app: Reading) -> list[str]:
    return [line.rstrip(" █") for line in frame(app).splitlines()]


async def test_text_is_wrapped_anew_for_each_width() -> None:
    app = Reading()
    async with app.run_test(size=(26, 4)) as pilot:
        app.show("Stand tall and keep breathing")
        await pilot.pause()
        assert shown(app)[:2] == ["Stand tall and keep", "breathing"]
        await pilot.resize_terminal(40, 4)
        await pilot.pause()
        assert shown(app)[:2] == ["Stand tall and keep breathing", ""]


async def test_what_is_longer_than_the_pane_scrolls_by_key() -> None:
    app = Reading()
    async with app.run_test(size=(26, 10)) as pilot:
        app.query_one(Reader).source = partial(lines, LONG)
        await pilot.pause()
        await pilot.press("j", "j", "k")
        await pilot.pause()
        assert shown(app)[0] == "[b]Line 1[/b]"
        await pilot.press("G")
        await pilot.pause()
        assert shown(app)[-1] == "[b]Line 29[/b]"
        await pilot.press("g")
        await pilot.pause()
        assert shown(app)[0] == "[b]Line 0[/b]"


async def test_scrolling_is_offered_only_where_there_is_more() -> None:
    app = Reading()
    async with app.run_test(size=(26, 10)) as pilot:
        app.show("Short")
        await pilot.pause()
        assert "j" not in app.screen.active_bindings
        app.query_one(Reader).source = partial(lines, LONG)
        await pilot.pause()
        await pilot.pause()
        assert "j" in app.screen.active_bindings


async def test_a_change_is_drawn_once() -> None:
    made: list[int] = []

    def source(width: int) -> list[Content]:
        made.append(width)
        return [Content("x")]

    app = Reading()
    async with app.run_test(size=(26, 10)) as pilot:
        await pilot.pause()
        app.query_one(Reader).source = source
        await pilot.pause()
        assert len(made) == 1
