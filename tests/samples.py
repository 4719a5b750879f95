"""A tiny library with one exercise of each shape, in the article's manner."""

from typing import Any

import msgspec

from footui.model.exercise import Exercise
from footui.model.library import Library
from footui.model.routine import Entry, Routine, Sides, picked

PRESS: dict[str, Any] = {
    "id": "press",
    "number": "3",
    "name": "Press",
    "purpose": "Presses.",
    "goals": ["strength"],
    "position": "standing",
    "laterality": "unilateral",
    "shape": "hold",
    "instructions": ["Stand.", "Press."],
    "dose": {"reps": 3, "hold": 10.0},
    "timing": {"prepare": 10.0, "release": 3.0, "switch": 5.0},
    "movement": [
        {"kind": "hold", "say": "Press down"},
        {"kind": "release", "say": "Let go"},
    ],
    "variant": [{"id": "both-feet", "name": "both feet", "laterality": "bilateral"}],
}
CURL: dict[str, Any] = {
    "id": "curl",
    "number": "5",
    "name": "Curl",
    "purpose": "Curls.",
    "goals": ["mobility", "strength"],
    "position": "seated",
    "laterality": "unilateral",
    "shape": "reps",
    "instructions": ["Sit.", "Curl."],
    "equipment": [["chair"], ["towel", "band"]],
    "dose": {"reps": 2},
    "timing": {"prepare": 20.0, "switch": 10.0},
    "movement": [{"say": "Pull", "seconds": 5.0}, {"say": "Push", "seconds": 3.0}],
}
PICK: dict[str, Any] = {
    "id": "pick",
    "number": "6",
    "name": "Pick",
    "purpose": "Picks.",
    "goals": ["coordination"],
    "position": "seated",
    "laterality": "unilateral",
    "shape": "count",
    "instructions": ["Pick up."],
    "equipment": [["marbles", "lego"], ["cup"]],
    "dose": {"count": 4},
    "timing": {"prepare": 30.0, "switch": 15.0},
    "movement": [{"say": "Grab", "seconds": 3.0}, {"say": "Drop", "seconds": 1.0}],
}
WALK: dict[str, Any] = {
    "id": "walk",
    "number": "1",
    "name": "Walk",
    "purpose": "Walks.",
    "goals": ["balance"],
    "position": "walking",
    "laterality": "alternating",
    "shape": "steps",
    "instructions": ["Walk."],
    "dose": {"sets": 2},
    "timing": {"prepare": 10.0, "step": 1.0, "changeover": 2.0, "rest": 10.0},
    "movement": [{"say": "On the heels", "steps": 5}, {"say": "On the toes", "steps": 5}],
}
ROLL: dict[str, Any] = {
    "id": "roll",
    "number": "10",
    "name": "Roll",
    "purpose": "Rolls.",
    "goals": ["relief"],
    "position": "seated",
    "laterality": "unilateral",
    "shape": "time",
    "instructions": ["Roll."],
    "equipment": [["ball"]],
    "dose": {"work": 60.0},
    "timing": {"prepare": 10.0, "switch": 5.0},
    "movement": [{"say": "Roll to and fro", "word": "roll"}],
}


def exercise(document: dict[str, Any], **changes: Any) -> Exercise:
    """An exercise of a sample with some keys changed."""
    return msgspec.convert({**document, **changes}, Exercise)


ALL = tuple(exercise(each) for each in (WALK, PRESS, CURL, PICK, ROLL))


def library(*exercises: Exercise) -> Library:
    """A library of these exercises, of all samples without any, with a routine of them all."""
    chosen = exercises or ALL
    every = Routine("every", "Everything", "All of it.", tuple(Entry(each.id) for each in chosen))
    return Library({each.id: each for each in chosen}, {"every": every})


def routine(*ids: str, sides: Sides = Sides.EACH) -> Routine:
    """A routine of these exercises."""
    return picked(tuple(Entry(id_, sides=sides) for id_ in ids))
