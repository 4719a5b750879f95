"""The user's own files over those that come with footui: both are folders here."""

import os
from pathlib import Path
from typing import Any

import pytest

from footui.model.library import Library
from footui.model.routine import Sides
from footui.storage.content import load_library, shipped_tree
from footui.storage.lineage import MAX_LINE
from tests.own_files import library_of, paths_in, write, write_exercise, write_routine
from tests.samples import CURL, WALK

SECONDS = "expected a number from 0.01 to 3600 (seconds)"


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A small shipped folder: a walk, a press, a curl, and a routine of them."""
    root = tmp_path / "shipped"
    write_exercise(root, "walk", WALK, number="10")
    write_exercise(root, "press", number="4a")
    write_exercise(root, "curl", CURL, number="4b")
    write_routine(root, "every", {"id": "press"}, {"id": "walk"}, number="1")
    return root


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


def faults_of(library: Library, root: Path) -> list[str]:
    """What is wrong, with file names from the root on."""
    return [str(each).replace(f"{root}/", "") for each in library.faults]


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


def test_an_extension_changes_single_numbers_and_whole_lists(shipped: Path, own: Path) -> None:
    document = {"extends": "press", "dose": {"hold": 20}, "instructions": ["Mine."]}
    write_exercise(own, "long", {}, name="Long", **document)
    long = library_of(shipped, own).exercises["long"]
    assert (long.dose.reps, long.dose.hold) == (3, 20.0)
    assert long.instructions == ("Mine.",)
    assert [each.id for each in long.variant] == ["both-feet"]
    assert (long.name, long.number) == ("Long", None)


def test_a_file_may_extend_the_one_whose_place_it_takes(shipped: Path, own: Path) -> None:
    write_exercise(own, "press", {}, extends="press", timing={"release": 9})
    press = library_of(shipped, own).exercises["press"]
    assert (press.timing.release, press.timing.switch, press.dose.hold) == (9.0, 5.0, 10.0)
    assert press.number == "4a"


def test_an_extension_takes_the_user_s_version_of_what_it_extends(shipped: Path, own: Path) -> None:
    write_exercise(own, "press", {}, extends="press", dose={"hold": 2})
    write_exercise(own, "more", {}, extends="press", dose={"reps": 9})
    more = library_of(shipped, own).exercises["more"]
    assert (more.dose.hold, more.dose.reps) == (2.0, 9)


def test_a_routine_may_extend_a_routine(shipped: Path, own: Path) -> None:
    write_routine(own, "half", extends="every", exercise=[{"id": "walk", "dose": {"sets": 1}}])
    write_routine(own, "same", extends="every", exercise=None, purpose=None)
    library = library_of(shipped, own)
    assert library.faults == ()
    assert [each.id for each in library.routines["half"].exercise] == ["walk"]
    assert library.routines["same"].exercise == library.routines["every"].exercise


def test_a_line_of_extensions_is_followed_but_not_for_ever(shipped: Path, own: Path) -> None:
    for number in range(MAX_LINE):
        base = f"e{number - 1}" if number else "press"
        write_exercise(own, f"e{number}", {}, extends=base)
    library = library_of(shipped, own)
    assert faults_of(library, own) == [
        "exercises/e19.toml: extends: expected at most 20 files that extend each other"
    ]
    assert library.exercises["e18"].dose.hold == 10.0


@pytest.mark.parametrize(
    ("extends", "problem"),
    [
        ("pres", 'expected the id of another exercise, found "pres", did you mean "press"?'),
        ("every", 'expected the id of another exercise, found "every"'),
        ("long", 'expected the id of another exercise, found "long"'),
        (3, "expected the id of another exercise, found 3"),
        (["press"], "expected the id of another exercise, found a list of 1"),
    ],
)
def test_an_extension_of_nothing_is_named(
    extends: Any, problem: str, shipped: Path, own: Path
) -> None:
    write_exercise(own, "long", {}, extends=extends)
    library = library_of(shipped, own)
    assert faults_of(library, own) == [f"exercises/long.toml: extends: {problem}"]
    assert list(library.exercises) == ["press", "curl", "walk"]


def test_what_a_base_extends_wrongly_is_named_in_both_files(shipped: Path, own: Path) -> None:
    write_exercise(own, "a", {}, extends="b")
    write_exercise(own, "b", {}, extends="no")
    problem = 'expected the id of another exercise, found "no"'
    assert faults_of(library_of(shipped, own), own) == [
        f"exercises/a.toml: extends: b: {problem}",
        f"exercises/b.toml: extends: {problem}",
    ]


def test_a_circle_of_extensions_is_named_in_each_file(shipped: Path, own: Path) -> None:
    write_exercise(own, "a", {}, extends="b")
    write_exercise(own, "b", {}, extends="c")
    write_exercise(own, "c", {}, extends="b")
    assert faults_of(library_of(shipped, own), own) == [
        "exercises/a.toml: extends: goes round in a circle: a, b, c, b",
        "exercises/b.toml: extends: goes round in a circle: b, c, b",
        "exercises/c.toml: extends: goes round in a circle: c, b, c",
    ]


def test_an_extension_that_does_not_fit_is_named_in_its_own_file(shipped: Path, own: Path) -> None:
    write_exercise(own, "long", {}, extends="press", dose={"hold": "x"})
    write_exercise(own, "odd", {}, extends="press", timing={"step": 1})
    assert faults_of(library_of(shipped, own), own) == [
        f'exercises/long.toml: dose.hold: {SECONDS}, found "x"',
        "exercises/odd.toml: timing.step: means nothing in shape hold "
        "(it takes: prepare, switch, rest, hold, release)",
    ]


def test_where_the_user_s_version_is_faulty_the_shipped_one_stays(shipped: Path, own: Path) -> None:
    write_exercise(own, "press", dose={"reps": 3, "hold": -1})
    library = library_of(shipped, own)
    assert faults_of(library, own) == [f"exercises/press.toml: dose.hold: {SECONDS}, found -1"]
    assert library.exercises["press"].dose.hold == 10.0


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


ENTRY = "routines/mine.toml: exercise[1]"


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (
            {"id": "pres"},
            '.id: expected the id of an exercise, found "pres", did you mean "press"?',
        ),
        ({"id": "every"}, '.id: expected the id of an exercise, found "every"'),
        ({"id": "bad"},
         '.id: expected the id of an exercise, found "bad", whose own file has a fault'),
        (
            {"id": "press", "variant": "weighted"},
            '.variant: expected one of both-feet, found "weighted"',
        ),
        (
            {"id": "walk", "variant": "weighted"},
            '.variant: expected none, walk has none, found "weighted"',
        ),
        (
            {"id": "press", "variant": "both-feet", "sides": "left"},
            ".sides: expected each or both: press trains both feet at once",
        ),
        (
            {"id": "press", "dose": {"count": 3}},
            ".dose.count: means nothing in shape hold (it takes: sets, reps, hold)",
        ),
        ({"id": "press", "sides": "none"},
         '.sides: expected one of each, both, left, right, found "none"'),
        ({"variant": "both-feet"}, ".id: missing, expected text "
         "(up to 64 lower-case letters, digits and hyphens)"),
        ({"id": "press", "reps": 3},
         ".reps: unknown key (known here: id, variant, sides, dose, timing)"),
    ],
)  # fmt: skip
def test_a_faulty_entry_of_a_routine_is_named(
    entry: dict[str, Any], problem: str, shipped: Path, own: Path
) -> None:
    write_routine(own, "mine", {"id": "walk"}, entry)
    write_exercise(own, "bad", shape="hop")
    library = library_of(shipped, own)
    assert faults_of(library, own)[1:] == [ENTRY + problem]
    assert list(library.routines) == ["every"]


def test_all_faults_of_a_routine_are_named_at_once(shipped: Path, own: Path) -> None:
    write_routine(own, "mine", {"id": "no"}, {"id": "press", "variant": "no"})
    faults = library_of(shipped, own).faults
    assert [each.key for each in faults] == ["exercise[0].id", "exercise[1].variant"]


def test_an_entry_keeps_its_variant_sides_and_changes(shipped: Path, own: Path) -> None:
    entry = {"id": "press", "sides": "left", "dose": {"hold": 4}, "timing": {"release": 0}}
    write_routine(own, "mine", entry)
    library = library_of(shipped, own)
    chosen = library.routines["mine"].exercise[0]
    assert chosen.sides is Sides.LEFT
    assert library.resolve(chosen).dose.hold == 4.0
    assert library.resolve(chosen).timing.release == 0.0


def test_texts_become_single_lines(shipped: Path, own: Path) -> None:
    name = "  A\n\tname\x1b[31m\u202e with [b]markup[/b]\x85"
    write_exercise(own, "odd", name=name, goals=["two\nlines"])
    odd = library_of(shipped, own).exercises["odd"]
    assert odd.name == "A name[31m with [b]markup[/b]"
    assert odd.goals == ("two lines",)


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
