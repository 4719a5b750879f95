from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.events import AppBlur, AppFocus
from textual.widgets import Input

from footui.widgets.glyphs import ASCII
from footui.widgets.key_bar import KeyBar
from footui.widgets.keys import bind
from tests.frames import frame

ACTIONS = {
    "app.leave": "leave",
    "browse.sides": "sides",
    "app.help": "help",
    "browse.mark": "mark",
    "browse.start": "start",
    "list.down": "start",
    "session.back": "backward",
}
WHOLE = " enter Start   space Pick   ? Help   ← Back   s Feet   q Quit"


class Bar(App[None]):
    CSS = "Screen { overflow: hidden; }"
    BINDINGS = [*bind(ACTIONS), Binding("f9", "own", "Own")]

    def __init__(self, **states: bool | None) -> None:
        super().__init__()
        self.states, self.done = dict(states), list[str]()

    def compose(self) -> ComposeResult:
        yield Input()
        yield KeyBar()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        return self.states.get(action, True)

    async def run_action(self, action: Any, *rest: Any, **named: Any) -> bool:
        ran = await super().run_action(action, *rest, **named)
        if ran and isinstance(action, str):
            self.done.append(action)
        return ran

    def action_start(self) -> None: ...
    def action_mark(self) -> None: ...
    def action_help(self) -> None: ...
    def action_backward(self) -> None: ...
    def action_sides(self) -> None: ...
    def action_leave(self) -> None: ...
    def action_own(self) -> None: ...


def bar(app: App[None]) -> str:
    return frame(app).split("\n")[-1]


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (80, WHOLE + "   f9 Own"),
        (69, WHOLE),
        (62, WHOLE),
        (61, WHOLE.removesuffix("   q Quit")),
        (20, " enter Start"),
        (10, ""),
    ],
)
async def test_whole_entries_in_order_of_importance(width: int, shown: str) -> None:
    app = Bar()
    async with app.run_test(size=(width, 4)) as pilot:
        app.screen.set_focus(None)
        await pilot.pause()
        assert bar(app) == shown


async def test_what_cannot_be_done_is_not_shown_and_what_waits_is_dim() -> None:
    app = Bar(start=False, mark=None)
    async with app.run_test(size=(80, 4)) as pilot:
        app.screen.set_focus(None)
        await pilot.pause()
        assert bar(app).startswith(" space Pick   ? Help")
        assert [chip.enabled for chip in app.query_one(KeyBar).chips[:2]] == [False, True]
        app.states["start"] = True
        app.refresh_bindings()
        await pilot.pause()
        assert bar(app).startswith(" enter Start   space Pick")


async def test_changed_keys_are_shown_at_once() -> None:
    app = Bar()
    async with app.run_test(size=(80, 4)) as pilot:
        app.screen.set_focus(None)
        app.set_keymap({"browse.start": "f2,x", "app.help": "h"})
        await pilot.pause()
        assert bar(app).startswith(" f2 Start   space Pick   h Help")


async def test_keys_that_would_be_typed_are_not_offered_while_typing() -> None:
    app = Bar()
    async with app.run_test(size=(80, 4)) as pilot:
        await pilot.pause()
        assert isinstance(app.focused, Input)
        assert "Feet" not in bar(app)


async def test_a_click_presses_the_key() -> None:
    app = Bar()
    async with app.run_test(size=(80, 4)) as pilot:
        app.screen.set_focus(None)
        await pilot.pause()
        for column in (1, 16, 26, 29, 66, 79):
            await pilot.click(KeyBar, offset=(column, 0))
        assert app.done == ["start", "mark", "help", "own"]


async def test_a_click_on_what_waits_does_nothing() -> None:
    app = Bar(start=None)
    async with app.run_test(size=(80, 4)) as pilot:
        app.screen.set_focus(None)
        await pilot.pause()
        await pilot.click(KeyBar, offset=(1, 0))
        assert app.done == []


async def test_the_bar_stays_one_widget_without_children() -> None:
    app = Bar()
    async with app.run_test(size=(80, 4)) as pilot:
        before = app.query_one(KeyBar)
        for _ in range(20):
            app.refresh_bindings()
            await pilot.pause()
        assert app.query_one(KeyBar) is before
        assert not before.children


async def test_a_terminal_without_focus_keeps_the_bar_as_it_was() -> None:
    app = Bar()
    async with app.run_test(size=(80, 4)) as pilot:
        await pilot.pause()
        before = bar(app)
        await app._on_app_blur(AppBlur())
        await pilot.pause()
        assert bar(app) == before
        await app._on_app_focus(AppFocus())
        await pilot.pause()
        assert bar(app) == before


async def test_plain_letters_spell_the_arrows() -> None:
    app = Bar()
    async with app.run_test(size=(80, 4)) as pilot:
        app.screen.set_focus(None)
        app.query_one(KeyBar).glyphs = ASCII
        await pilot.pause()
        assert "   left Back   " in bar(app)
        assert bar(app).isascii()
