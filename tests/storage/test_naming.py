from pathlib import Path

from tests.own_files import faults_of, library_of, write_exercise, write_routine
from tests.samples import CURL


def test_a_file_is_named_by_its_id(shipped: Path, own: Path) -> None:
    write_exercise(own, "mine", id="other")
    write_exercise(own, "nameless", id=None)
    write_exercise(own, "number", id=7)
    write_exercise(own, "My Press")
    assert faults_of(library_of(shipped, own), own) == [
        "exercises/My Press.toml: id: expected text "
        '(up to 64 lower-case letters, digits and hyphens), found "My Press"',
        'exercises/mine.toml: id: expected "mine" as the file is named, found "other"',
        'exercises/nameless.toml: id: missing, expected "nameless" as the file is named',
        'exercises/number.toml: id: expected "number" as the file is named, found 7',
    ]


def test_two_files_with_one_id_are_both_named_and_the_well_named_one_is_used(
    shipped: Path, own: Path
) -> None:
    write_exercise(own, "one", CURL)
    write_exercise(own, "copy-of-one", CURL, id="one")
    library = library_of(shipped, own)
    assert faults_of(library, own) == [
        'exercises/copy-of-one.toml: id: expected "copy-of-one" as the file is named, '
        'found "one" (also the id of exercises/one.toml)'
    ]
    assert "one" in library.exercises


def test_an_exercise_and_a_routine_with_one_id_name_each_other(shipped: Path, own: Path) -> None:
    write_exercise(own, "one")
    write_routine(own, "one", {"id": "press"})
    library = library_of(shipped, own)
    assert faults_of(library, own) == [
        'exercises/one.toml: id: "one" is also the id of routines/one.toml',
        'routines/one.toml: id: "one" is also the id of exercises/one.toml',
    ]
    assert "one" not in {*library.exercises, *library.routines}


def test_a_routine_cannot_take_the_id_of_a_shipped_exercise(shipped: Path, own: Path) -> None:
    write_routine(own, "press", {"id": "walk"})
    write_exercise(own, "picked")
    library = library_of(shipped, own)
    assert [str(each).replace(f"{own.parent}/", "") for each in library.faults] == [
        'own/exercises/picked.toml: id: expected another id, "picked" is kept for what is picked',
        'own/routines/press.toml: id: expected another id, "press" is an id of kind exercise '
        "in shipped/exercises/press.toml",
    ]
    assert list(library.routines) == ["every"]
