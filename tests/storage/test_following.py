from typing import Annotated, Any

import pytest
from msgspec import Meta, inspect

from footui.model.exercise import Dose, Exercise
from footui.storage.following import Goal, follow, members
from footui.storage.reading import FaultError, convert
from tests.samples import PRESS

SPOTS = "one of big, toes, little, ball, sole, heel, ankle, shin, calf"
KINDS = (
    "one of floor, step, towel, weight, ball, bottle, band, strap, rubber, marbles, cup, hand, knee"
)
POSE_KEYS = (
    "known here: foot, shin, toe, toes, curl, x, lift, splay, pull, ball, hold, drop, far, work, "
    "arrows"
)
ANGLE = "a number from -120 to 120 (degrees)"
LENGTH = "a number from -100 to 100 (units; a foot has 45)"


def fault(figure: Any) -> str:
    """What is said of a figure that the types do not take."""
    with pytest.raises(FaultError) as caught:
        convert({**PRESS, "figure": figure}, Exercise, "press.toml")
    return str(caught.value).removeprefix("press.toml: figure").removeprefix(".")


def posed(**keys: Any) -> dict[str, Any]:
    return {"pose": {"fine": {"foot": 3}, "press": keys}}


@pytest.mark.parametrize(
    ("figure", "problem"),
    [
        (3, ": expected a table, found 3"),
        (
            {"zom": 1},
            'zom: unknown key, did you mean "zoom"? '
            "(known here: view, body, corner, zoom, look, pin, props, drawing, pose)",
        ),
        ({"view": "front"}, 'view: expected one of side, top, found "front"'),
        ({"look": [1]}, "look: expected a list of 2, found a list of 1"),
        ({"look": [1, "a"]}, f'look[1]: expected {LENGTH}, found "a"'),
        ({"props": ["flor"]}, f'props[0]: expected {KINDS} or a table, found "flor"'),
        (
            {"props": ["floor", {"kind": "stepp"}]},
            f'props[1].kind: expected {KINDS}, found "stepp"',
        ),
        ({"props": [{"x": 3}]}, f"props[0].kind: missing, expected {KINDS}"),
        (
            {"props": [{"kind": "step", "edge": 1}]},
            "props[0].edge: unknown key (known here: kind, x, size)",
        ),
        (posed(foot=400), f"pose.press.foot: expected {ANGLE}, found 400"),
        (
            posed(toess=1),
            f'pose.press.toess: unknown key, did you mean "toes"? ({POSE_KEYS})',
        ),
        (posed(work=["bal"]), f'pose.press.work[0]: expected {SPOTS}, found "bal"'),
        (posed(far={"foot": "a"}), f'pose.press.far.foot: expected {ANGLE}, found "a"'),
        (
            posed(arrows=[{"at": "bigg", "way": "down"}]),
            f'pose.press.arrows[0].at: expected {SPOTS} or a list of 2, found "bigg"',
        ),
        (
            posed(arrows=[{"at": "big"}]),
            "pose.press.arrows[0].way: missing, expected one of up, down, left, right",
        ),
        ({"pose": {"fine": {}, "press": 3}}, "pose.press: expected a table, found 3"),
        (
            {"drawing": [{"points": [[1, 2], [3, 4]]}]},
            "drawing[0].points: expected a list of 3 to 60, found a list of 2",
        ),
    ],
)
def test_faults_in_figures_name_the_key_and_the_known_words(figure: Any, problem: str) -> None:
    assert fault(figure) == problem


def test_a_path_that_names_no_entry_leads_to_the_first_misfit() -> None:
    node = inspect.type_info(dict[str, str])
    assert follow(node, {"one": "1", "two": 2}, "[...]").path == ".two"


def test_a_table_without_a_misfit_leads_to_its_first_entry() -> None:
    node = inspect.type_info(dict[str, str])
    assert follow(node, {"one": "1"}, "[...]") == Goal(inspect.StrType(), "1", ".one")


def test_what_has_no_entries_is_not_gone_into() -> None:
    node = inspect.type_info(int)
    assert follow(node, 3, "[0]") == Goal(node, 3, "")


def test_descriptions_do_not_hide_a_table() -> None:
    described = Annotated[Dose, Meta(description="how much")]
    assert list(members(inspect.type_info(described))) == list(Dose.__struct_fields__)


def test_only_tables_have_members() -> None:
    assert members(inspect.type_info(int)) == {}
    assert "figure" in members(inspect.type_info(Exercise | None))
