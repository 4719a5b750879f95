"""The part of the driver that stops and wakes up as a job of the shell."""

import os
import signal
import termios
import tty

from textual.drivers.linux_driver import LinuxDriver

from footui.terminal.tty import job_controlled

TAKE_SCREEN = "\x1b[?1049h\x1b[?25l\x1b[?2004h"


class JobDriver(LinuxDriver):
    """Stops with its whole job, and wakes up right whoever had stopped it, or nobody."""

    running = False
    """Whether the terminal is ours."""

    def redraw(self) -> None:
        """Draw everything anew, whatever the terminal shows. From any thread."""
        raise NotImplementedError

    def write_essential(self, data: str) -> None:
        """Send what must not be dropped."""
        raise NotImplementedError

    def _sigtstp_application(self, *_: object) -> None:
        """Stop as the kernel would do it: a `make` in front of us stops too."""
        if not job_controlled():
            return
        if self._auto_restart:
            self.suspend_application_mode()
            self._must_signal_resume = True
        os.killpg(0, signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        if getattr(self._app, "leaving", False):
            return
        if self._must_signal_resume:
            super()._sigcont_application()
            self.redraw()  # Textual draws what has changed, but the screen is empty
        elif self.running:
            self._reclaim()

    def _reclaim(self) -> None:
        try:
            settings = termios.tcgetattr(self.fileno)
            if settings[tty.LFLAG] & termios.ICANON:
                settings[tty.LFLAG] = self._patch_lflag(settings[tty.LFLAG])
                settings[tty.IFLAG] = self._patch_iflag(settings[tty.IFLAG])
                settings[tty.CC][termios.VMIN] = 1
                termios.tcsetattr(self.fileno, termios.TCSANOW, settings)
                self.write_essential(TAKE_SCREEN)
                self._enable_mouse_support()
        except termios.error:
            return
        self.redraw()
