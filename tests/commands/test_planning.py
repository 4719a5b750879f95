import json

import pytest

from footui.storage.paths import Paths
from tests.commands.conftest import Footui
from tests.own_files import write

KEYS = {
    *("kind", "exercise", "name", "entry", "variant", "side", "set", "sets", "rep", "reps"),
    *("start", "seconds", "estimate", "word", "movements"),
}


def test_a_plan_is_told_second_by_second(footui: Footui) -> None:
    told = footui("plan", "big-toe-press:both-feet")
    lines = [line.split() for line in told.out.splitlines()]
    assert lines[0] == ["0:00", "prepare", "big-toe-press", "both", "10", "s"]
    assert lines[1] == ["0:10", "hold", "big-toe-press", "both", "1/10", "10", "s"]
    assert lines[-1] == ["2:17", "end"]
    assert (told.code, told.err) == (0, "")


def test_scripts_get_the_intervals(footui: Footui) -> None:
    plan = json.loads(footui("plan", "full", "--json").out)
    assert (plan["id"], plan["seconds"]) == ("full", 2008.0)
    assert all(set(each) >= KEYS for each in plan["intervals"])
    hold = next(each for each in plan["intervals"] if each["exercise"] == "big-toe-press")
    assert (hold["kind"], hold["side"], hold["rep"]) == ("prepare", "right", 0)
    count = next(each for each in plan["intervals"] if each["kind"] == "count")
    assert (count["seconds"], count["estimate"], count["reps"]) == (None, 80.0, 20)
    assert count["movements"] == ["Grasp one with your toes", "Over to the cup and let go"]


def test_a_setting_can_be_another_one_for_once(footui: Footui, paths: Paths) -> None:
    write(paths.settings, 'first_foot = "left"\nswitch = "0"\n')
    plain = json.loads(footui("plan", "towel-curl", "--json").out)
    assert (plain["seconds"], plain["intervals"][0]["side"]) == (180.0, "left")
    told = footui("plan", "towel-curl", "--json", "--set", "pacing=self", "--set", " switch = 60 ")
    changed = json.loads(told.out)
    assert changed["seconds"] == 240.0
    assert {each["seconds"] for each in changed["intervals"] if each["kind"] == "rep"} == {None}


def test_an_interval_that_waits_is_told_as_a_guess(footui: Footui) -> None:
    assert "about 80 s" in footui("plan", "marble-pickup").out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nope"], 1, "no exercise 'nope'"),
        (["towel-curl:nope"], 1, "'towel-curl' has no variant 'nope' (it has: weighted)"),
        (["\x1b[31m"], 1, "no exercise '\\x1b[31m'"),
        (["full", "--set", "pacing"], 2, "--set pacing: expected key=value"),
        (
            ["full", "--set", "pacing=fast"],
            2,
            '--set pacing: expected one of paced, self, auto, found "fast"',
        ),
        (
            ["full", "--set", "pacin=self"],
            2,
            '--set pacin: unknown key, did you mean "pacing"? '
            "(known here: first_foot, pacing, get_ready, release, rest, switch)",
        ),
    ],
)
def test_what_cannot_be_planned_is_named(
    arguments: list[str], code: int, message: str, footui: Footui
) -> None:
    assert footui("plan", *arguments) == (code, "", f"footui: {message}\n")
