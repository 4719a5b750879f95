from typing import Any

import pytest
from msgspec import convert

from footui.model.exercise import Exercise
from footui.model.posing import figure_problems
from footui.model.shapes import exercise_problems
from tests.samples import PRESS

SIDE_KEYS = "foot, shin, toe, toes, curl, x, lift, pull, ball, hold, drop, far"
TOP_SPOTS = "big, toes, little, ball, heel, ankle"


def problems(
    figure: dict[str, Any] | None = None, movement: dict[str, Any] | None = None
) -> list[str]:
    """What is wrong with a press that has this figure, and this in its first movement."""
    document = {**PRESS, "movement": [{**PRESS["movement"][0], **(movement or {})}]}
    if figure is not None:
        document["figure"] = figure
    found = figure_problems(convert(document, Exercise))
    return [f"{problem.key}: {problem.text}" for problem in found]


def posed(**keys: Any) -> dict[str, Any]:
    return {"pose": {"press": keys}}


@pytest.mark.parametrize(
    ("figure", "movement"),
    [
        (None, {}),
        ({}, {"pose": "rest"}),
        (posed(toes=46.0, work=["sole"]), {"pose": ["press", "rest"], "reach": 1.2}),
        ({"view": "top", "props": ["rubber"], **posed(splay=1.0, curl=20.0)}, {"pose": "press"}),
        ({"props": ["floor", {"kind": "step", "x": 13}, {"kind": "ball", "size": 4}]}, {}),
        (posed(arrows=[{"at": [1, 2], "way": "up"}], far={"x": 3}), {}),
    ],
)
def test_a_sound_figure_has_no_problems(
    figure: dict[str, Any] | None, movement: dict[str, Any]
) -> None:
    assert problems(figure, movement) == []


@pytest.mark.parametrize(
    ("figure", "movement", "problem"),
    [
        (None, {"pose": "press"}, "movement[0].pose: means nothing without figure"),
        (None, {"reach": 1.0}, "movement[0].reach: means nothing without pose"),
        (
            posed(),
            {"pose": ["press", "pres"]},
            'movement[0].pose: expected one of rest, press, found "pres"',
        ),
        ({"props": ["rubber"]}, {}, "figure.props[0].kind: rubber is not to be seen in view side"),
        (
            {"view": "top", "props": ["floor"]},
            {},
            "figure.props[0].kind: floor is not to be seen in view top",
        ),
        (
            {"props": ["floor", {"kind": "hand", "x": 3}]},
            {},
            "figure.props[1].x: means nothing for hand (only for: cup, marbles, step, weight)",
        ),
        (
            {"props": [{"kind": "step", "size": 3}]},
            {},
            "figure.props[0].size: means nothing for step (only for: ball, band, bottle, strap)",
        ),
        (
            posed(splay=0.5),
            {},
            f"figure.pose.press.splay: means nothing in view side (it takes: {SIDE_KEYS})",
        ),
        (
            {"view": "top", **posed(far={})},
            {},
            "figure.pose.press.far: means nothing in view top (it takes: splay, curl)",
        ),
        (
            {"view": "top", **posed(work=["big", "sole"])},
            {},
            f'figure.pose.press.work[1]: expected one of {TOP_SPOTS} in view top, found "sole"',
        ),
        (
            {"view": "top", **posed(arrows=[{"at": "calf", "way": "up"}])},
            {},
            f"figure.pose.press.arrows[0].at: expected one of {TOP_SPOTS} in view top, "
            'found "calf"',
        ),
    ],
)
def test_what_means_nothing_is_named_with_what_would(
    figure: dict[str, Any] | None, movement: dict[str, Any], problem: str
) -> None:
    assert problems(figure, movement) == [problem]


def test_the_figure_of_a_variant_is_looked_at_too() -> None:
    figure = {"pose": {"press": {"toes": 46.0}}}
    variant = {"id": "hard", "name": "hard", "figure": {"pose": {"press": {"splay": 1.0}}}}
    exercise = convert({**PRESS, "figure": figure, "variant": [variant]}, Exercise)
    found = [problem.key for problem in exercise_problems(exercise, ())]
    assert found == ["variant[0].figure.pose.press.splay"]


def test_a_variant_cannot_change_a_figure_that_is_not_there() -> None:
    variant = {"id": "hard", "name": "hard", "figure": {"zoom": 1.0}}
    exercise = convert({**PRESS, "variant": [variant]}, Exercise)
    assert [tuple(problem) for problem in exercise_problems(exercise, ())] == [
        ("variant[0].figure", "means nothing where the exercise has no figure")
    ]
