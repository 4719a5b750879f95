"""The part of the app that signals: bell, notification, command and the window's title."""

from typing import Any

from footui.home import Home
from footui.session.cues import Cue
from footui.terminal.cues import CueSender
from footui.terminal.encoding import title
from footui.terminal.guarded import GuardedApp


class CueingApp(GuardedApp[None]):
    """Signals as the settings in force say."""

    def __init__(self, home: Home, **terminal: Any) -> None:
        super().__init__(**terminal)
        self.home = home
        self.settings = home.settings
        self._sender = CueSender(
            self._write, self.set_timer, home.steady, self._complain, in_tmux=self.able.in_tmux
        )

    def ring(self, cue: Cue) -> None:
        """Give a cue."""
        self._sender.send(cue.bells, cue.words, self.settings.cue_channel)
        if self.settings.cue_command:
            self._sender.run(self.settings.cue_command, {"CUE": cue.words, "BELLS": f"{cue.bells}"})

    def name_window(self, words: str) -> None:
        """Put words into the title of the terminal's window."""
        if self.settings.title:
            self._write(title(words))

    def on_unmount(self) -> None:
        """Be silent."""
        self._sender.close()
        self.name_window("")

    def _write(self, sequence: str) -> None:
        if self._driver is not None:
            self._driver.write(sequence)

    def _complain(self, sentence: str) -> None:
        self.notify(sentence, severity="warning", markup=False)
