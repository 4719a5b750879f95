"""The second front end: the same session as lines of text, for readers, pipes and thin terminals.

Every line is `mm:ss  KIND  exercise  side  n/m  words` and is flushed at once.
"""

from collections.abc import Callable, Sequence
from typing import TextIO

from footui.model.exercise import Exercise
from footui.model.text import clean
from footui.plain_after import Keyboard
from footui.session.cues import cue_line
from footui.session.events import (
    Adjusted,
    Event,
    Finished,
    IntervalStarted,
    Paused,
    RepDone,
    Resumed,
    Settling,
    Stopped,
)
from footui.session.interval import Interval, Kind
from footui.session.moves import OVER, Command, State
from footui.session.view import next_look, view
from footui.session.watch import Watch

KEYS = {
    "": Command.DONE,
    "n": Command.SKIP,
    "b": Command.BACK,
    "s": Command.SKIP_EXERCISE,
    "q": Command.STOP,
    "r": Command.RESTART,
    "+": Command.ADD,
    "-": Command.SUBTRACT,
}
HELP = "Enter done, p pause, n next, b back, s skip exercise, r again, + or - ten seconds, q leave"
_WORDS = {
    Settling: "SETTLING  back in place",
    Resumed: "GO ON",
    Finished: "FINISHED",
    Stopped: "STOPPED",
}
STILL_SECONDS = 1.0


class Plain:
    """Runs one session to its end on lines in and lines out."""

    def __init__(
        self,
        watch: Watch,
        exercises: Sequence[Exercise],
        keep: Callable[[Sequence[Event]], str],
        clock: Callable[[], float],
    ) -> None:
        self._watch, self._session = watch, watch.session
        self._exercises, self._keep, self._clock = exercises, keep, clock
        self._began = clock()

    def run(self, keyboard: Keyboard, out: TextIO) -> State:
        """Lead through the session; how it ended."""
        self._write(out, HELP)
        self._report(self._watch.do(Command.START, self._clock()), out)
        while self._session.state not in OVER:
            typed = keyboard.next(next_look(self._session, self._clock()) or STILL_SECONDS)
            if typed is not None:
                self._report(self._obey(typed.lower(), out), out)
            self._report(self._watch.tick(self._clock()), out)
            if keyboard.ended:
                self._report(self._go_on_alone(), out)
        return self._session.state

    def _obey(self, typed: str, out: TextIO) -> list[Event]:
        command = self._pause_or_resume() if typed == "p" else KEYS.get(typed)
        if command is None:
            self._write(out, HELP)
            return []
        return self._watch.do(command, self._clock())

    def _pause_or_resume(self) -> Command:
        return Command.PAUSE if self._session.can(Command.PAUSE) else Command.RESUME

    def _go_on_alone(self) -> list[Event]:
        """Nobody will type again: end what waits when its estimate is over."""
        now, session = self._clock(), self._session
        if session.state is State.PAUSED:
            return self._watch.do(Command.RESUME, now)
        if session.state is State.WAITING and session.elapsed(now) >= self._patience():
            return self._watch.do(Command.DONE, now)
        return []

    def _patience(self) -> float:
        interval = self._session.interval
        if interval.kind is not Kind.COUNT:
            return interval.estimate
        return interval.estimate * (self._session.reps_done + 1) / interval.reps

    def _report(self, events: Sequence[Event], out: TextIO) -> None:
        """Bring the events to safety, then tell them."""
        trouble = self._keep(events) if events else ""
        for event in events:
            line = self._line(event)
            if line:
                self._write(out, f"{self._time(event.at)}  {line}")
        if trouble:
            self._write(out, trouble)

    def _line(self, event: Event) -> str:
        match event:
            case IntervalStarted():
                return self._started(self._session.plan[event.index])
            case RepDone():
                return self._counted(event)
            case Adjusted():
                return f"ADJUSTED  {event.seconds:g} s"
            case Paused():
                return f"PAUSED  {'interrupted; ' * event.interrupted}p goes on"
        return _WORDS.get(type(event), "")

    def _started(self, interval: Interval) -> str:
        rep = self._session.reps_done if interval.kind is Kind.COUNT else interval.rep
        return self._row(interval, rep, self._words(interval))

    def _counted(self, event: RepDone) -> str:
        interval = self._session.plan[event.index]
        return self._row(interval, event.rep, "") if interval.kind is Kind.COUNT else ""

    def _words(self, interval: Interval) -> str:
        moment = view(self._session, self._clock())
        if moment.interval is not interval:
            return interval.beats[0].say if interval.beats else ""
        return cue_line(moment, self._exercises[interval.entry])

    def _row(self, interval: Interval, rep: int, words: str) -> str:
        place = f"{rep}/{interval.reps}" if interval.reps else "-"
        parts = (interval.kind.upper(), interval.exercise, interval.side, place, words)
        return "  ".join(part for part in parts if part)

    def _time(self, at: float) -> str:
        minutes, seconds = divmod(int(at - self._began), 60)
        return f"{minutes:02d}:{seconds:02d}"

    def _write(self, out: TextIO, line: str) -> None:
        print(clean(line), file=out, flush=True)
