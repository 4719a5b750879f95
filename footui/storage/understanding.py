"""Content files as exercises and routines: the types, then what the types cannot say."""

from collections.abc import Iterable, Iterator, Mapping

from footui.model.exercise import Exercise
from footui.model.library import Fault
from footui.model.problem import Problem, under
from footui.model.routine import Entry, Routine
from footui.model.shapes import entry_problems, exercise_problems
from footui.storage.found import did_you_mean
from footui.storage.lineage import Shelf
from footui.storage.reading import FaultError, convert
from footui.storage.sources import Kind, Source


def read_exercise(source: Source, shelf: Shelf) -> Exercise | list[Fault]:
    """The exercise that a file describes, or else all that is wrong with it."""
    try:
        exercise = convert(shelf.whole(source), Exercise, source.file)
    except FaultError as error:
        return [error.fault]
    problems = exercise_problems(exercise, source.document.get("timing", {}))
    return _faults(source, problems) or exercise


def read_routine(
    source: Source, shelf: Shelf, exercises: Mapping[str, Exercise]
) -> Routine | list[Fault]:
    """The routine that a file describes, or else all that is wrong with it."""
    try:
        routine = convert(shelf.whole(source), Routine, source.file)
    except FaultError as error:
        return [error.fault]
    problems = (
        problem
        for number, entry in enumerate(routine.exercise)
        for problem in under(f"exercise[{number}]", _entry_problems(entry, shelf, exercises))
    )
    return _faults(source, problems) or routine


def _faults(source: Source, problems: Iterable[Problem]) -> list[Fault]:
    return [source.fault(*problem) for problem in problems]


def _entry_problems(
    entry: Entry, shelf: Shelf, exercises: Mapping[str, Exercise]
) -> Iterator[Problem]:
    exercise = exercises.get(entry.id)
    if exercise is None:
        yield Problem("id", f"expected the id of an exercise, found {_unknown(entry, shelf)}")
        return
    variants = [variant.id for variant in exercise.variant]
    if entry.variant is None:
        yield from entry_problems(entry, exercise)
    elif entry.variant in variants:
        yield from entry_problems(entry, exercise.with_variant(entry.variant))
    else:
        expected = f"one of {', '.join(variants)}" if variants else f"none, {entry.id} has none"
        yield Problem("variant", f'expected {expected}, found "{entry.variant}"')


def _unknown(entry: Entry, shelf: Shelf) -> str:
    if shelf.versions(Kind.EXERCISE, entry.id):
        return f'"{entry.id}", whose own file has a fault'
    return did_you_mean(entry.id, shelf.ids(Kind.EXERCISE))
