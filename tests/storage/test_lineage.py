from pathlib import Path
from typing import Any

import pytest

from footui.storage.lineage import MAX_LINE
from tests.own_files import faults_of, library_of, write_exercise, write_routine

SECONDS = "expected a number from 0.01 to 3600 (seconds)"


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
