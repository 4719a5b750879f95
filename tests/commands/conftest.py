"""Commands run in this process, with a home of their own."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from footui.cli import main
from footui.storage.paths import Paths, find_paths


class Told(NamedTuple):
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


Footui = Callable[..., Told]


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """The folders of a user without files."""
    monkeypatch.setenv("FOOTUI_HOME", str(tmp_path / "home"))
    return find_paths()


@pytest.fixture
def footui(paths: Paths, capsys: pytest.CaptureFixture[str]) -> Footui:
    """A function that runs a command line."""

    def run(*arguments: str) -> Told:
        try:
            code = main(arguments)
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        return Told(code, *capsys.readouterr())

    return run
