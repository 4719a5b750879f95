"""The one who looks at the clock between ticks: a gap means that nobody was there."""

from math import inf

from footui.session.engine import Session
from footui.session.events import Event
from footui.session.moves import Command

GAP_SECONDS = 2.0


class Watch:
    """Drives a session by ticks and commands; a leap between them interrupts it where it stopped.

    A closed lid, a suspended process and a stalled link all look the same from here.
    """

    def __init__(self, session: Session, gap: float = GAP_SECONDS) -> None:
        self.session = session
        self._gap = gap
        self._seen = inf

    def tick(self, now: float) -> list[Event]:
        """Let time pass up to now, but not over a gap."""
        seen, self._seen = self._seen, now
        if now - seen > self._gap and self.session.can(Command.INTERRUPT):
            return self.session.do(Command.INTERRUPT, seen)
        return self.session.advance(now)

    def do(self, command: Command, now: float) -> list[Event]:
        """Tick, then carry out the command where it is still legal."""
        events = self.tick(now)
        return events + (self.session.do(command, now) if self.session.can(command) else [])
