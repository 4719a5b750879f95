"""The guide for authors: its examples work, and it names every key there is."""

import re
import tomllib
from pathlib import Path

import pytest
from msgspec import Struct

from footui.model.exercise import (
    Dose,
    Exercise,
    Laterality,
    Movement,
    Position,
    Shape,
    Timing,
    Variant,
)
from footui.model.routine import Entry, Routine, Sides
from footui.storage.content import assemble, shipped_tree
from footui.storage.sources import read_tree
from tests.own_files import write

GUIDE = (Path(__file__).parents[1] / "content" / "README.md").read_text(encoding="utf-8")
EXAMPLES = [
    text for text in re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL) if "\nid" in f"\n{text}"
]


def test_all_examples_work_together(tmp_path: Path) -> None:
    ids = set()
    for text in EXAMPLES:
        document = tomllib.loads(text)
        routine = "[[exercise]]" in text
        ids.add(document["id"])
        folder = "routines" if routine else "exercises"
        write(tmp_path / folder / f"{document['id']}.toml", text)
    library = assemble(shipped_tree(), read_tree(tmp_path))
    assert library.faults == ()
    assert len(ids) == len(EXAMPLES) >= 4
    assert ids <= {*library.exercises, *library.routines}
    assert library.exercises["long-press"].dose.hold == 20.0
    assert library.exercises["plantar-chair-stretch"].hold == 10.0


@pytest.mark.parametrize("type_", [Exercise, Dose, Timing, Movement, Variant, Routine, Entry])
def test_every_key_is_explained(type_: type[Struct]) -> None:
    missing = [key for key in type_.__struct_fields__ if not re.search(rf"[`\[.]{key}[`\]]", GUIDE)]
    assert missing == []


@pytest.mark.parametrize("words", [Shape, Position, Laterality, Sides])
def test_every_word_is_explained(words: type[Shape | Position | Laterality | Sides]) -> None:
    assert [each.value for each in words if f"`{each.value}`" not in GUIDE] == []


def test_the_fault_it_shows_is_the_fault_there_is(tmp_path: Path) -> None:
    wall_press = next(text for text in EXAMPLES if '"wall-press"' in text)
    write(tmp_path / "exercises" / "wall-press.toml", wall_press.replace("reps = 3", "reps = true"))
    (fault,) = assemble(shipped_tree(), read_tree(tmp_path)).faults
    assert f"exercises/wall-press.toml: {fault.key}: {fault.problem}" in GUIDE
