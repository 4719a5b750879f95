"""Every fault in the files that a user writes: in all of them, or in those at one path."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from footui.model.library import Fault
from footui.storage.content import assemble, shipped_tree
from footui.storage.paths import SETTINGS, Paths
from footui.storage.reading import FaultError, shown
from footui.storage.settings import load_settings
from footui.storage.sources import Kind, Tree, read_source, read_tree, sorted_out, toml_files


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


def _content_faults(files: Sequence[Path], paths: Paths) -> list[Fault]:
    tree = sorted_out(read_source(each) for each in files)
    own = _without(read_tree(paths.config), files)
    names = {shown(each) for each in files}
    return [each for each in assemble(shipped_tree(), own, tree).faults if each.file in names]


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
