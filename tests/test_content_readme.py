"""The guide for authors: its examples work, and it names every key there is."""

import re
import tomllib
from enum import StrEnum
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
from footui.model.figure import (
    Arrow,
    Body,
    Corner,
    Drawing,
    Figure,
    Hue,
    Pin,
    Pose,
    Prop,
    PropKind,
    Spot,
    View,
    Way,
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


TABLES = [Exercise, Dose, Timing, Movement, Variant, Figure, Pose, Prop, Arrow, Drawing]


@pytest.mark.parametrize("type_", [*TABLES, Routine, Entry])
def test_every_key_is_explained(type_: type[Struct]) -> None:
    said = r"[`\[.{{ ]{}(`|\]| =)"
    missing = [key for key in type_.__struct_fields__ if not re.search(said.format(key), GUIDE)]
    assert missing == []


WORDS = [Shape, Position, Laterality, Sides, View, Body, Corner, Pin, PropKind, Spot, Way, Hue]


@pytest.mark.parametrize("words", WORDS)
def test_every_word_is_explained(words: type[StrEnum]) -> None:
    said = [rf"`{each.value}`" for each in words], [rf'`"{each.value}"`' for each in words]
    assert [a for a, b in zip(*said, strict=True) if a not in GUIDE and b not in GUIDE] == []


def test_the_fault_it_shows_is_the_fault_there_is(tmp_path: Path) -> None:
    wall_press = next(text for text in EXAMPLES if '"wall-press"' in text)
    write(tmp_path / "exercises" / "wall-press.toml", wall_press.replace("reps = 3", "reps = true"))
    (fault,) = assemble(shipped_tree(), read_tree(tmp_path)).faults
    assert f"exercises/wall-press.toml: {fault.key}: {fault.problem}" in GUIDE
