from typing import Any

import msgspec
import pytest
from msgspec import ValidationError

from footui.model.exercise import DoseChange
from footui.model.routine import PICKED, Entry, Routine, Sides, picked

FULL: dict[str, Any] = {
    "id": "mine",
    "name": "Mine",
    "purpose": "Of my own.",
    "exercise": [{"id": "press", "sides": "both", "dose": {"reps": 3}}, {"id": "walk"}],
}


def test_a_routine_is_read_from_a_document() -> None:
    press, walk = msgspec.convert(FULL, Routine).exercise
    assert press == Entry("press", sides=Sides.BOTH, dose=DoseChange(reps=3))
    assert walk == Entry("walk")


def test_a_routine_is_written_as_it_was_read() -> None:
    assert msgspec.json.decode(msgspec.json.encode(msgspec.convert(FULL, Routine))) == FULL


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"exercise": []}, r"\$\.exercise"),
        ({"exercise": [{"id": "Press"}]}, r"\$\.exercise\[0\]\.id"),
        ({"exercise": [{"id": "press", "sides": "one"}]}, r"\$\.exercise\[0\]\.sides"),
        ({"exercise": [{"id": "press", "dose": {"reps": 0}}]}, r"\.dose\.reps"),
        ({"exercise": [{"id": "press", "dose": {"hold": -1}}]}, r"\.dose\.hold"),
        ({"exercise": [{"id": "press", "rep": 3}]}, "rep"),
        ({"name": ""}, r"\$\.name"),
        ({"title": "Mine"}, "title"),
    ],
)
def test_what_is_wrong_is_named_by_its_key(change: dict[str, Any], key: str) -> None:
    with pytest.raises(ValidationError, match=key):
        msgspec.convert({**FULL, **change}, Routine)


def test_a_pick_is_a_routine_like_any_other() -> None:
    entries = (Entry("press"), Entry("walk", "fast"))
    assert picked(entries).exercise == entries
    assert picked(entries).id == PICKED
    assert msgspec.convert(msgspec.to_builtins(picked(entries)), Routine) == picked(entries)
