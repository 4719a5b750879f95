"""Whether the far end has caught up: on a slow line much can be under way that nobody here sees."""

from collections.abc import Callable
from threading import Event

QUERY = "\x1b[6n"
"""Asks a terminal where its cursor is: each one answers, once it has drawn what came before."""
FIRST_SECONDS = 5.0
"""How long the first answer may take before we believe that none will ever come."""
LOST_SECONDS = 60.0
"""How long a later answer may take."""


class Echo:
    """Asks after a frame when somebody wants to know. `clock` gives steady seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._wanted = False
        self._asked: float | None = None
        self._patience = FIRST_SECONDS
        self._quiet = Event()
        self._quiet.set()

    def late(self) -> bool:
        """Whether the last answer is still under way. Where it is not, the next frame asks."""
        if self._asked is not None and self._clock() - self._asked < self._patience:
            return True
        if self._asked is None:
            self._wanted = True
        return False

    def query(self) -> str:
        """What to send after a frame: the question, or nothing."""
        if not self._wanted or self._asked is not None:
            return ""
        self._wanted, self._asked = False, self._clock()
        self._quiet.clear()
        return QUERY

    def answer(self) -> bool:
        """An answer has come; whether it was ours. From any thread."""
        if self._asked is None:
            return False
        self._asked, self._patience = None, LOST_SECONDS
        self._quiet.set()
        return True

    def wait(self, seconds: float) -> None:
        """Let an answer under way arrive, so that it is not typed at whoever comes next."""
        self._quiet.wait(seconds)
