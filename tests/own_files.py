"""Content and settings as a user writes them, below a folder of their own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomli_w

from footui.model.library import Library
from footui.storage.content import assemble
from footui.storage.paths import Paths
from footui.storage.sources import Kind, Tree, read_tree
from tests.samples import PRESS, WALK

PRESS_FILE: Mapping[str, Any] = PRESS
WALK_FILE: Mapping[str, Any] = WALK


def paths_in(folder: Path) -> Paths:
    """The folders of a user below a folder."""
    return Paths(folder / "config", folder / "data", folder / "state")


def write(path: Path, text: str | bytes) -> Path:
    """Put a file somewhere, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def write_exercise(
    root: Path, id_: str, document: Mapping[str, Any] = PRESS, **changes: Any
) -> Path:
    """An exercise file under a root; the sample with other keys, where None takes one away."""
    return _write(root / Kind.EXERCISE.folder / f"{id_}.toml", {**document, "id": id_, **changes})


def write_routine(root: Path, id_: str, *entries: Mapping[str, Any], **changes: Any) -> Path:
    """A routine file under a root."""
    named = {"id": id_, "name": id_.title(), "purpose": "A purpose.", "exercise": list(entries)}
    return _write(root / Kind.ROUTINE.folder / f"{id_}.toml", {**named, **changes})


def library_of(*roots: Path) -> Library:
    """The library of these folders, the later ones over the earlier."""
    return assemble(*map(read_tree, roots)) if roots else assemble(Tree())


def faults_of(library: Library, root: Path) -> list[str]:
    """What is wrong, with file names from the root on."""
    return [str(each).replace(f"{root}/", "") for each in library.faults]


def _write(path: Path, document: Mapping[str, Any]) -> Path:
    kept = {key: value for key, value in document.items() if value is not None}
    return write(path, tomli_w.dumps(kept))
