"""The app's part: focus comes back, keys are heard, and everything works without a terminal."""

import asyncio
from pathlib import Path
from typing import ClassVar

import pytest
from textual.app import ComposeResult
from textual.events import AppBlur, AppFocus
from textual.screen import Screen
from textual.widgets import Button, Input

from footui.terminal.abilities import abilities
from footui.terminal.crash import CrashReporter
from footui.terminal.drivers import pending_output, show_title, use_mouse, write_raw
from footui.terminal.guarded import GuardedApp
from tests.terminal.test_crash import NOW

ABLE = abilities({"TERM": "xterm"}, "utf-8")


class Form(Screen[None]):
    """Something to focus."""

    def compose(self) -> ComposeResult:
        yield Button("one")
        yield Button("two")


class Quiet(Form):
    """Something that wants nothing focused."""

    AUTO_FOCUS: ClassVar[str] = ""


class Small(GuardedApp[None]):
    """An app with nothing of its own."""

    def compose(self) -> ComposeResult:
        yield Input()


async def test_a_screen_that_opened_unseen_has_focus_when_the_terminal_is_back() -> None:
    app = Small(ABLE)
    async with app.run_test() as pilot:
        app.post_message(AppBlur())
        await pilot.pause()
        await app.push_screen(Form())
        await pilot.pause()
        assert app.screen.focused is None
        app.post_message(AppFocus())
        await pilot.pause()
        assert isinstance(app.screen.focused, Button)


async def test_focus_stays_where_it_was() -> None:
    app = Small(ABLE)
    async with app.run_test() as pilot:
        await app.push_screen(Form())
        app.screen.query(Button).last().focus()
        await pilot.pause()
        for event in (AppBlur(), AppFocus()):
            app.post_message(event)
            await pilot.pause()
        assert app.screen.focused is app.screen.query(Button).last()


async def test_a_screen_that_wants_no_focus_gets_none() -> None:
    app = Small(ABLE)
    async with app.run_test() as pilot:
        app.post_message(AppBlur())
        await app.push_screen(Quiet())
        app.post_message(AppFocus())
        await pilot.pause()
        assert app.screen.focused is None


async def test_tasks_start_alike_on_every_python() -> None:
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, work, **more: asyncio.Task(work, loop=loop, **more))
    async with Small(ABLE).run_test():
        assert loop.get_task_factory() is None


async def test_without_a_terminal_raw_output_goes_nowhere() -> None:
    app = Small(ABLE)
    assert not pending_output(app)
    async with app.run_test():
        write_raw(app, "\a")
        show_title(app, "HOLD")
        use_mouse(app, on=True)
        assert not pending_output(app)
        assert not app.leaving


async def test_an_error_is_recorded_and_reaches_the_test(tmp_path: Path) -> None:
    app = Small(ABLE, crashes=CrashReporter(tmp_path, lambda: NOW))

    async def run() -> None:
        async with app.run_test() as pilot:
            app.call_later(lambda: 1 // 0)
            await pilot.pause()

    with pytest.raises(ZeroDivisionError):
        await run()
    assert "ZeroDivisionError" in (tmp_path / "crash-20261123T071405.txt").read_text()
    assert app.return_code == 1
