"""The part of the app that signals: bell, notification, command and the window's title."""

from functools import partial
from typing import Any

from footui.home import Home
from footui.session.cues import Cue
from footui.terminal.cues import CueSender
from footui.terminal.drivers import show_title, write_raw
from footui.terminal.guarded import GuardedApp


class CueingApp(GuardedApp[None]):
    """Signals as the settings in force say."""

    def __init__(self, home: Home, **terminal: Any) -> None:
        super().__init__(**terminal)
        self.home = home
        self.settings = home.settings
        write = partial(write_raw, self)
        self._sender = CueSender(
            write, self.set_timer, home.steady, self._complain, in_tmux=self.able.in_tmux
        )

    def ring(self, cue: Cue) -> None:
        """Give a cue."""
        self._sender.send(cue.bells, cue.words, self.settings.cue_channel)
        if self.settings.cue_command:
            self._sender.run(self.settings.cue_command, {"CUE": cue.words, "BELLS": f"{cue.bells}"})

    def name_window(self, words: str) -> None:
        """Put words into the title of the terminal's window."""
        if self.settings.title:
            show_title(self, words)

    def on_unmount(self) -> None:
        """Be silent."""
        self._sender.close()

    def _complain(self, sentence: str) -> None:
        self.notify(sentence, severity="warning", markup=False)
