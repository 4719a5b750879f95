"""Somebody who uses the app: presses keys, lets time pass, reads the screen and the files."""

import asyncio
import re
import time
import tomllib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import tomli_w
from msgspec import structs
from textual.events import AppBlur, Key
from textual.pilot import Pilot

from footui.app import FootApp
from footui.home import Home, open_home
from footui.model.keymap import character_name
from footui.model.settings import SETTINGS_SCHEMA
from footui.sitting import begin
from footui.storage.paths import Paths
from footui.terminal.abilities import Abilities, Colours
from tests.app.virtual import PATIENCE, Threads, VirtualTime, idle
from tests.frames import frame, strips

_TIME = re.compile(r"\d+:\d\d(?: gone)?")
_BAND = re.compile(r"(LEFT FOOT|RIGHT FOOT|BOTH FEET)$")
ABLE = Abilities(
    name="xterm-256color",
    colours=Colours.TRUE,
    utf8=True,
    over_ssh=False,
    in_tmux=False,
    channels=(),
)


class Files:
    """The runner's files below one folder."""

    def __init__(self, folder: Path) -> None:
        self.paths = Paths(folder / "config", folder / "data", folder / "state")
        self.settings()

    def settings(self, **values: Any) -> None:
        """Write these settings; without flashes, which take long to draw."""
        self.write(self.paths.settings, {"schema": SETTINGS_SCHEMA, "flash": False, **values})

    def exercises(self, *documents: Mapping[str, Any]) -> None:
        """Write these exercises of the runner's own."""
        for each in documents:
            self.write(self.paths.exercises / f"{each['id']}.toml", each)

    def routine(self, id_: str, *entries: Mapping[str, Any], **more: Any) -> None:
        """Write a routine of the runner's own."""
        document = {"id": id_, "name": "Mine", "purpose": "Mine.", "exercise": entries, **more}
        self.write(self.paths.routines / f"{id_}.toml", document)

    def write(self, path: Path, document: Mapping[str, Any]) -> None:
        """Write a document as TOML."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tomli_w.dumps(document), encoding="utf-8")

    def kept(self) -> list[dict[str, Any]]:
        """The sessions in history, the oldest first."""
        found = sorted(self.paths.history.glob("*/*.toml"))
        return [tomllib.loads(path.read_text(encoding="utf-8")) for path in found]

    def home(self, clock: VirtualTime) -> Home:
        """What the app starts with."""
        return structs.replace(open_home(self.paths), steady=clock.steady, now=clock.wall)


class Story:
    """An app that runs, and the one who uses it."""

    def __init__(
        self,
        app: FootApp,
        pilot: Pilot[None],
        clock: VirtualTime,
        files: Files,
        threads: Threads,
    ) -> None:
        self.app, self.pilot, self.clock, self.files = app, pilot, clock, files
        self._threads = threads
        self.held_up = False

    @property
    def text(self) -> str:
        """What is on the screen."""
        return frame(self.app)

    @property
    def letters(self) -> str:
        """The characters that are sent for it."""
        return "\n".join("".join(piece.text for piece in row) for row in strips(self.app))

    @property
    def screen(self) -> str:
        """Which kind of screen is on top."""
        return type(self.app.screen).__name__

    @property
    def top(self) -> str:
        """The first row, its words with one blank between."""
        return _words(self.text.split("\n", 1)[0])

    @property
    def keys(self) -> str:
        """The last row, its words with one blank between."""
        return _words(self.text.rsplit("\n", 1)[1])

    @property
    def band(self) -> str:
        """What a session says in its band: `HOLD RIGHT FOOT`."""
        found = (row for row in map(_words, self.text.split("\n")) if _BAND.search(row))
        return next(found, "")

    @property
    def left(self) -> str:
        """What a session says of the interval's time: `0:03`, `0:03 gone`."""
        rows = self.text.split("\n")
        number = next(n for n, row in enumerate(rows) if row.strip().startswith("Ex"))
        found: list[str] = _TIME.findall(rows[number - 1])
        return found[-1]

    @property
    def notices(self) -> str:
        """What was said beside the screen."""
        return "\n".join(each.message for each in self.app._notifications)

    def rows(self, start: str) -> list[str]:
        """The rows that start with a word."""
        return [row for row in self.text.split("\n") if row.strip().startswith(start)]

    async def press(self, *keys: str) -> None:
        """Press keys, waiting for what each does."""
        for key in keys:
            self.app.post_message(key_event(key))
            await self.settle()

    async def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; Textual waits a moment whether it stays."""
        await self.pilot.resize_terminal(columns, rows)
        await self.wait(0.1)

    async def burst(self, *keys: str) -> None:
        """Press keys as they come in one packet: nothing happens between them."""
        for key in keys:
            self.app.post_message(key_event(key))
        await self.settle()

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*text)

    async def blur(self) -> None:
        """Give the terminal's focus to another window."""
        self.app.post_message(AppBlur())
        await self.settle()

    async def wait(self, seconds: float) -> None:
        """Let time pass."""
        await self.clock.pass_by(seconds, self.settle)

    async def leap(self, seconds: float) -> None:
        """Let the machine sleep, and wake up."""
        self.clock.leap(seconds)
        await self.wait(1)

    async def settle(self) -> None:
        """Until the app has done what there is to do now, in threads too."""
        for _ in range(0 if self.held_up else 2):  # what is drawn moves what else there is to draw
            await idle(self._threads)
            await self.pilot.pause(0)
        await idle(None if self.held_up else self._threads)

    async def until(self, holds: Callable[[], object], seconds: float = 600) -> None:
        """Let time pass in half seconds until something holds."""
        for _ in range(int(seconds * 2)):
            if holds():
                return
            await self.wait(0.5)
        raise AssertionError(f"never came:\n{self.text}")

    async def real_until(self, holds: Callable[[], object]) -> None:
        """Wait for something outside the app, such as another process, to hold."""
        ends = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < ends, "never came"
            await asyncio.sleep(0.02)


def _words(row: str) -> str:
    return " ".join(row.replace("█", " ").split())


def key_event(key: str) -> Key:
    """The event of a key, by its name or its character."""
    if len(key) > 1:
        return Key(key, {"space": " "}.get(key))
    return Key(character_name(key), key)


@asynccontextmanager
async def telling(
    files: Files,
    clock: VirtualTime,
    *,
    start: str = "",
    size: tuple[int, int] = (80, 24),
    able: Abilities = ABLE,
) -> AsyncIterator[Story]:
    """A story from the app's start to its end; with `start` straight into that routine."""
    threads = Threads()
    home = files.home(clock)
    opening = begin(home, home.library.routine(start), home.settings.options()) if start else None
    app = FootApp(home, opening, able=able)
    async with app.run_test(size=size) as pilot:
        story = Story(app, pilot, clock, files, threads)
        await story.settle()
        yield story
    app.let_go()
