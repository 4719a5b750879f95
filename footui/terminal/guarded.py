"""The part of the app that keeps the terminal whole: leaving, crashing, stopping, focus."""

import asyncio
import gc
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, ClassVar

from rich.console import RenderableType
from textual.app import App, ReturnType
from textual.binding import Binding, BindingType
from textual.screen import Screen

from footui.terminal.abilities import Abilities
from footui.terminal.crash import CrashReporter
from footui.terminal.drivers import driver_class, redraw
from footui.terminal.guard import Guard
from footui.terminal.tty import job_controlled

UNMOUNT_SECONDS = 3.0
"""Seconds that a finished app may take to be gone: closing files, ending threads."""


class GuardedApp(App[ReturnType]):
    """An app that a guard watches over. Subclass it and give it to `launch.run_app`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", "Suspend", id="suspend", show=False, priority=True),
        Binding("ctrl+l", "redraw", "Redraw", id="redraw", show=False, priority=True),
    ]

    def __init__(
        self,
        able: Abilities,
        guard: Guard | None = None,
        crashes: CrashReporter | None = None,
        environment: Mapping[str, str] = os.environ,
        **options: Any,
    ) -> None:
        super().__init__(driver_class=driver_class(able, environment), **options)
        self.able = able
        self._guard = guard
        self._crashes = crashes

    def on_load(self) -> None:
        """From here on this app can leave by itself."""
        loop = asyncio.get_running_loop()
        # Textual's own, on Python 3.12 and later, starts tasks before what they belong to is
        # complete: switching modes while mounting then fails now and then.
        loop.set_task_factory(None)

        def leave(code: int) -> None:
            with suppress(RuntimeError):  # the loop has ended: it is leaving already
                loop.call_soon_threadsafe(self.exit, None, code)

        if self._guard is not None:
            self._guard.attach(leave, self._output_lost)
        if self._crashes is not None:
            loop.set_exception_handler(self._on_loop_error)

    def on_mount(self) -> None:
        """Let the garbage collector work once the first frame is drawn."""
        self.call_after_refresh(_collect_again)

    @property
    def leaving(self) -> bool:
        """Whether the process is on its way out, so that waking it up needs no screen."""
        return self._guard is not None and self._guard.leaving

    def on_unmount(self) -> None:
        """All is saved and drawn: from here on nothing may take long."""
        if self._guard is not None:
            self._guard.leave_by(UNMOUNT_SECONDS, self.return_code or 0)

    def on_app_focus(self) -> None:
        """A screen that opened while the terminal was unfocused has focused nothing yet."""
        screen = self.screen
        if screen.focused is None and screen.AUTO_FOCUS != "":
            self.call_after_refresh(_focus_something, screen)

    def action_suspend_process(self) -> None:
        """Stop and hand the terminal to the shell, where there is one to go back to."""
        if job_controlled():
            super().action_suspend_process()
        else:
            self.notify("There is no shell to go back to.", severity="warning", markup=False)

    def action_redraw(self) -> None:
        """Draw everything anew, for when something else has written on the screen."""
        redraw(self)

    def panic(self, *_renderables: RenderableType) -> None:
        """End after an error. What Textual would print of it is left to the trace's file."""
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        if self._crashes is not None and error is not self._exception:
            self._crashes.record(error)
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def _on_loop_error(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if self._crashes is not None and isinstance(error, BaseException):
            self._crashes.record(error)

    def _output_lost(self) -> bool:
        return bool(getattr(self._driver, "lost", False))


def _focus_something(screen: Screen[Any]) -> None:
    if screen.focused is None:
        screen.focus_next()


def _collect_again() -> None:
    """What is there by now stays; the rest may be collected."""
    gc.freeze()
    gc.enable()
