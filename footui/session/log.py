"""What was done, set by set. It only grows: going back neither deletes nor doubles."""

from collections.abc import Iterable

from msgspec import Struct

from footui.model.record import SetRecord, SetStatus
from footui.session.interval import Interval, Kind, SetKey


class Tally(Struct, frozen=True):
    """What stands to one set's account. `missed` are the reps passed over before the last done."""

    key: SetKey
    exercise: str
    variant: str | None
    status: SetStatus
    reps_planned: int
    reps_done: int
    seconds_held: float
    missed: tuple[int, ...]


class SetLog:
    """One set's account: which reps are done, and how long each was held at most."""

    def __init__(self, exercise: str, variant: str | None, planned: int) -> None:
        self.exercise, self.variant, self.planned = exercise, variant, planned
        self.done: set[int] = set()
        self._held: dict[int, float] = {}
        self._carried = 0.0

    @property
    def seconds_held(self) -> float:
        """Seconds under load, over all reps."""
        return self._carried + sum(self._held.values())

    def hold(self, rep: int, seconds: float) -> None:
        """Credit a rep with the time it was held; a second go counts only where it is longer.

        What is done takes no more.
        """
        if rep not in self.done and len(self.done) < self.planned:
            self._held[rep] = max(self._held.get(rep, 0.0), seconds)

    def missing(self) -> tuple[int, ...]:
        """The reps that are not done, in order."""
        return tuple(rep for rep in range(1, self.planned + 1) if rep not in self.done)

    def tally(self, key: SetKey) -> Tally:
        """The account as it stands."""
        last = max(self.done, default=0)
        missed = tuple(rep for rep in self.missing() if rep < last)
        count, held = len(self.done), round(self.seconds_held, 3)
        status = self._status(held)
        return Tally(key, self.exercise, self.variant, status, self.planned, count, held, missed)

    def _status(self, held: float) -> SetStatus:
        if len(self.done) >= self.planned:
            return SetStatus.DONE
        return SetStatus.PARTIAL if self.done or held else SetStatus.SKIPPED

    def restore(self, record: SetRecord) -> None:
        """Take up what a record says of this set."""
        free = (rep for rep in range(1, self.planned + 1) if rep not in record.missed)
        self.done = {rep for rep, _ in zip(free, range(record.reps_done), strict=False)}
        self._carried = record.seconds_held


class Log:
    """The accounts of all sets touched so far, in the order of their first touch."""

    def __init__(self) -> None:
        self._sets: dict[SetKey, SetLog] = {}

    def of(self, interval: Interval) -> SetLog:
        """The account of the set an interval belongs to; opened at the first call."""
        return self._sets.setdefault(
            interval.key, SetLog(interval.exercise, interval.variant, interval.reps)
        )

    def credit(self, interval: Interval, seconds: float) -> None:
        """Add time under load to the rep of an interval; a count keeps one time for all."""
        if interval.trains and seconds > 0:
            rep = 0 if interval.kind is Kind.COUNT else interval.rep
            self.of(interval).hold(rep, seconds)

    def finish(self, interval: Interval, rep: int) -> bool:
        """Enter a rep as done; whether it was not so before."""
        done = self.of(interval).done
        new = rep not in done
        done.add(rep)
        return new

    def missing(self, interval: Interval) -> tuple[int, ...]:
        """The reps of an interval's set that are not done, in order."""
        return self.of(interval).missing()

    def trained(self, entry: int) -> bool:
        """Whether any rep of an entry of the routine is done."""
        return any(log.done for key, log in self._sets.items() if key.entry == entry)

    def count(self, key: SetKey) -> int:
        """How many reps of a set are done."""
        return len(self._sets[key].done) if key in self._sets else 0

    def tallies(self) -> tuple[Tally, ...]:
        """Every account as it stands."""
        return tuple(log.tally(key) for key, log in self._sets.items())

    def restore(self, records: Iterable[SetRecord], intervals: Iterable[Interval]) -> None:
        """Take up what a record says; sets that the plan does not have are passed over."""
        planned = {each.key: each for each in intervals if each.trains}
        for record in records:
            found = planned.get(SetKey(record.entry, record.side, record.set))
            if found is not None:
                self.of(found).restore(record)
