"""From the start of the process to its exit code, in the order that keeps everything whole."""

from typing import TYPE_CHECKING, Any

from footui.terminal.crash import CrashReporter
from footui.terminal.guard import Guard

if TYPE_CHECKING:
    from footui.terminal.guarded import GuardedApp

FAILED = 1
LAST_SECONDS = 2.0


def run_app(app: "GuardedApp[Any]", guard: Guard, crashes: CrashReporter, *, mouse: bool) -> int:
    """Run an app on the full screen; gives the exit code. Install the guard before.

    Whatever ends it, the terminal is given back and the process is gone in bounded time.
    """
    try:
        app.run(mouse=mouse)
        return guard.exit_code(FAILED if crashes.crashed else app.return_code or 0)
    finally:
        guard.leave_by(LAST_SECONDS, FAILED)
        crashes.tell()
