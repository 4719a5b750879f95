"""Run a plan through time. No clock, no screen, no file: the caller says what time it is.

Every method that takes `now` takes seconds of one clock that never goes back. `advance` walks every
boundary up to then and stamps each event with the boundary's own time, so that late or few calls
change nothing.
"""

from collections.abc import Callable, Iterable
from types import MappingProxyType

from footui.model.record import SetRecord
from footui.session.events import Event, Finished, Paused, Settling, Stopped
from footui.session.interval import Interval
from footui.session.log import Tally
from footui.session.moves import MOVES, MOVING, Command, IllegalMoveError, State
from footui.session.plan import Plan, borders
from footui.session.progress import Progress

SETTLE_SECONDS = 3.0
_ADJUSTING = frozenset({Command.ADD, Command.SUBTRACT})

# What a command does to the progress; where it leads is the table of moves.
_EFFECTS: MappingProxyType[Command, Callable[[Progress, float], list[Event]]] = MappingProxyType(
    {
        Command.DONE: Progress.done,
        Command.SKIP: Progress.skip,
        Command.SKIP_EXERCISE: Progress.skip_exercise,
        Command.BACK: Progress.back,
        Command.RESTART: Progress.restart,
        Command.ADD: Progress.lengthen,
        Command.SUBTRACT: Progress.shorten,
        Command.STOP: Progress.stop,
    }
)


class Session:
    """One run through a plan. Commands and `advance` return what happened."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.borders = borders(plan)
        self.state = State.NEW
        self.interrupted = False
        self._progress = Progress(plan)
        self._settled = 0.0
        self._taken_up = False

    @classmethod
    def resumed(cls, plan: Plan, index: int, records: Iterable[SetRecord]) -> "Session":
        """A session that goes on where a record stands, once it is started."""
        session = cls(plan)
        session._progress.log.restore(records, plan)
        session._progress.place(min(index, len(plan) - 1))
        session._taken_up = True
        return session

    @property
    def index(self) -> int:
        """The place of the current interval in the plan; the plan's length once it is over."""
        return self._progress.index

    @property
    def interval(self) -> Interval:
        """The interval it is in; the last one once it is over."""
        return self._progress.interval

    @property
    def seconds(self) -> float | None:
        """How long the current interval lasts; None where the runner ends it."""
        return self._progress.stretch.seconds

    @property
    def reps_done(self) -> int:
        """How many reps of the current set are done."""
        return self._progress.log.count(self.interval.key)

    def tallies(self) -> tuple[Tally, ...]:
        """What was done so far, set by set."""
        return self._progress.log.tallies()

    def elapsed(self, now: float) -> float:
        """Seconds spent in the current interval, pauses not counted."""
        return self._progress.stretch.elapsed(now)

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
            if self.state is not State.SETTLING:
                events += self._progress.cross(due)
            events += self._go_on(due)
        return events

    def do(self, command: Command, now: float) -> list[Event]:
        """Advance to now, then carry the command out.

        Raises IllegalMoveError, with nothing changed, for a command that is not legal at the call.
        One that the advance itself has made pointless is passed over.
        """
        if not self.can(command):
            raise IllegalMoveError(f"cannot {command} while {self.state}")
        events = self.advance(now)
        return events + self._obey(command, now) if self.can(command) else events

    def _due(self) -> float | None:
        return self._settled if self.state is State.SETTLING else self._progress.stretch.due()

    def _obey(self, command: Command, at: float) -> list[Event]:
        self.interrupted = command is Command.INTERRUPT
        target, effect = self._target(command), _EFFECTS.get(command)
        if effect is None or (command is Command.DONE and self.state not in MOVING):
            return self._arrive(target, at)
        return effect(self._progress, at) + self._arrive(target, at)

    def _target(self, command: Command) -> State:
        starts = command is Command.START
        return State.SETTLING if starts and self._taken_up else MOVES[self.state][command]

    def _arrive(self, target: State, at: float) -> list[Event]:
        if target is State.RUNNING or self._progress.over:
            return self._go_on(at)
        if target is self.state:
            return []
        self.state = target
        self._progress.stretch.halt(at)
        return [self._standstill(at)]

    def _standstill(self, at: float) -> Event:
        if self.state is State.SETTLING:
            self._settled = at + SETTLE_SECONDS
            return Settling(at)
        return Paused(at, self.interrupted) if self.state is State.PAUSED else Stopped(at)

    def _go_on(self, at: float) -> list[Event]:
        if self._progress.over:
            self.state = State.FINISHED
            return [Finished(at)]
        self.state = State.WAITING if self.seconds is None else State.RUNNING
        return self._progress.run(at)
