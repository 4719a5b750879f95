"""From the bytes of a keyboard to Textual's messages, whatever bytes they are."""

import os
import select
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator

from textual._xterm_parser import XTermParser
from textual.events import Resize
from textual.message import Message

from footui.terminal.doorbell import Doorbell

PASTE_SILENCE = 1.5
"""Seconds without a byte after which a paste that was never ended counts as ended."""
PASTE_SECONDS = 10.0
"""Seconds after which a paste counts as ended, however much still comes."""
_SETTLE_SECONDS = 0.12  # a little more than Textual waits for the rest of an escape sequence
_LARGEST_READ = 4096
_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_MOST_CELLS = 2000
_CARRIED = ("mouse_pixels", "terminal_size", "terminal_pixel_size")


class Keyboard:
    """Reads a stream of bytes. Times are seconds on any clock that runs evenly."""

    def __init__(self, parser: Callable[[], XTermParser] = XTermParser) -> None:
        self._new_parser = parser
        self._parser = parser()
        self._decode = getincrementaldecoder("utf-8")("ignore").decode
        self._tail = ""
        self._pasting_since: float | None = None
        self._last = 0.0

    def feed(self, data: bytes, now: float) -> Iterator[Message]:
        """The messages that these bytes complete. Bytes that mean nothing are left out."""
        self._last = now
        text = self._decode(data)
        self._note_paste(text, now)
        yield from self._parse(lambda: self._parser.feed(text) if text else ())
        yield from self.idle(now)

    def idle(self, now: float) -> Iterator[Message]:
        """The messages that the passing of time completes."""
        yield from self._parse(self._parser.tick)
        if self._pasting_since is not None and now >= self._paste_deadline(self._pasting_since):
            self._pasting_since = None
            yield from self._parse(lambda: self._parser.feed(_PASTE_ENDS))

    @property
    def deadline(self) -> float | None:
        """When to call `idle` if nothing else comes; None is never."""
        since = self._pasting_since
        return None if since is None else self._paste_deadline(since)

    def _paste_deadline(self, since: float) -> float:
        return min(self._last + PASTE_SILENCE, since + PASTE_SECONDS)

    def _note_paste(self, text: str, now: float) -> None:
        seen = self._tail + text
        self._tail = seen[1 - len(_PASTE_BEGINS) :]
        begins, ends = seen.rfind(_PASTE_BEGINS), seen.rfind(_PASTE_ENDS)
        if begins > ends:
            self._pasting_since = now
        elif ends > begins:
            self._pasting_since = None

    def _parse(self, step: Callable[[], Iterable[Message]]) -> Iterator[Message]:
        try:
            for message in step():
                if not _absurd(message):
                    yield message
        except Exception:
            self._start_again()

    def _start_again(self) -> None:
        """A parser that raised is dead: go on with a new one that knows what the old one knew."""
        new = self._new_parser()
        for name in _CARRIED:
            setattr(new, name, getattr(self._parser, name))
        self._parser = new


def _absurd(message: Message) -> bool:
    """A size that no screen has would keep the layout busy for minutes."""
    return isinstance(message, Resize) and max(message.size) > _MOST_CELLS


def typed(keyboard: Keyboard, fd: int, doorbell: Doorbell) -> Iterator[Message]:
    """What is typed at a terminal, until the bell rings or the terminal is gone."""
    patience: float | None = None
    while not doorbell.is_set():
        ready, _, _ = select.select([fd, doorbell.heard], [], [], patience)
        now = time.monotonic()
        if fd not in ready:
            yield from keyboard.idle(now)
        elif data := _read(fd):
            yield from keyboard.feed(data, now)
        else:
            return
        patience = _patience(keyboard.deadline, now, just_typed=bool(ready))


def _read(fd: int) -> bytes:
    try:
        return os.read(fd, _LARGEST_READ)
    except OSError:
        return b""


def _patience(deadline: float | None, now: float, *, just_typed: bool) -> float | None:
    """How many seconds to wait for keys: briefly after one, then until something is due."""
    if just_typed:
        return _SETTLE_SECONDS
    return None if deadline is None else max(0.0, deadline - now)
