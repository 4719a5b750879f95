"""Textual's driver for Linux and macOS, made to survive what lines and terminals do.

It leans on private names of Textual: `private.py` lists them.
"""

import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual._xterm_parser import XTermParser
from textual.events import CursorPosition, Resize
from textual.message import Message

from footui.terminal.abilities import is_utf8
from footui.terminal.doorbell import Doorbell
from footui.terminal.echo import Echo
from footui.terminal.jobs import JobDriver
from footui.terminal.keyboard import Keyboard, typed
from footui.terminal.output import Output
from footui.terminal.preparation import output_encoding
from footui.terminal.thrift import Thrift

if TYPE_CHECKING:
    from textual.app import App

CLOSE_SECONDS = 1.0
_ANSWER_SECONDS = 0.5
_SCREEN = 2  # Textual draws on the error output
_SAVE_TITLE, _RESTORE_TITLE = "\x1b[22;0t", "\x1b[23;0t"
_LOUD = frozenset(
    {
        "\x1b[?1003h",  # every movement of the mouse
        "\x1b[?1015h",  # an old form of mouse reports
        "\x1b[?1004h",  # the window's focus coming and going
        "\x1b[?7l",  # no wrapping of long lines
    }
)


class SafeDriver(JobDriver):
    """Never blocks on output, never spins or dies on input, sends only what changes."""

    def __init__(self, app: "App[Any]", **options: Any) -> None:
        self._output: Output | None = None
        self._thrift = Thrift() if is_utf8(output_encoding()) else None
        self._essential = False
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

    def write_essential(self, data: str) -> None:
        """Send what must not be dropped."""
        if self._output is not None:
            self._output.write(data, essential=True)

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
        self._essential = self.running = True
        self._forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual left it so
        if self._writer_thread is not None:
            self._writer_thread.stop()  # Output does its work
        self._essential = False

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        if not self.running:
            return
        self._essential = True
        if self._titled:
            self.write(_RESTORE_TITLE)
        super().stop_application_mode()
        self.running = self._titled = False

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


class CalmDriver(SafeDriver):
    """For lines that may drop: leaves out what would outlast us in the user's own terminal."""

    def __init__(self, app: "App[Any]", **options: Any) -> None:
        super().__init__(app, **options)
        self._echo = Echo(time.monotonic)

    @property
    def waiting(self) -> bool:
        """Whether the line, or the terminal at its far end, has not yet taken all there was."""
        return super().waiting or self._echo.late()

    def write(self, data: str) -> None:
        """Send data, but for modes that fill a shell with garbage or break its long lines."""
        if data not in _LOUD:
            super().write(data)

    def flush(self) -> None:
        """A frame is complete."""
        if query := self._echo.query():
            self.write(query)

    def process_message(self, message: Message) -> None:
        """Pass on what was typed; the answers of the terminal are for us."""
        if not (isinstance(message, CursorPosition) and self._echo.answer()):
            super().process_message(message)

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was, when all it had to answer has come."""
        self._echo.wait(_ANSWER_SECONDS)
        super().stop_application_mode()
