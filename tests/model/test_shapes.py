from typing import Any

import pytest

from footui.model.exercise import DoseChange, Exercise, TimingChange
from footui.model.routine import Entry, Sides
from footui.model.shapes import DOSE, MOVEMENT, TIMING, entry_problems, exercise_problems
from tests.samples import ALL, CURL, PICK, PRESS, ROLL, WALK, exercise

HOLD, RELEASE = PRESS["movement"]


def problems(document: dict[str, Any], **changes: Any) -> list[str]:
    """All that is wrong with a sample when these keys of it are other ones."""
    whole = {**document, **changes}
    found = exercise_problems(exercise(whole), whole.get("timing", {}))
    return [f"{key}: {text}" for key, text in found]


def variant_problems(document: dict[str, Any], **variant: Any) -> list[str]:
    """All that is wrong with a sample that has this variant."""
    return problems(document, variant=[{"id": "other", "name": "other", **variant}])


def changed(id_: str, **entry: Any) -> list[str]:
    """All that is wrong with an entry of a routine that has this sample."""
    chosen = next(each for each in ALL if each.id == id_)
    return [f"{key}: {text}" for key, text in entry_problems(Entry(id_, **entry), chosen)]


@pytest.mark.parametrize("sample", [PRESS, CURL, PICK, WALK, ROLL])
def test_the_samples_are_sound(sample: dict[str, Any]) -> None:
    assert problems(sample) == []


HOLD_DOSE = "means nothing in shape hold (it takes: sets, reps, hold)"
HOLD_TIMING = "means nothing in shape hold (it takes: prepare, switch, rest, hold, release)"
GAPS = "(it takes: prepare, switch, rest)"
ONE_HOLD = "movement: expected one of kind hold, then at most one of kind release"


@pytest.mark.parametrize(
    ("sample", "changes", "expected"),
    [
        (PRESS, {"dose": {"hold": 10}}, ["dose.reps: missing, shape hold needs it"]),
        (
            PRESS,
            {"dose": {"reps": 3}},
            ["dose.hold: missing, shape hold needs it (or timing.hold)"],
        ),
        (PRESS, {"dose": {"reps": 3}, "timing": {"hold": 5}}, []),
        (PRESS, {"timing": {"hold": 5}}, ["timing.hold: means nothing beside dose.hold"]),
        (
            PRESS,
            {"dose": {"reps": 3, "hold": 10, "count": 4, "work": 60}},
            [f"dose.count: {HOLD_DOSE}", f"dose.work: {HOLD_DOSE}"],
        ),
        (PRESS, {"timing": {"step": 1}}, [f"timing.step: {HOLD_TIMING}"]),
        (PRESS, {"movement": [HOLD]}, []),
        (PRESS, {"movement": [RELEASE]}, [ONE_HOLD]),
        (PRESS, {"movement": [RELEASE, HOLD]}, [ONE_HOLD]),
        (PRESS, {"movement": [HOLD, HOLD]}, [ONE_HOLD]),
        (
            PRESS,
            {"movement": [{"say": "Press"}]},
            ["movement[0].kind: missing, shape hold needs it"],
        ),
        (
            PRESS,
            {"movement": [HOLD, {**RELEASE, "seconds": 3}]},
            ["movement[1].seconds: means nothing in shape hold (it takes: say, kind, pose, reach)"],
        ),
        (CURL, {"dose": {}}, ["dose.reps: missing, shape reps needs it"]),
        (
            CURL,
            {"dose": {"reps": 2, "hold": 5}},
            ["dose.hold: means nothing in shape reps (it takes: sets, reps)"],
        ),
        (
            CURL,
            {"timing": {"release": 3}},
            [f"timing.release: means nothing in shape reps {GAPS}"],
        ),
        (
            CURL,
            {"movement": [{"say": "Pull"}, {"say": "Push", "seconds": 1}]},
            ["movement[0].seconds: missing, shape reps needs it"],
        ),
        (PICK, {"dose": {}}, ["dose.count: missing, shape count needs it"]),
        (
            PICK,
            {"dose": {"count": 4, "reps": 2}},
            ["dose.reps: means nothing in shape count (it takes: sets, count)"],
        ),
        (
            PICK,
            {"movement": [{"say": "Grab"}]},
            ["movement[0].seconds: missing, shape count needs it"],
        ),
        (WALK, {"dose": {}}, []),
        (
            WALK,
            {"dose": {"reps": 5}},
            ["dose.reps: means nothing in shape steps (it takes: sets)"],
        ),
        (
            WALK,
            {"movement": [{"say": "On the heels", "seconds": 20}]},
            [
                "movement[0].seconds: means nothing in shape steps "
                "(it takes: say, steps, pose, reach)",
                "movement[0].steps: missing, shape steps needs it",
            ],
        ),
        (ROLL, {"dose": {}}, ["dose.work: missing, shape time needs it"]),
        (ROLL, {"movement": [{"say": "Roll"}]}, []),
        (ROLL, {"movement": [{"say": "To", "seconds": 6}, {"say": "Fro", "seconds": 6}]}, []),
        (
            ROLL,
            {"movement": [{"say": "To", "seconds": 6}, {"say": "Fro", "word": "rub"}]},
            [
                "movement: expected a single one without seconds, or seconds in each",
                "movement[1].word: means nothing after the first movement",
            ],
        ),
        (
            ROLL,
            {"movement": [{"say": "Roll", "steps": 4}]},
            [
                "movement[0].steps: means nothing in shape time "
                "(it takes: say, word, seconds, pose, reach)"
            ],
        ),
        (
            PRESS,
            {"dose": {"sets": 11, "reps": 100, "hold": 1}},
            ["dose.reps: expected at most 1000 in all sets, found 1100"],
        ),
        (PRESS, {"dose": {"sets": 10, "reps": 100, "hold": 1}}, []),
        (
            WALK,
            {"dose": {"sets": 501}},
            ["dose.sets: expected at most 1000 in all sets, found 1002"],
        ),
    ],
)
def test_what_does_not_fit_the_shape_is_named(
    sample: dict[str, Any], changes: dict[str, Any], expected: list[str]
) -> None:
    assert problems(sample, **changes) == expected


@pytest.mark.parametrize(
    ("sample", "variant", "expected"),
    [
        (PRESS, {"dose": {"hold": 20}}, []),
        (PRESS, {"dose": {"count": 3}}, [f"variant[0].dose.count: {HOLD_DOSE}"]),
        (PRESS, {"timing": {"changeover": 3}}, [f"variant[0].timing.changeover: {HOLD_TIMING}"]),
        (
            PRESS,
            {"timing": {"hold": 3}},
            ["variant[0].timing.hold: means nothing beside dose.hold"],
        ),
        (PRESS, {"movement": [RELEASE]}, [f"variant[0].{ONE_HOLD}"]),
        (
            CURL,
            {"load": [0.45]},
            ["variant[0].load: means nothing without equipment that has this weight"],
        ),
        (CURL, {"load": [0.45], "equipment": [["weight"]]}, []),
    ],
)
def test_what_does_not_fit_in_a_variant_is_named(
    sample: dict[str, Any], variant: dict[str, Any], expected: list[str]
) -> None:
    assert variant_problems(sample, **variant) == expected


def test_two_variants_with_one_id_are_named() -> None:
    twin = {"id": "twin", "name": "twin"}
    expected = ['variant[2].id: expected another id, "twin" is taken']
    assert problems(CURL, variant=[twin, {"id": "other", "name": "other"}, twin]) == expected


def test_the_variants_of_a_faulty_exercise_wait_until_it_is_sound() -> None:
    assert problems(PRESS, dose={"reps": 3, "hold": 1, "work": 9}) == [f"dose.work: {HOLD_DOSE}"]


@pytest.mark.parametrize(
    ("id_", "entry", "expected"),
    [
        ("press", {}, []),
        ("press", {"sides": Sides.LEFT, "dose": DoseChange(reps=5, hold=2.0)}, []),
        ("press", {"dose": DoseChange(count=5)}, [f"dose.count: {HOLD_DOSE}"]),
        ("press", {"timing": TimingChange(step=2.0)}, [f"timing.step: {HOLD_TIMING}"]),
        ("walk", {"sides": Sides.BOTH}, []),
        (
            "walk",
            {"sides": Sides.LEFT},
            ["sides: expected each or both: walk trains both feet at once"],
        ),
        (
            "press",
            {"dose": DoseChange(sets=999)},
            ["dose.reps: expected at most 1000 in all sets, found 2997"],
        ),
    ],
)
def test_what_a_routine_may_not_change_is_named(
    id_: str, entry: dict[str, Any], expected: list[str]
) -> None:
    assert changed(id_, **entry) == expected


def test_every_shape_says_what_it_takes() -> None:
    shapes = {each.shape for each in ALL}
    assert shapes == set(DOSE) == set(MOVEMENT) == set(TIMING)
    assert isinstance(ALL[0], Exercise)
