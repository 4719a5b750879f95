"""What a content file becomes together with those that it extends."""

from collections.abc import Iterable
from functools import reduce
from typing import Any, NoReturn

from footui.storage.found import did_you_mean
from footui.storage.reading import FaultError
from footui.storage.sources import Kind, Source, Tree

EXTENDS = "extends"
MAX_LINE = 20
NUMBER = "number"  # a place in the list: not inherited by another id


class Shelf:
    """All versions of every content file, those of the upper trees over those of the lower."""

    def __init__(self, trees: Iterable[Tree]) -> None:
        self._versions: dict[tuple[Kind, str], list[Source]] = {}
        for tree in trees:
            for source in tree.sources:
                self._versions.setdefault((source.kind, source.id), []).insert(0, source)

    def ids(self, kind: Kind) -> list[str]:
        """The ids of a kind, those of the lowest tree first."""
        return [id_ for each, id_ in self._versions if each is kind]

    def versions(self, kind: Kind, id_: str) -> list[Source]:
        """The files with this id, the uppermost first."""
        return self._versions.get((kind, id_), [])

    def whole(self, source: Source) -> dict[str, Any]:
        """The document of a file laid over those that it extends. Raises FaultError."""
        return reduce(_laid_over, [each.document for each in reversed(self._line(source))])

    def _line(self, source: Source) -> list[Source]:
        """The file, the one that it extends, and so on down."""
        line = [source]
        while EXTENDS in line[-1].document:
            line.append(self._parent(line))
            if len(line) > MAX_LINE:
                _fail(line[:1], f"expected at most {MAX_LINE} files that extend each other")
        return line

    def _parent(self, line: list[Source]) -> Source:
        """What the last of the line extends; its own id means the file that it lies over."""
        child, name = line[-1], line[-1].document[EXTENDS]
        versions = self.versions(child.kind, name) if isinstance(name, str) else []
        if child in versions:
            versions = versions[versions.index(child) + 1 :]
        if not versions:
            unknown = did_you_mean(name, (id_ for id_ in self.ids(child.kind) if id_ != child.id))
            _fail(line, f"expected the id of another {child.kind}, found {unknown}")
        if versions[0] in line:
            circle = ", ".join(each.id for each in line)
            _fail(line[:1], f"goes round in a circle: {circle}, {name}")
        return versions[0]


def _fail(line: list[Source], problem: str) -> NoReturn:
    way = "".join(f"{each.id}: " for each in line[1:])
    raise FaultError(line[0].fault(EXTENDS, way + problem))


def _laid_over(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Tables are merged key by key; everything else, lists too, is replaced."""
    if over.get("id") != base.get("id"):
        base = {key: value for key, value in base.items() if key != NUMBER}
    return {key: value for key, value in merged(base, over).items() if key != EXTENDS}


def merged(base: dict[str, Any], over: dict[str, Any]) -> dict[str, Any]:
    """Two tables as one: tables in them are merged in turn, other values are replaced."""
    both = {
        key: merged(base[key], value)
        for key, value in over.items()
        if isinstance(value, dict) and isinstance(base.get(key), dict)
    }
    return {**base, **over, **both}
