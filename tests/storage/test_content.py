"""The user's own files over those that come with footui: both are folders here."""

import os
from pathlib import Path
from typing import Any

import pytest

from footui.storage.content import load_library, shipped_tree
from tests.own_files import faults_of, library_of, paths_in, write, write_exercise, write_routine
from tests.samples import CURL

SECONDS = "expected a number from 0.01 to 3600 (seconds)"


def test_shipped_content_stands_by_number_and_the_user_s_by_name(shipped: Path, own: Path) -> None:
    write_exercise(own, "zebra", name="alpha")
    write_exercise(own, "ant", name="Zeta", number="1")
    write_routine(own, "mine", {"id": "zebra"})
    library = library_of(shipped, own)
    assert library.faults == ()
    assert list(library.exercises) == ["press", "curl", "walk", "zebra", "ant"]
    assert list(library.routines) == ["every", "mine"]


def test_a_file_with_the_same_id_takes_the_place_of_the_shipped_one(
    shipped: Path, own: Path
) -> None:
    write_exercise(own, "press", CURL, name="My own")
    library = library_of(shipped, own)
    assert library.faults == ()
    assert library.exercises["press"].name == "My own"
    assert library.exercises["press"].dose.reps == 2
    assert library.exercises["press"].number == "5"
    assert list(library.exercises) == ["press", "curl", "walk"]


def test_where_the_user_s_version_is_faulty_the_shipped_one_stays(shipped: Path, own: Path) -> None:
    write_exercise(own, "press", dose={"reps": 3, "hold": -1})
    library = library_of(shipped, own)
    assert faults_of(library, own) == [f"exercises/press.toml: dose.hold: {SECONDS}, found -1"]
    assert library.exercises["press"].dose.hold == 10.0


def test_files_that_are_no_content_are_passed_over(shipped: Path, own: Path) -> None:
    for name in ("README.md", ".#press.toml", ".hidden.toml", "press.toml~", "press.toml.bak"):
        write(own / "exercises" / name, "no toml [")
    (own / "exercises" / "old").mkdir()
    assert library_of(shipped, own).faults == ()


def test_what_is_no_readable_file_is_named_and_the_rest_works(shipped: Path, own: Path) -> None:
    write_exercise(own, "good")
    (own / "exercises" / "folder.toml").mkdir()
    (own / "exercises" / "link.toml").symlink_to(own / "exercises" / "good.toml")
    os.mkfifo(own / "exercises" / "pipe.toml")
    write(own / "exercises" / "cut.toml", 'name = "')
    library = library_of(shipped, own)
    assert faults_of(library, own) == [
        "exercises/cut.toml: not valid TOML: Unterminated string (at end of document)",
        "exercises/folder.toml: expected a file, found a folder",
        "exercises/link.toml: expected a file, found a symbolic link",
        "exercises/pipe.toml: expected a file, found a pipe",
    ]
    assert "good" in library.exercises


def test_a_file_where_a_folder_should_be_is_named(shipped: Path, own: Path) -> None:
    write(own / "exercises", "")
    library = library_of(shipped, own)
    assert faults_of(library, own) == ["exercises: expected a folder, found a file"]
    assert list(library.routines) == ["every"]


def test_a_folder_that_may_not_be_read_is_named(
    shipped: Path, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_exercise(own, "good")
    before = Path.iterdir

    def refuse(path: Path) -> Any:
        if path == own / "exercises":
            raise PermissionError(13, "Permission denied")
        return before(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    library = library_of(shipped, own)
    assert faults_of(library, own) == ["exercises: cannot be read: Permission denied"]


def test_a_user_without_files_has_what_is_shipped(tmp_path: Path) -> None:
    library = load_library(paths_in(tmp_path))
    assert library.faults == ()
    assert len(library.exercises) == 11
    assert list(library.routines) == ["full", "full-band", "strength", "relief", "express"]


def test_an_installation_of_symbolic_links_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = write_exercise(tmp_path / "cache", "press")
    linked = tmp_path / "footui" / "content" / "exercises" / "press.toml"
    linked.parent.mkdir(parents=True)
    linked.symlink_to(real)
    monkeypatch.setattr("footui.storage.content.content_dir", lambda: tmp_path / "footui/content")
    assert [each.id for each in shipped_tree().sources] == ["press"]
