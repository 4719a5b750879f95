"""All exercises and routines at hand, and what could not be read."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from footui.model.errors import UserError
from footui.model.exercise import Exercise
from footui.model.routine import Entry, Routine, picked


class Fault(Struct, frozen=True):
    """What is wrong with a file: where, at which key, and what was expected there."""

    file: str
    key: str
    problem: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.key, self.problem) if part)


class UnknownEntryError(UserError, LookupError):
    """A routine, exercise or variant that the library does not have."""


class Library(Struct, frozen=True):
    """Exercises and routines by id, in their order of showing."""

    exercises: Mapping[str, Exercise] = MappingProxyType({})
    routines: Mapping[str, Routine] = MappingProxyType({})
    faults: tuple[Fault, ...] = ()

    def resolve(self, entry: Entry) -> Exercise:
        """The exercise of an entry with its variant and changes. Raises UnknownEntryError."""
        exercise = self.exercises.get(entry.id)
        if exercise is None:
            raise UnknownEntryError(f"no exercise {entry.id!r}")
        if entry.variant is not None:
            exercise = _varied(exercise, entry.variant)
        return exercise.with_changes(entry.dose, entry.timing)

    def routine(self, name: str) -> Routine:
        """A routine by its id, or one exercise as a routine: `id` or `id:variant`.

        Raises UnknownEntryError.
        """
        found = self.routines.get(name)
        if found is not None:
            return found
        id_, _, variant = name.partition(":")
        entry = Entry(id=id_, variant=variant or None)
        self.resolve(entry)
        return picked((entry,))


def _varied(exercise: Exercise, variant: str) -> Exercise:
    try:
        return exercise.with_variant(variant)
    except KeyError:
        known = ", ".join(each.id for each in exercise.variant) or "none"
        message = f"{exercise.id!r} has no variant {variant!r} (it has: {known})"
        raise UnknownEntryError(message) from None
