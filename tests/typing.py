"""Somebody at a keyboard who types lines, in a time that the test makes pass."""

from io import StringIO


class FakeClock:
    """A steady clock that stands still unless told."""

    def __init__(self, now: float = 50.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Typist:
    """Lines typed at their seconds, counted from the start; time passes while they are awaited.

    After the last one the input ends at `ends`, or stays silent. `leaps` are seconds at which the
    machine sleeps, and for how long.
    """

    def __init__(
        self,
        clock: FakeClock,
        *lines: tuple[float, str],
        ends: float | None = None,
        leaps: dict[float, float] | None = None,
    ) -> None:
        self.clock, self.ended = clock, False
        self._began, self._lines, self._ends = clock.now, list(lines), ends
        self._leaps = dict(leaps or {})
        self.waits: list[float] = []

    def next(self, seconds: float) -> str | None:
        """The next line, when it comes within these seconds."""
        self.waits.append(seconds)
        due = self.clock.now + seconds
        if self._lines and self._began + self._lines[0][0] <= due:
            at, line = self._lines.pop(0)
            self.clock.now = max(self.clock.now, self._began + at)
            return line
        self.clock.now = due
        self._sleep()
        if self._ends is not None and not self._lines and due >= self._began + self._ends:
            self.ended = True
        return None

    def _sleep(self) -> None:
        for at in [at for at in self._leaps if self.clock.now >= self._began + at]:
            self.clock.now += self._leaps.pop(at)


class Answers:
    """Lines that are there when they are asked for; then the input has ended."""

    def __init__(self, *lines: str) -> None:
        self._lines = list(lines)
        self.ended = not lines

    def next(self, seconds: float) -> str | None:
        """The next line."""
        assert seconds > 0
        line = self._lines.pop(0) if self._lines else None
        self.ended = not self._lines and line is None
        return line


class Paper(StringIO):
    """What is written, line by line; counts how often it was flushed."""

    def __init__(self) -> None:
        super().__init__()
        self.flushes = 0

    def flush(self) -> None:
        self.flushes += 1

    @property
    def lines(self) -> list[str]:
        """The lines so far."""
        return self.getvalue().splitlines()
