"""Exercises of the runner's own, one of each shape, that last a few seconds."""

from typing import Any

BRIEF = {"prepare": 2.0, "switch": 2.0}


Document = dict[str, Any]


def own(shape: str, dose: Document, movement: list[Document], **more: Any) -> Document:
    """The document of an exercise named after its shape."""
    return {
        "id": f"my-{shape}",
        "name": f"My {shape}",
        "purpose": "Short.",
        "goals": ["strength"],
        "position": "standing",
        "laterality": "unilateral",
        "shape": shape,
        "instructions": ["Stand.", "Do it."],
        "dose": dose,
        "timing": BRIEF,
        "movement": movement,
        **more,
    }


HOLD = own(
    "hold",
    {"reps": 2, "hold": 3.0},
    [{"kind": "hold", "say": "Press down"}, {"kind": "release", "say": "Let go"}],
    timing={**BRIEF, "release": 1.0},
    equipment=[["chair", "wall"]],
    caution="Not when it hurts.",
)
REPS = own("reps", {"reps": 2}, [{"say": "Pull", "seconds": 2.0}, {"say": "Push", "seconds": 1.0}])
COUNT = own("count", {"count": 3}, [{"say": "Grab one", "seconds": 2.0}])
STEPS = own(
    "steps",
    {"sets": 2},
    [{"say": "On the heels", "steps": 3}, {"say": "On the toes", "steps": 3}],
    laterality="alternating",
    timing={"prepare": 2.0, "rest": 2.0, "step": 1.0, "changeover": 1.0},
)
TIME = own("time", {"work": 5.0}, [{"say": "Roll to and fro", "word": "roll"}])
ALL = (HOLD, REPS, COUNT, STEPS, TIME)
