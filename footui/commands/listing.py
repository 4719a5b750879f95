"""`footui list`: the exercises and routines, with dose and duration."""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from msgspec import to_builtins

from footui.commands.output import columns, say, say_json, warn_of
from footui.model.library import Library
from footui.model.settings import Options
from footui.model.text import clock_text
from footui.model.words import dose_words, plural
from footui.session.plan import duration, plan
from footui.storage.content import load_library
from footui.storage.paths import find_paths
from footui.storage.settings import load_settings


def run(arguments: Namespace) -> int:
    """List everything. Raises NoHomeError and NoContentError."""
    paths = find_paths()
    library, loaded = load_library(paths), load_settings(paths.settings)
    options = loaded.settings.options()
    if arguments.json:
        say_json([*_entries(library, options)])
    else:
        for line in columns(_rows(library, options)):
            say(line)
    warn_of((*library.faults, *loaded.faults))
    return 0


def _entries(library: Library, options: Options) -> Iterator[dict[str, Any]]:
    """What scripts get: the keys of the content files, and the kind and length before them."""
    for kind, items in (("exercise", library.exercises), ("routine", library.routines)):
        for id_, item in items.items():
            head = {"kind": kind, "id": id_, "name": item.name}
            yield head | {"seconds": _seconds(id_, library, options)} | to_builtins(item)


def _rows(library: Library, options: Options) -> Iterator[tuple[str, ...]]:
    """What people get: id, length, name and dose, with the variants below their exercise."""
    for exercise in library.exercises.values():
        yield (
            exercise.id,
            _length(exercise.id, library, options),
            exercise.name,
            dose_words(exercise),
        )
        for each in exercise.variant:
            length = _length(f"{exercise.id}:{each.id}", library, options)
            dose = dose_words(exercise.with_variant(each.id))
            yield f"  :{each.id}", length, f"  {each.name}", dose
    for routine in library.routines.values():
        count = plural(len(routine.exercise), "exercise")
        yield routine.id, _length(routine.id, library, options), routine.name, count


def _length(id_: str, library: Library, options: Options) -> str:
    return clock_text(_seconds(id_, library, options)).rjust(5)


def _seconds(id_: str, library: Library, options: Options) -> float:
    return duration(plan(library.routine(id_), library, options))
