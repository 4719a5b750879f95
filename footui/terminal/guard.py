"""Leave in time and in order when the process is told to go or its terminal vanishes.

Signal handlers only note the signal and ring a bell pipe: a daemon thread, started beforehand,
does the rest, so neither a blocked event loop nor a lock held by the main thread can stop it.
"""

import os
import select
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import NamedTuple

from footui.terminal.tty import Tty

LOOK_SECONDS = 1.0
_SAVE_SHARE = 0.5
_HANG_UP_SHARE = 2 / 3
PATIENCE_SECONDS = 3.0
_SIGNALS = (signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT)


class Ending(NamedTuple):
    """Why and how the process leaves, and how many seconds it has for it."""

    reason: str
    code: int
    seconds: float
    save: bool = True


class Guard:
    """Ends the process in bounded time, with the work saved and the terminal whole.

    `save` gets the reason ("SIGHUP", "terminal gone", ...). It runs in a thread of its own, may
    come at any moment, so it must take its locks with a timeout, and is waited for only briefly.
    `patience` is how many seconds the end may take; after a hang-up, two thirds of that.
    """

    def __init__(self, save: Callable[[str], None], patience: float = PATIENCE_SECONDS) -> None:
        self._save = save
        self._patience = patience
        self._tty = Tty()
        self._heard, self._bell = os.pipe()
        os.set_blocking(self._bell, False)
        self._ending: Ending | None = None
        self._given_back = False
        self._saved = threading.Event()
        self._ask: Callable[[int], None] | None = None
        self._lost: Callable[[], bool] = lambda: False

    @property
    def leaving(self) -> bool:
        """Whether the end has begun."""
        return self._ending is not None

    def install(self) -> None:
        """Listen for the signals and watch the terminal from here on. Main thread only."""
        threading.Thread(target=self._watch, name="footui-guard", daemon=True).start()
        for number in _SIGNALS:
            signal.signal(number, self._on_signal)

    def attach(self, ask: Callable[[int], None], lost: Callable[[], bool]) -> None:
        """Something runs that can leave by itself: `ask` it to, from any thread.

        `lost` tells whether its output has nowhere to go any more.
        """
        self._ask, self._lost = ask, lost

    def end(self, reason: str, code: int, seconds: float, *, save: bool = True) -> None:
        """Leave with this exit code within some seconds; the first call stands."""
        if self._ending is None:
            self._ending = Ending(reason, code, seconds, save)
            os.write(self._bell, b"!")

    def leave_by(self, seconds: float, code: int) -> None:
        """The terminal is given back: be gone in some seconds, whatever hangs."""
        self._given_back = True
        self.end("finished", code, seconds, save=False)

    def exit_code(self, code: int) -> int:
        """The exit code of a process that would leave with this one, had nothing ended it."""
        if self._ending is None or not self._ending.save:
            return code
        self._saved.wait(self._ending.seconds * _SAVE_SHARE)
        return self._ending.code

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        # A process in the background would be stopped by its own wish to restore the terminal.
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        share = _HANG_UP_SHARE if number == signal.SIGHUP else 1.0
        self.end(signal.Signals(number).name, 128 + number, self._patience * share)

    def _watch(self) -> None:
        while self._ending is None:
            rung, _, _ = select.select([self._heard], [], [], LOOK_SECONDS)
            if not rung and (self._tty.gone or self._lost()):
                seconds = self._patience * _HANG_UP_SHARE
                self.end("terminal gone", 128 + signal.SIGHUP, seconds)
        self._see_out(self._ending)

    def _see_out(self, ending: Ending) -> None:
        deadline = time.monotonic() + ending.seconds
        if ending.save:
            self._save_within(ending.seconds * _SAVE_SHARE, ending.reason)
            if self._ask is None:
                self._go(ending.code)
            else:
                self._ask(ending.code)
        time.sleep(max(0.0, deadline - time.monotonic()))  # this thread has nothing else to do
        self._go(ending.code)

    def _save_within(self, seconds: float, reason: str) -> None:
        def save() -> None:
            try:
                self._save(reason)
            finally:
                self._saved.set()

        threading.Thread(target=save, name="footui-save", daemon=True).start()
        self._saved.wait(seconds)

    def _go(self, code: int) -> None:
        try:
            if not self._given_back:
                self._tty.restore()
        finally:
            os._exit(code)
