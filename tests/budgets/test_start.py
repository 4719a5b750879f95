"""What a start loads: no file twice, no year of history, no screen but the first."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.homes import add_history, new_home, paths_in

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 60.0
LATER = {
    "footui.commands.plainly",
    "footui.figure.scene",
    "footui.recorder",
    "footui.screens.checkin",
    "footui.screens.conductor",
    "footui.screens.help",
    "footui.screens.history",
    "footui.screens.keys",
    "footui.screens.session",
    "footui.screens.settings",
    "footui.screens.welcome",
    "footui.session.engine",
    "footui.widgets.foot_figure",
    "hmac",
    "importlib.metadata",
    "textual.widgets._data_table",
    "textual.widgets._markdown",
    "textual.widgets._text_area",
}
PROBE = """
import asyncio, json, os, sys
opened = []
sys.addaudithook(lambda name, its: opened.append(str(its[0])) if name == "open" else None)
import footui.commands.starting as starting, footui.terminal.launch
from footui.app import FootApp
from footui.home import open_home
from footui.terminal.abilities import abilities

async def start():
    home = open_home()
    async with FootApp(home, able=abilities(os.environ, "utf-8")).run_test() as pilot:
        await pilot.pause()

asyncio.run(start())
print(json.dumps([opened, list(sys.modules)]))
"""


class Loaded(NamedTuple):
    """The TOML files that were opened, each time of it, and the modules there are."""

    files: Counter[str]
    modules: set[str]


def loaded_by_start(home: Path) -> Loaded:
    """What is there when the first screen is."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        env={
            "PYTHONPATH": str(ROOT),
            "FOOTUI_HOME": str(home / "footui"),
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
        },
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=True,
    )
    opened, modules = json.loads(done.stdout.splitlines()[-1])
    return Loaded(Counter(path for path in opened if path.endswith(".toml")), set(modules))


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    """Of a start by a runner of one year."""
    with new_home() as home:
        add_history(home, years=1)
        assert len([*paths_in(home).history.rglob("*.toml")]) > 200
        return loaded_by_start(home)


def test_each_file_is_opened_once(loaded: Loaded) -> None:
    assert len(loaded.files) > 15
    assert set(loaded.files.values()) == {1}


def test_of_history_only_the_last_days_are_read(loaded: Loaded) -> None:
    assert len([path for path in loaded.files if "history" in path]) <= 3


def test_what_comes_later_is_loaded_later(loaded: Loaded) -> None:
    assert not LATER & loaded.modules
    assert "footui.screens.browse" in loaded.modules
