"""Every fault in the files that a user writes: in all of them, or in those at one path."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from footui.model.exercise import Exercise
from footui.model.library import Fault, Library
from footui.storage.content import assemble, shipped_tree
from footui.storage.paths import SETTINGS, Paths
from footui.storage.reading import FaultError, shown
from footui.storage.settings import load_settings
from footui.storage.sources import (
    SUFFIX,
    Kind,
    Tree,
    read_source,
    read_tree,
    sorted_out,
    toml_files,
)


class Report(NamedTuple):
    """How many files were looked at, and what is wrong with them."""

    files: int
    faults: tuple[Fault, ...]


def check_all(paths: Paths) -> Report:
    """The content that comes with footui, the user's own, and the settings."""
    shipped, own = shipped_tree(), read_tree(paths.config)
    faults = (*assemble(shipped, own).faults, *load_settings(paths.settings).faults)
    files = len(shipped.sources) + len(own.sources) + len(own.faults)
    return Report(files + paths.settings.exists(), faults)


def check_path(path: Path, paths: Paths) -> Report:
    """A content file, a settings file, or a folder of them, among the user's other files."""
    try:
        files = _files_at(path)
    except FaultError as error:
        return Report(1, (error.fault,))
    settings = [each for each in files if each.name == SETTINGS]
    content = [each for each in files if each.name != SETTINGS]
    faults = [fault for each in settings for fault in load_settings(each).faults]
    return Report(len(files), (*_content_faults(content, paths), *faults))


def exercise_at(path: Path, paths: Paths) -> Exercise | tuple[Fault, ...]:
    """The exercise in a file, among the user's other files; or all that is wrong there."""
    faults, library = _looked_at([path], paths)
    exercise = library.exercises.get(path.name.removesuffix(SUFFIX))
    if faults or exercise is None:
        return tuple(faults) or (Fault(shown(path), "", "expected an exercise, found a routine"),)
    return exercise


def _content_faults(files: Sequence[Path], paths: Paths) -> list[Fault]:
    return _looked_at(files, paths)[0]


def _looked_at(files: Sequence[Path], paths: Paths) -> tuple[list[Fault], Library]:
    """What is wrong with files, and the library with them in it."""
    tree = sorted_out(read_source(each) for each in files)
    own = _without(read_tree(paths.config), files)
    library, names = assemble(shipped_tree(), own, tree), {shown(each) for each in files}
    return [each for each in library.faults if each.file in names], library


def _files_at(path: Path) -> list[Path]:
    """The files to check. Raises FaultError where there are none."""
    if not path.exists() and not path.is_symlink():
        raise FaultError(Fault(shown(path), "", "there is no such file"))
    if not path.is_dir():
        return [path]
    folders = [path, *(path / kind.folder for kind in Kind)]
    files = [each for folder in folders for each in toml_files(folder) if isinstance(each, Path)]
    if not files:
        raise FaultError(Fault(shown(path), "", "expected content files, found none"))
    return files


def _without(tree: Tree, files: Sequence[Path]) -> Tree:
    """The tree without these files: they are to be checked in place of themselves."""
    real = {each.resolve() for each in files}
    return Tree(tuple(each for each in tree.sources if Path(each.file).resolve() not in real))
