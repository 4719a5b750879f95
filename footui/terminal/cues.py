"""Sends a cue to the runner in the way they have chosen."""

from collections.abc import Callable, Mapping

from footui.model.settings import CueChannel
from footui.terminal.bells import Bells
from footui.terminal.encoding import BELL, notification
from footui.terminal.errand import Errand


class CueSender:
    """Bell, notification and command. Use it from one thread.

    `write(sequence)` sends to the terminal, `later(seconds, callback)` calls back, `clock()` gives
    steady seconds, `complain(sentence)` tells the user what is wrong with their command.
    """

    def __init__(
        self,
        write: Callable[[str], None],
        later: Callable[[float, Callable[[], None]], object],
        clock: Callable[[], float],
        complain: Callable[[str], None],
        *,
        in_tmux: bool,
    ) -> None:
        self._write = write
        self._in_tmux = in_tmux
        self._bells = Bells(lambda: write(BELL), later, clock)
        self._errand = Errand(complain, clock)

    def send(self, strokes: int, words: str, channel: CueChannel) -> None:
        """Signal: strokes of the bell, or the words as a notification; no strokes, no signal."""
        if channel is CueChannel.BELL or not strokes:
            self._bells.sound(strokes)
        else:
            self._write(notification(channel, words, in_tmux=self._in_tmux))

    def run(self, command: str, facts: Mapping[str, str]) -> None:
        """Run the user's own command; see `Errand.run`."""
        self._errand.run(command, facts)

    def close(self) -> None:
        """Be silent, and end a command that still runs."""
        self._bells.sound(0)
        self._errand.close()
