from pathlib import Path
from typing import Any

import pytest

from footui.model.routine import Sides
from tests.own_files import faults_of, library_of, write_exercise, write_routine

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
