"""A small app on the terminal package, used the way footui uses it. Run as a program.

Every tick is noted in the file `ticks`, as a finished rep would be; the guard's hook writes the
reason of the end into `saved`. TICKING_HZ sets the pace, TICKING_ROWS how much each tick redraws,
TICKING_PATIENCE how long an end may take.
Keys: q quits; p pauses; c fails; t fails in a thread; l fails in the loop, unnoticed; f freezes
the loop; e leaves a thread behind that never ends; m and n take the mouse and leave it; w sets
the title; o notes in the file `pending`, at each tick, whether output waits; all others are shown.
"""

import os
import signal
import sys
import threading
import time
from datetime import datetime
from pathlib import Path

from footui.terminal.abilities import abilities, refusal
from footui.terminal.crash import CrashReporter
from footui.terminal.guard import PATIENCE_SECONDS, Guard
from footui.terminal.launch import run_app
from footui.terminal.preparation import output_encoding, prepare, standard_streams
from tests.terminal.failing import NOTE, fail

HOME = Path(os.environ["FOOTUI_HOME"])
HZ = float(os.environ.get("TICKING_HZ", "10"))
ROWS = int(os.environ.get("TICKING_ROWS", "1"))


def save(reason: str) -> None:
    """The hook of the guard."""
    time.sleep(float(os.environ.get("TICKING_SAVE_SECONDS", "0")))
    if os.environ.get("TICKING_SAVE_FAILS"):
        fail(NOTE)
    (HOME / "saved").write_text(f"{reason} {(HOME / 'ticks').read_text()}")


def main() -> int:
    """Run the app; the exit code."""
    if reason := refusal(os.environ, standard_streams()):
        print(reason, file=sys.stderr)
        return 2
    HOME.mkdir(exist_ok=True)
    (HOME / "ticks").write_text("0")
    able = abilities(os.environ, output_encoding())
    prepare(os.environ, able)
    guard = Guard(save, float(os.environ.get("TICKING_PATIENCE", PATIENCE_SECONDS)))
    guard.install()
    if os.environ.get("TICKING_NO_HUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    crashes = CrashReporter(HOME / "state", lambda: datetime.now().astimezone())
    crashes.install()
    from tests.terminal.ticking_app import TickingApp  # noqa: PLC0415

    app = TickingApp(able, guard, crashes)
    return run_app(app, guard, crashes, mouse=not able.over_ssh)


def freeze() -> None:
    """Do what a stuck disk does to an event loop."""
    (HOME / "frozen").touch()
    time.sleep(600)


def stay() -> None:
    """Keep the interpreter from ending."""
    threading.Thread(target=freeze, name="stays").start()


if __name__ == "__main__":
    sys.exit(main())
