"""How far a session has come: the interval it is in, the time of that, and what is done."""

from collections.abc import Iterable

from footui.session.events import (
    Adjusted,
    Event,
    ExerciseEnded,
    IntervalStarted,
    RepDone,
    Resumed,
    SecondsLeft,
    SetEnded,
)
from footui.session.interval import Interval, Kind
from footui.session.log import Log
from footui.session.plan import Plan
from footui.session.stretch import Stretch

ADJUSTMENT_SECONDS = 10.0


class Progress:
    """A place in a plan, its stretch of time and the log; knows no states.

    `at` is always the time something happens at; each method returns what there is to tell of it,
    what ends before what begins.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.index = 0
        self.log = Log()
        self.stretch = Stretch(plan[0].seconds)

    @property
    def over(self) -> bool:
        """Whether the last interval has been left behind."""
        return self.index >= len(self.plan)

    @property
    def interval(self) -> Interval:
        """The interval it is in; the last one once it is over."""
        return self.plan[min(self.index, len(self.plan) - 1)]

    def run(self, at: float) -> list[Event]:
        """Let time pass in the interval."""
        if self.stretch.running:
            return []
        begun = self.stretch.begun
        self.stretch.run(at)
        return [Resumed(at, self.index) if begun else IntervalStarted(at, self.index)]

    def cross(self, at: float) -> list[Event]:
        """Pass the boundary that is due: one of the last seconds, or the end of the interval."""
        left = self.stretch.cross()
        return [SecondsLeft(at, self.index, left)] if left else self._complete(at)

    def done(self, at: float) -> list[Event]:
        """One more counted, the rep finished where it waited for that, else on to the next."""
        if self.interval.kind is Kind.COUNT:
            return self._count(at)
        return self._complete(at) if self.stretch.seconds is None else self.skip(at)

    def skip(self, at: float) -> list[Event]:
        """On to the next interval; this one is not done."""
        return self._leave_for(self.index + 1, at)

    def skip_exercise(self, at: float) -> list[Event]:
        """On to the next exercise of the routine."""
        ahead = range(self.index, len(self.plan))
        others = (each for each in ahead if self.plan[each].entry != self.interval.entry)
        return self._leave_for(next(others, ahead.stop), at)

    def back(self, at: float) -> list[Event]:
        """To the interval before, however much of this one has passed."""
        return self._leave_for(max(0, self.index - 1), at)

    def restart(self, at: float) -> list[Event]:
        """To the start of this interval."""
        return self._leave_for(self.index, at)

    def lengthen(self, at: float) -> list[Event]:
        """Ten seconds more."""
        return self._adjust(at, ADJUSTMENT_SECONDS)

    def shorten(self, at: float) -> list[Event]:
        """Ten seconds less, but one second stays."""
        return self._adjust(at, -ADJUSTMENT_SECONDS)

    def stop(self, at: float) -> list[Event]:
        """Enter what was held of the interval so far."""
        self._credit(at)
        return []

    def place(self, target: int) -> None:
        """Stand at the start of another interval, or past the last one."""
        self.index = target
        self.stretch = Stretch(self.interval.seconds)

    def _count(self, at: float) -> list[Event]:
        missing = self.log.missing(self.interval)
        if len(missing) <= 1:
            return self._complete(at)
        self._credit(at)
        return self._enter(missing[:1], at)

    def _complete(self, at: float) -> list[Event]:
        self._credit(at)
        return self._enter(self.interval.own_reps, at) + self._go_to(self.index + 1, at)

    def _enter(self, reps: Iterable[int], at: float) -> list[Event]:
        new = [rep for rep in reps if self.log.finish(self.interval, rep)]
        return [RepDone(at, self.index, self.interval.key, rep) for rep in new]

    def _credit(self, at: float) -> None:
        self.log.credit(self.interval, self.stretch.elapsed(at))

    def _adjust(self, at: float, by: float) -> list[Event]:
        return [Adjusted(at, self.index, self.stretch.adjust(by, at))]

    def _leave_for(self, target: int, at: float) -> list[Event]:
        self._credit(at)
        return self._go_to(target, at)

    def _go_to(self, target: int, at: float) -> list[Event]:
        passed = range(self.index, target)
        events = [event for index in passed for event in self._endings(index, at)]
        self.place(target)
        return events

    def _endings(self, index: int, at: float) -> list[Event]:
        """What ends with an interval that is left forwards; its set is opened, done or not."""
        here, after = self.plan[index], self.plan[index + 1 : index + 2]
        if here.trains:
            self.log.of(here)
        events: list[Event] = []
        if not after or after[0].key != here.key:
            events.append(SetEnded(at, index, here.key))
        if not after or after[0].entry != here.entry:
            events.append(ExerciseEnded(at, here.entry, self.log.trained(here.entry)))
        return events
