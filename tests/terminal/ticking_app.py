"""The screen of the ticking app."""

import asyncio
import gc
import threading
from collections.abc import Callable
from typing import Any

from textual._callback import invoke
from textual.app import ComposeResult
from textual.events import Key, Paste, Resize
from textual.widgets import Digits, Static

from footui.terminal.drivers import pending_output, show_title, use_mouse
from footui.terminal.guarded import GuardedApp
from tests.terminal import ticking
from tests.terminal.failing import NOTE, fail, fail_later


class TickingApp(GuardedApp[None]):
    """Counts ticks, shows keys, pastes and the size."""

    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        yield Digits("0")
        yield Static("", id="ticks")
        yield Static("", id="size")
        yield Static("no key", id="keys", markup=False)
        yield Static("", id="noise", markup=False)

    def on_mount(self) -> None:
        self.ticks = 0
        self.keys: list[str] = []
        self._tasks: set[asyncio.Task[Any]] = set()
        self.timer = self.set_interval(1 / ticking.HZ, self.tick)

    def tick(self) -> None:
        self.ticks += 1
        (ticking.HOME / "ticks").write_text(str(self.ticks))
        self.query_one(Digits).update(str(self.ticks))
        self.query_one("#ticks", Static).update(f"ticks {self.ticks}")
        if ticking.ROWS > 1:
            noise = chr(33 + self.ticks % 90) * (self.size.width - 20)
            self.query_one("#noise", Static).update("\n".join([noise] * ticking.ROWS))

    def look(self) -> None:
        (ticking.HOME / "pending").write_text(str(pending_output(self)))

    def on_resize(self, event: Resize) -> None:
        self.query_one("#size", Static).update(f"size {event.size.width}x{event.size.height}")

    async def on_key(self, event: Key) -> None:
        actions: dict[str, Callable[[], Any]] = {
            "q": self.exit,
            "p": self.timer.pause,
            "c": lambda: fail(NOTE),
            "t": lambda: threading.Thread(target=fail, args=[NOTE]).start(),
            "l": self.fail_in_the_loop,
            "f": ticking.freeze,
            "e": ticking.stay,
            "m": lambda: use_mouse(self, on=True),
            "n": lambda: use_mouse(self, on=False),
            "o": lambda: self.set_interval(1 / ticking.HZ, self.look),
            "w": lambda: show_title(self, "HOLD 3/10"),
        }
        self.show(event.key)
        if event.key in actions:
            await invoke(actions[event.key])

    def on_paste(self, event: Paste) -> None:
        self.show(f"pasted {len(event.text)}")

    def show(self, what: str) -> None:
        self.keys = [*self.keys[-7:], what]
        self.query_one("#keys", Static).update(f"keys {' '.join(self.keys)} end")

    async def fail_in_the_loop(self) -> None:
        task = asyncio.get_running_loop().create_task(fail_later())
        await asyncio.wait([task])
        del task
        gc.collect()
