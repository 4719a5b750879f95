"""What the runner puts together by hand: exercises in an order, each with variant and feet."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from msgspec import Struct, structs

from footui.model.exercise import Exercise, Laterality
from footui.model.routine import Entry, Routine, Sides, picked

Each = TypeVar("Each")


class Picks(Struct, frozen=True):
    """The picked ids in order, and the entries whose variant or feet were chosen, by id."""

    order: tuple[str, ...] = ()
    chosen: Mapping[str, Entry] = MappingProxyType({})

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The picked exercises as a routine has them."""
        return tuple(self.entry(id_) for id_ in self.order)

    def entry(self, id_: str) -> Entry:
        """An exercise, picked or not, with what was chosen for it."""
        return self.chosen.get(id_) or Entry(id_)

    def place(self, id_: str) -> int:
        """The place of an exercise, from 1; 0 if it is not picked."""
        return self.order.index(id_) + 1 if id_ in self.order else 0

    def toggled(self, id_: str) -> "Picks":
        """With this exercise at the end, or without it if it was picked."""
        kept = tuple(each for each in self.order if each != id_)
        order = kept if id_ in self.order else (*self.order, id_)
        return structs.replace(self, order=order)

    def moved(self, id_: str, by: int) -> "Picks":
        """With this exercise so many places later; not beyond the ends."""
        if id_ not in self.order:
            return self
        others = [each for each in self.order if each != id_]
        others.insert(max(0, self.place(id_) - 1 + by), id_)
        return structs.replace(self, order=tuple(others))

    def cleared(self) -> "Picks":
        """Nothing picked; what was chosen for single exercises stays."""
        return structs.replace(self, order=())

    def with_next_variant(self, exercise: Exercise) -> "Picks":
        """The exercise done the next way, after the last one as it is; with the usual feet."""
        ways = (None, *(each.id for each in exercise.variant))
        variant = _after(self.entry(exercise.id).variant, ways)
        return self._with(Entry(exercise.id, variant))

    def with_next_sides(self, exercise: Exercise) -> "Picks":
        """The exercise with the next choice of feet."""
        entry = self.entry(exercise.id)
        sides = _after(entry.sides, sides_of(exercise, entry.variant))
        return self._with(structs.replace(entry, sides=sides))

    def routine(self) -> Routine:
        """The picked exercises as a routine. Needs at least one."""
        return picked(self.entries)

    def _with(self, entry: Entry) -> "Picks":
        chosen = MappingProxyType({**self.chosen, entry.id: entry})
        return structs.replace(self, chosen=chosen)


def sides_of(exercise: Exercise, variant: str | None) -> tuple[Sides, ...]:
    """The choices of feet that an exercise leaves."""
    if variant is not None:
        exercise = exercise.with_variant(variant)
    return tuple(Sides) if exercise.laterality is Laterality.UNILATERAL else (Sides.EACH,)


def _after(now: Each, all_: tuple[Each, ...]) -> Each:
    return all_[(all_.index(now) + 1) % len(all_)]
