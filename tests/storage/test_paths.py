import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from footui.storage import paths
from footui.storage.paths import NoContentError, NoHomeError, Paths, content_dir, find_paths

VARIABLES = ("HOME", "FOOTUI_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that says nothing about folders."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


def test_one_variable_moves_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FOOTUI_HOME", str(tmp_path))
    found = find_paths()
    assert found == Paths(tmp_path / "config", tmp_path / "data", tmp_path / "state")
    assert found.settings == tmp_path / "config" / "settings.toml"
    assert found.history == tmp_path / "data" / "history"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="these are the folders of Linux")
def test_the_folders_follow_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv("XDG_DATA_HOME", "/mnt/data")
    assert find_paths() == Paths(
        Path("/home/ann/.config/footui"),
        Path("/mnt/data/footui"),
        Path("/home/ann/.local/state/footui"),
    )


@pytest.mark.skipif(sys.platform != "linux", reason="these are the folders of Linux")
def test_without_a_home_the_platform_s_own_variables_are_enough(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", "")
    for name in VARIABLES[2:]:
        monkeypatch.setenv(name, "/mnt/ann")
    assert find_paths() == Paths(*[Path("/mnt/ann/footui")] * 3)


def test_an_unset_home_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTUI_HOME", "")
    assert all(path.is_absolute() for path in find_paths())


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"HOME": ""}, "HOME must be a full path, found ''; or set FOOTUI_HOME"),
        ({"HOME": "ann"}, "HOME must be a full path, found 'ann'; or set FOOTUI_HOME"),
        ({"FOOTUI_HOME": "ann"}, "FOOTUI_HOME must be a full path, found 'ann'"),
        ({"FOOTUI_HOME": "~/x\x1b"}, "FOOTUI_HOME must be a full path, found '~/x\\x1b'"),
    ],
)
def test_a_home_that_is_no_full_path_is_named(
    variables: dict[str, str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(NoHomeError) as caught:
        find_paths()
    assert str(caught.value) == message


def give_up(path: str) -> str:
    raise RuntimeError(f"could not determine the home directory for {path}")


@pytest.mark.parametrize("expanded", [give_up, str])
def test_a_runner_unknown_to_the_system_is_told_what_to_set(
    expanded: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def place(*_: object, **__: object) -> Path:
        return Path(expanded("~/.config"))

    monkeypatch.setattr(paths, "_PLACES", (place,) * 3)
    with pytest.raises(NoHomeError) as caught:
        find_paths()
    message = "there is no home folder: set HOME, or FOOTUI_HOME, to a full path"
    assert str(caught.value) == message


def test_the_shipped_content_is_found_in_a_checkout() -> None:
    assert (content_dir() / "exercises" / "big-toe-press.toml").is_file()


def test_content_inside_the_package_comes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for folder in ("content/exercises", "footui/content/exercises"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "footui" / "storage" / "paths.py"))
    assert content_dir() == tmp_path / "footui" / "content"


def test_content_is_found_in_a_zip_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "footui.zip", "w") as made:
        made.writestr("footui/content/exercises/press.toml", "")
    package = zipfile.Path(tmp_path / "footui.zip", "footui/")
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "footui.zip/footui/storage/paths.py"))
    monkeypatch.setattr("importlib.resources.files", lambda _: package)
    assert [each.name for each in (content_dir() / "exercises").iterdir()] == ["press.toml"]


def test_an_installation_without_content_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "footui" / "storage" / "paths.py"))
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    with pytest.raises(NoContentError) as caught:
        content_dir()
    message = "the exercises that come with footui are missing: install it again"
    assert str(caught.value) == message
