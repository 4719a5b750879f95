from pathlib import Path

import pytest

from footui.model.exercise import Exercise
from footui.model.library import UnknownEntryError
from footui.storage import authoring
from footui.storage.authoring import script_of
from tests.own_files import paths_in, write_exercise, write_routine


def test_a_script_tells_when_its_file_was_saved(tmp_path: Path) -> None:
    paths = paths_in(tmp_path)
    file = write_exercise(paths.config, "mine")
    script = script_of("mine", paths)
    first, before = script.read(), script.stamp()
    assert script.stamp() == before
    write_exercise(paths.config, "mine", name="Another name")
    after = script.read()
    assert script.stamp() != before
    assert isinstance(first, Exercise)
    assert isinstance(after, Exercise)
    assert (first.name, after.name) == ("Press", "Another name")
    file.unlink()
    assert script.stamp() is None
    assert isinstance(script.read(), tuple)


def test_a_file_with_a_fault_gives_the_fault_and_then_the_exercise_again(tmp_path: Path) -> None:
    paths = paths_in(tmp_path)
    file = write_exercise(paths.config, "mine", goals=[])
    script = script_of(str(file), paths)
    reading = script.read()
    assert isinstance(reading, tuple)
    assert list(map(str, reading)) == [
        f"{file}: goals: expected a list of at least 1, found an empty list"
    ]
    write_exercise(paths.config, "mine")
    assert isinstance(script.read(), Exercise)


def test_a_routine_has_no_figure(tmp_path: Path) -> None:
    paths = paths_in(tmp_path)
    file = write_routine(paths.config, "mine", {"id": "towel-curl"})
    reading = script_of(str(file), paths).read()
    assert isinstance(reading, tuple)
    assert [fault.problem for fault in reading] == ["expected an exercise, found a routine"]


def test_a_variant_is_read_with_its_exercise(tmp_path: Path) -> None:
    reading = script_of("towel-curl:weighted", paths_in(tmp_path)).read()
    assert isinstance(reading, Exercise)
    assert reading.name == "Towel toe curls: with a weight"


def test_content_in_a_zip_file_is_read_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authoring, "content_dir", lambda: object.__new__(_Zipped))
    script = script_of("towel-curl", paths_in(tmp_path))
    assert isinstance(script.read(), Exercise)
    assert script.stamp() is None


class _Zipped:
    """A folder that is not in the file system."""

    def __truediv__(self, name: str) -> "_Zipped":
        return self


@pytest.mark.parametrize("name", ["jump", "../towel-curl", "towel-curl\n", ""])
def test_what_there_is_not_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnknownEntryError):
        script_of(name, paths_in(tmp_path))
