from typing import Any

import pytest

from footui.model.routine import Sides
from footui.model.words import dose_words, feet_words, plural
from tests.samples import CURL, PICK, PRESS, ROLL, WALK, exercise


@pytest.mark.parametrize(
    ("document", "dose", "words"),
    [
        (PRESS, {"reps": 10, "hold": 10.0}, "10 holds of 10 s"),
        (PRESS, {"reps": 1, "hold": 7.5}, "1 hold of 7.5 s"),
        (PRESS, {"reps": 4, "hold": 5.0, "sets": 2}, "2 sets of 4 holds of 5 s"),
        (CURL, {"reps": 10}, "10 reps"),
        (PICK, {"count": 20}, "20 objects"),
        (WALK, {"sets": 5}, "5 rounds of 5 + 5 steps"),
        (WALK, {}, "5 + 5 steps"),
        (ROLL, {"work": 60.0}, "60 s"),
    ],
)
def test_a_dose_reads_as_words(document: dict[str, Any], dose: dict[str, Any], words: str) -> None:
    assert dose_words(exercise(document, dose=dose)) == words


@pytest.mark.parametrize(
    ("laterality", "sides", "words"),
    [
        ("unilateral", Sides.EACH, "each foot"),
        ("unilateral", Sides.BOTH, "both feet at once"),
        ("unilateral", Sides.LEFT, "left foot only"),
        ("bilateral", Sides.EACH, "both feet at once"),
        ("alternating", Sides.EACH, "feet in turn"),
    ],
)
def test_the_feet_read_as_words(laterality: str, sides: Sides, words: str) -> None:
    assert feet_words(exercise(PRESS, laterality=laterality), sides) == words


def test_one_of_a_thing_is_not_plural() -> None:
    assert [plural(n, "set") for n in (0, 1, 2)] == ["0 sets", "1 set", "2 sets"]
