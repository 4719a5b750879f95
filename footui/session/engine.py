"""Run a plan through time. No clock, no screen, no file: the caller says what time it is.

Every method that takes `now` takes seconds of one clock that never goes back. `advance` walks every
boundary up to then and stamps each event with the boundary's own time, so that late or few calls
change nothing.
"""

from collections.abc import Iterable

from footui.model.record import SetRecord
from footui.session.events import (
    Adjusted,
    Event,
    ExerciseEnded,
    Finished,
    IntervalStarted,
    Paused,
    RepDone,
    Resumed,
    SecondsLeft,
    SetEnded,
    Settling,
    Stopped,
)
from footui.session.interval import Interval, Kind
from footui.session.log import Log, Tally
from footui.session.moves import MOVES, MOVING, Command, IllegalMoveError, State
from footui.session.plan import Plan
from footui.session.stretch import Stretch

SETTLE_SECONDS = 3.0
ADJUSTMENT_SECONDS = 10.0
_ADJUSTING = frozenset({Command.ADD, Command.SUBTRACT})


class Session:
    """One run through a plan. Commands and `advance` return what happened."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.state = State.NEW
        self.index = 0
        self.interrupted = False
        self.log = Log()
        self._stretch = Stretch(plan[0].seconds)
        self._settled = 0.0
        self._resumed = False

    @classmethod
    def resumed(cls, plan: Plan, index: int, records: Iterable[SetRecord]) -> "Session":
        """A session that goes on where a record stands, once it is started."""
        session = cls(plan)
        session.log.restore(records, plan)
        session._place(min(index, len(plan) - 1))
        session._resumed = True
        return session

    @property
    def interval(self) -> Interval:
        """The interval it is in; the last one once it is over."""
        return self.plan[min(self.index, len(self.plan) - 1)]

    @property
    def seconds(self) -> float | None:
        """How long the current interval lasts; None where the runner ends it."""
        return self._stretch.seconds

    def tallies(self) -> tuple[Tally, ...]:
        """What was done so far, set by set."""
        return self.log.tallies()

    def elapsed(self, now: float) -> float:
        """Seconds spent in the current interval, pauses not counted."""
        return self._stretch.elapsed(now)

    def settling(self, now: float) -> float:
        """Seconds left to get back in place; 0 when nothing is being waited for."""
        return max(0.0, self._settled - now) if self.state is State.SETTLING else 0.0

    def can(self, command: Command) -> bool:
        """Whether a command is legal now."""
        legal = command in MOVES[self.state]
        return legal and (command not in _ADJUSTING or self.seconds is not None)

    def advance(self, now: float) -> list[Event]:
        """Walk every boundary up to now."""
        events: list[Event] = []
        while (due := self._due()) is not None and due <= now:
            events += self._pass(due)
        return events

    def do(self, command: Command, now: float) -> list[Event]:
        """Advance to now, then carry the command out.

        Raises IllegalMoveError, with nothing changed, for a command that is not legal at the call.
        One that the advance itself has made pointless is passed over.
        """
        if not self.can(command):
            raise IllegalMoveError(f"cannot {command} while {self.state}")
        events = self.advance(now)
        if self.can(command):
            events += _HANDLERS[command](self, now)
        return events

    def _due(self) -> float | None:
        return self._settled if self.state is State.SETTLING else self._stretch.due()

    def _pass(self, at: float) -> list[Event]:
        if self.state is State.SETTLING:
            return self._go_on(at)
        left = self._stretch.cross()
        return [SecondsLeft(at, self.index, left)] if left else self._complete(at)

    def _start(self, at: float) -> list[Event]:
        return self._settle(at) if self._resumed else self._go_on(at)[1:]

    def _pause(self, at: float) -> list[Event]:
        return self._stand_still(at, interrupted=False)

    def _interrupt(self, at: float) -> list[Event]:
        return self._stand_still(at, interrupted=True)

    def _stand_still(self, at: float, *, interrupted: bool) -> list[Event]:
        self._stretch.halt(at)
        self.state, self.interrupted = State.PAUSED, interrupted
        return [Paused(at, interrupted)]

    def _settle(self, at: float) -> list[Event]:
        self.state, self.interrupted = State.SETTLING, False
        self._settled = at + SETTLE_SECONDS
        return [Settling(at)]

    def _go_on(self, at: float) -> list[Event]:
        fresh = self._stretch.fresh
        self._stretch.run(at)
        self.state = State.WAITING if self.seconds is None else State.RUNNING
        return [Resumed(at), *([IntervalStarted(at, self.index)] if fresh else [])]

    def _done(self, at: float) -> list[Event]:
        if self.state is State.PAUSED:
            return self._settle(at)
        if self.state is State.SETTLING:
            return self._go_on(at)
        if self.interval.kind is Kind.COUNT:
            return self._count(at)
        return self._complete(at) if self.state is State.WAITING else self._skip(at)

    def _count(self, at: float) -> list[Event]:
        counted = self.log.count(self.interval.key) + 1
        if counted >= self.interval.reps:
            return self._complete(at)
        self._credit(at)
        return self._finish(at, counted)

    def _complete(self, at: float) -> list[Event]:
        self._credit(at)
        events: list[Event] = []
        for rep in self._reps_of_interval():
            events += self._finish(at, rep)
        return events + self._go_to(self.index + 1, at)

    def _reps_of_interval(self) -> Iterable[int]:
        if self.interval.kind is Kind.COUNT:
            return range(1, self.interval.reps + 1)
        return (self.interval.rep,) if self.interval.trains else ()

    def _finish(self, at: float, rep: int) -> list[Event]:
        new = self.log.finish(self.interval, rep)
        return [RepDone(at, self.index, self.interval.key, rep)] if new else []

    def _credit(self, at: float) -> None:
        self.log.credit(self.interval, self.elapsed(at))

    def _skip(self, at: float) -> list[Event]:
        self._credit(at)
        return self._go_to(self.index + 1, at)

    def _skip_exercise(self, at: float) -> list[Event]:
        self._credit(at)
        entry = self.interval.entry
        ahead = range(self.index, len(self.plan))
        return self._go_to(next((i for i in ahead if self.plan[i].entry != entry), ahead.stop), at)

    def _back(self, at: float) -> list[Event]:
        self._credit(at)
        return self._go_to(max(0, self.index - 1), at)

    def _restart(self, at: float) -> list[Event]:
        self._credit(at)
        return self._go_to(self.index, at)

    def _go_to(self, target: int, at: float) -> list[Event]:
        events = self._endings(target, at)
        if target >= len(self.plan):
            self._end(State.FINISHED, target, at)
            return [*events, Finished(at)]
        self._place(target)
        return events + (self._go_on(at)[1:] if self.state in MOVING else [])

    def _endings(self, target: int, at: float) -> list[Event]:
        """What ends on the way forward to the target; sets passed over are opened as skipped."""
        events: list[Event] = []
        for index in range(self.index, target):
            here, after = self.plan[index], self.plan[index + 1 : index + 2]
            if here.trains:
                self.log.of(here)
            if not after or after[0].key != here.key:
                events.append(SetEnded(at, index, here.key))
            if not after or after[0].entry != here.entry:
                events.append(ExerciseEnded(at, here.entry))
        return events

    def _place(self, target: int) -> None:
        self.index = target
        self._stretch = Stretch(self.interval.seconds)

    def _add(self, at: float) -> list[Event]:
        return self._adjust(at, ADJUSTMENT_SECONDS)

    def _subtract(self, at: float) -> list[Event]:
        return self._adjust(at, -ADJUSTMENT_SECONDS)

    def _adjust(self, at: float, by: float) -> list[Event]:
        return [Adjusted(at, self.index, self._stretch.adjust(by, at))]

    def _stop(self, at: float) -> list[Event]:
        self._credit(at)
        self._end(State.STOPPED, self.index, at)
        return [Stopped(at)]

    def _end(self, state: State, index: int, at: float) -> None:
        self._stretch.halt(at)
        self.index, self.state = index, state


_HANDLERS = {
    Command.START: Session._start,
    Command.PAUSE: Session._pause,
    Command.INTERRUPT: Session._interrupt,
    Command.RESUME: Session._settle,
    Command.DONE: Session._done,
    Command.SKIP: Session._skip,
    Command.SKIP_EXERCISE: Session._skip_exercise,
    Command.BACK: Session._back,
    Command.RESTART: Session._restart,
    Command.ADD: Session._add,
    Command.SUBTRACT: Session._subtract,
    Command.STOP: Session._stop,
}
