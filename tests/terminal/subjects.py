"""The programs that the real-terminal tests are run on, and how to look into them."""

import os
import re
import tomllib
from pathlib import Path

import pytest

from tests.realterm.fixtures import PYTHON

LONG = bool(os.environ.get("FOOTUI_LONG"))
"""Whether to run the long forms of the tests."""
QUICK_EXERCISE = """
id = "quick"
extends = "big-toe-press"
name = "Quick press"
[dose]
reps = 900
hold = 0.1
[timing]
prepare = 0.1
release = 0.05
"""


def rounds(fast: int, long: int) -> range:
    """How often to repeat a test: rarely on each run of the tests, often in the torture."""
    return range(long if LONG else fast)


class Subject:
    """A program under test, which takes steps and keeps each before it shows it."""

    name: str
    command: tuple[str, ...]
    ready: str
    quit: tuple[str, ...]

    def lay_out(self, home: Path) -> None:
        """Put into its folder what it needs before it starts."""

    def kept(self, home: Path) -> int:
        """How many steps its files hold."""
        raise NotImplementedError

    def shown(self, text: str) -> int:
        """How many steps its screen says are done."""
        raise NotImplementedError

    def told(self, home: Path) -> str | None:
        """What its guard told it about the end, where it notes that; empty for nothing."""


class Ticking(Subject):
    """The small app beside these tests."""

    name = "ticking"
    command = (PYTHON, "-m", "tests.terminal.ticking")
    ready = r"size \d+x\d+"
    quit = ("q",)

    def kept(self, home: Path) -> int:
        path = home / "ticks"
        return int(path.read_text() or 0) if path.exists() else 0

    def shown(self, text: str) -> int:
        found = re.search(r"ticks (\d+)", text)
        return int(found[1]) if found else 0

    def told(self, home: Path) -> str:
        path = home / "saved"
        return path.read_text().partition(" ")[0] if path.exists() else ""


class Footui(Subject):
    """The real thing, in a session of many short holds."""

    name = "footui"
    command = (PYTHON, "-m", "footui", "start", "quick")
    ready = "Quick press"
    quit = ("ctrl+q",)

    def lay_out(self, home: Path) -> None:
        folder = home / "config" / "exercises"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "quick.toml").write_text(QUICK_EXERCISE)

    def kept(self, home: Path) -> int:
        documents = (home / "data" / "history").glob("*/*.toml")
        sets = [each for path in documents for each in _read(path).get("sets", [])]
        return sum(each["reps_done"] for each in sets)

    def shown(self, text: str) -> int:
        found = re.search(r"hold (\d+)/900", text)
        return int(found[1]) - 1 if found else 0


def _read(path: Path) -> dict[str, list[dict[str, int]]]:
    return tomllib.loads(path.read_text())


TICKING, FOOTUI = Ticking(), Footui()
SUBJECTS = (TICKING, FOOTUI) if LONG else (FOOTUI,)


each_subject = pytest.mark.parametrize(
    "subject", SUBJECTS, ids=lambda subject: subject.name, indirect=True
)
"""Runs a test on footui, and in the long form on both; without it, on the small one."""
only_footui = pytest.mark.parametrize("subject", [FOOTUI], ids=["footui"], indirect=True)
"""Runs a test on footui alone."""
