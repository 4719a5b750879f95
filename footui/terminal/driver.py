"""Textual's driver for Linux and macOS, made to survive what lines and terminals do.

It leans on private names of Textual: `private.py` lists them.
"""

import os
import signal
import termios
import tty
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Resize
from textual.message import Message

from footui.terminal.abilities import is_utf8
from footui.terminal.doorbell import Doorbell
from footui.terminal.keyboard import Keyboard, typed
from footui.terminal.output import Output
from footui.terminal.preparation import output_encoding
from footui.terminal.thrift import Thrift
from footui.terminal.tty import job_controlled

if TYPE_CHECKING:
    from textual.app import App

CLOSE_SECONDS = 1.0
_SCREEN = 2  # Textual draws on the error output
_SAVE_TITLE, _RESTORE_TITLE = "\x1b[22;0t", "\x1b[23;0t"
_TAKE_SCREEN = "\x1b[?1049h\x1b[?25l\x1b[?2004h"
_LOUD = frozenset(
    {
        "\x1b[?1003h",  # every movement of the mouse
        "\x1b[?1015h",  # an old form of mouse reports
        "\x1b[?1004h",  # the window's focus coming and going
        "\x1b[?7l",  # no wrapping of long lines
    }
)


class SafeDriver(LinuxDriver):
    """Never blocks on output, never spins or dies on input, stops and wakes with its job."""

    def __init__(self, app: "App[Any]", **options: Any) -> None:
        self._output: Output | None = None
        self._thrift = Thrift() if is_utf8(output_encoding()) else None
        self._essential = False
        self._running = False
        self._titled = False
        self._deaf = False
        super().__init__(app, **options)
        self.exit_event = self._doorbell = Doorbell()

    @property
    def waiting(self) -> bool:
        """Whether the line has not yet taken all that was written."""
        return self._output is not None and self._output.waiting

    @property
    def lost(self) -> bool:
        """Whether the terminal has for good stopped to take output or to give input."""
        return self._deaf or (self._output is not None and self._output.lost)

    def write(self, data: str) -> None:
        """Send data when the line takes it. Never waits."""
        if self._output is None:
            return
        thinned = data if self._essential or self._thrift is None else self._thrift.thin(data)
        if thinned and not self._output.write(thinned, essential=self._essential):
            self._forget()

    def show_title(self, sequence: str) -> None:
        """Send a sequence that sets the title; the one from before comes back at the end."""
        self.write(sequence if self._titled else _SAVE_TITLE + sequence)
        self._titled = True

    def use_mouse(self, *, on: bool) -> None:
        """Take clicks from here on, or leave them to the terminal."""
        self._essential = True
        if on:
            self._mouse = True
            self._enable_mouse_support()
        else:
            self._disable_mouse_support()
            self._mouse = False
        self._essential = False

    def redraw(self) -> None:
        """Draw everything anew, whatever the terminal shows. From any thread."""

        def draw() -> None:
            self._forget()
            self._app.refresh(layout=True)

        with suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(draw)

    def start_application_mode(self) -> None:
        """Take the terminal."""
        if self._output is None:
            self._output = Output(_SCREEN, output_encoding() or "utf-8", self.redraw)
            self._output.start()
        self._essential = self._running = True
        self._forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._writer_thread is not None:
            self._writer_thread.stop()  # Output does its work
        self._essential = False

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        if not self._running:
            return
        self._essential = True
        if self._titled:
            self.write(_RESTORE_TITLE)
        super().stop_application_mode()
        self._running = self._titled = False

    def close(self) -> None:
        """End the output, within a second even if nobody takes it."""
        if self._output is not None:
            self._output.stop(CLOSE_SECONDS)
            self._output = None

    def process_message(self, message: Message) -> None:
        """Pass on what was typed; a terminal may also tell its size that way."""
        if isinstance(message, Resize):
            self._note_size(*message.size)
        super().process_message(message)

    def run_input_thread(self) -> None:
        """Read keys until told to stop or until there is no terminal to read from."""
        keyboard = Keyboard(lambda: XTermParser(self._debug))
        for message in typed(keyboard, self.fileno, self._doorbell):
            self.process_message(message)
        self._deaf = not self._doorbell.is_set()

    def _run_input_thread(self) -> None:
        try:
            self.run_input_thread()
        except Exception as error:
            self._loop.call_soon_threadsafe(self._app._handle_exception, error)

    def _get_terminal_size(self) -> tuple[int, int]:
        for fd in (self.fileno, _SCREEN):
            with suppress(OSError):
                columns, rows = os.get_terminal_size(fd)
                if columns and rows:
                    return self._note_size(columns, rows)
        return self._note_size(80, 24)

    def _note_size(self, columns: int, rows: int) -> tuple[int, int]:
        if self._thrift is not None:
            self._thrift.resize(columns, rows)
        return columns, rows

    def _forget(self) -> None:
        """What the terminal shows is not known: draw the next frames whole."""
        if self._thrift is not None:
            self._thrift.forget()

    def _sigtstp_application(self, *_: object) -> None:
        """Stop with the whole job, as the kernel would: a `make` in front of us stops too."""
        if not job_controlled():
            return
        if self._auto_restart:
            self.suspend_application_mode()
            self._must_signal_resume = True
        os.killpg(0, signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        """Wake up; also when somebody else had stopped us, or nobody had."""
        if getattr(self._app, "leaving", False):
            return
        if self._must_signal_resume:
            super()._sigcont_application()
        elif self._running:
            self._reclaim()

    def _reclaim(self) -> None:
        try:
            settings = termios.tcgetattr(self.fileno)
            if settings[tty.LFLAG] & termios.ICANON:
                settings[tty.LFLAG] = self._patch_lflag(settings[tty.LFLAG])
                settings[tty.IFLAG] = self._patch_iflag(settings[tty.IFLAG])
                settings[tty.CC][termios.VMIN] = 1
                termios.tcsetattr(self.fileno, termios.TCSANOW, settings)
                self._take_screen()
        except termios.error:
            return
        self.redraw()

    def _take_screen(self) -> None:
        self._essential = True
        self.write(_TAKE_SCREEN)
        self._enable_mouse_support()
        self._essential = False


class CalmDriver(SafeDriver):
    """For lines that may drop: leaves out what would outlast us in the user's own terminal."""

    def write(self, data: str) -> None:
        """Send data, but for modes that fill a shell with garbage or break its long lines."""
        if data not in _LOUD:
            super().write(data)
