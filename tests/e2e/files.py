"""What a runner puts into their files, and finds in them: exercises that last moments."""

import tomllib
from pathlib import Path
from typing import Any

from tests.own_files import write
from tests.realterm.terminal import RealTerminal

BROWSER = r"Routines[\s\S]*Exercises[\s\S]*enter Start"
HOLD = """
id = "{id}"
extends = "big-toe-press"
name = "{name}"
[dose]
reps = 2
hold = 0.5
[timing]
prepare = 0.5
release = 0.3
switch = 0.3
"""
COUNT = """
id = "pick"
extends = "marble-pickup"
name = "Quick pick"
[dose]
count = 2
[timing]
prepare = 0.5
switch = 0.5
"""
ROUTINE = """
id = "full"
name = "Quick session"
purpose = "A short one."
[[exercise]]
id = "press"
[[exercise]]
id = "pick"
"""


def lay_out(home: Path) -> None:
    """Two short exercises, and in the place of the full session one of both."""
    config = home / "config"
    write(config / "exercises" / "press.toml", HOLD.format(id="press", name="Quick press"))
    write(config / "exercises" / "pick.toml", COUNT)
    write(config / "routines" / "full.toml", ROUTINE)


def close_dialog(terminal: RealTerminal) -> None:
    """Press escape, and wait until the dialog is gone: with what comes next it would be alt+key."""
    terminal.press("escape")
    terminal.wait_until(lambda: "esc Close" not in terminal.text, "the end of the dialog")


def sessions(home: Path) -> list[dict[str, Any]]:
    """The sessions in history, the oldest first."""
    found = sorted((home / "data" / "history").glob("*/*.toml"))
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in found]
