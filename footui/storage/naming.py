"""One id, one file: exercises and routines share their ids, and a file is named by its own."""

from collections.abc import Iterable, Mapping

from footui.model.library import Fault
from footui.model.routine import PICKED
from footui.storage.found import found
from footui.storage.sources import Source, Tree, sorted_out


def well_named(tree: Tree, below: Mapping[str, Source]) -> Tree:
    """The tree without the files whose id cannot be used; `below` is what the tree lies over."""
    named = _by_declared_id(tree.sources)
    checked = sorted_out(_naming_fault(each, named, below) or each for each in tree.sources)
    return Tree(checked.sources, tree.faults + checked.faults)


def _by_declared_id(sources: Iterable[Source]) -> Mapping[str, list[Source]]:
    named: dict[str, list[Source]] = {}
    for source in sources:
        named.setdefault(str(source.document.get("id")), []).append(source)
    return named


def _naming_fault(
    source: Source, named: Mapping[str, list[Source]], below: Mapping[str, Source]
) -> Fault | None:
    if "id" not in source.document:
        return source.fault("id", f'missing, expected "{source.id}" as the file is named')
    given = source.document["id"]
    twins = [each for each in named[str(given)] if each is not source]
    if given != source.id:
        also = f" (also the id of {twins[0].file})" if twins else ""
        expected = f'expected "{source.id}" as the file is named'
        return source.fault("id", f"{expected}, found {found(given)}{also}")
    return _clash(source, twins, below.get(source.id))


def _clash(source: Source, twins: list[Source], lower: Source | None) -> Fault | None:
    for twin in twins:
        if twin.id == source.id:
            return source.fault("id", f'"{source.id}" is also the id of {twin.file}')
    if source.id == PICKED:
        return source.fault("id", f'expected another id, "{PICKED}" is kept for what is picked')
    if lower is not None and lower.kind is not source.kind:
        taken = f'"{source.id}" is an id of kind {lower.kind} in {lower.file}'
        return source.fault("id", f"expected another id, {taken}")
    return None
