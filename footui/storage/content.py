"""The library: the content that comes with footui, and the user's own laid over it."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from footui.model.exercise import Exercise
from footui.model.library import Fault, Library
from footui.model.routine import Routine
from footui.storage.lineage import Shelf
from footui.storage.naming import well_named
from footui.storage.paths import Paths, content_dir
from footui.storage.sources import Kind, Source, Tree, read_tree
from footui.storage.understanding import read_exercise, read_routine

T = TypeVar("T", Exercise, Routine)

_NUMBER_PARTS = re.compile(r"(\d+)|(\D+)")


def load_library(paths: Paths) -> Library:
    """All exercises and routines, and what is wrong with files. Raises NoContentError."""
    return assemble(shipped_tree(), read_tree(paths.config))


def shipped_tree() -> Tree:
    """The content that comes with footui. Raises NoContentError."""
    return read_tree(content_dir(), links=True)


def assemble(*trees: Tree) -> Library:
    """The library of these trees, the later ones over the earlier; the first gives the order."""
    named = _well_named(trees)
    shelf = Shelf(named)
    faults = [fault for tree in named for fault in tree.faults]
    exercises = _usable(shelf, Kind.EXERCISE, lambda each: read_exercise(each, shelf), faults)
    known = _in_order(exercises, named[0])
    routines = _usable(shelf, Kind.ROUTINE, lambda each: read_routine(each, shelf, known), faults)
    by_file = sorted(faults, key=lambda fault: fault.file)
    return Library(known, _in_order(routines, named[0]), tuple(by_file))


def _well_named(trees: Iterable[Tree]) -> list[Tree]:
    named: list[Tree] = []
    below: dict[str, Source] = {}
    for tree in trees:
        named.append(well_named(tree, below))
        below.update((source.id, source) for source in named[-1].sources)
    return named


def _usable(
    shelf: Shelf, kind: Kind, read: Callable[[Source], T | list[Fault]], faults: list[Fault]
) -> list[T]:
    """The uppermost sound version of each id; what is wrong with the others goes to `faults`."""
    usable: list[T] = []
    for id_ in shelf.ids(kind):
        for source in shelf.versions(kind, id_):
            understood = read(source)
            if not isinstance(understood, list):
                usable.append(understood)
                break
            faults.extend(understood)
    return usable


def _in_order(found: Iterable[T], shipped: Tree) -> Mapping[str, T]:
    """By id: those that come with footui by their number, then the user's by name."""
    places = {each.id: _natural(str(each.document.get("number"))) for each in shipped.sources}

    def place(each: T) -> tuple[bool, list[tuple[int, str]], str, str]:
        return each.id not in places, places.get(each.id, []), each.name.casefold(), each.id

    return MappingProxyType({each.id: each for each in sorted(found, key=place)})


def _natural(number: str) -> list[tuple[int, str]]:
    """A key that puts 4a before 4b, and both before 10."""
    return [(int(digits or 0), rest) for digits, rest in _NUMBER_PARTS.findall(number)]
