import json

import pytest

from footui.storage.paths import Paths
from tests.commands.conftest import Footui


def test_the_folders_are_named(footui: Footui, paths: Paths) -> None:
    told = footui("paths", "--json")
    assert json.loads(told.out) == {
        "settings": str(paths.settings),
        "content": str(paths.config),
        "history": str(paths.history),
        "state": str(paths.state),
    }
    lines = [line.split(None, 1) for line in footui("paths").out.splitlines()]
    assert dict(lines) == json.loads(told.out)
    assert not paths.config.exists()


def test_a_home_that_cannot_be_is_named(footui: Footui, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTUI_HOME", "here")
    message = "footui: FOOTUI_HOME must be a full path, found 'here'\n"
    for command in ("paths", "list", "check", "history"):
        assert footui(command) == (1, "", message)
