import pytest

from footui.storage.paths import Paths
from tests.commands.conftest import Footui
from tests.figure.test_golden import GOLDEN
from tests.own_files import write_exercise

FIGURE = {"pose": {"press": {"toes": 46.0, "work": ["big"]}}}
POSED = [{"kind": "hold", "say": "Press", "pose": "press"}, {"kind": "release", "say": "Let go"}]


def poses(text: str) -> list[str]:
    return [line.strip("- ") for line in text.splitlines() if line.startswith("--- ")]


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal with all colours that is not one of an SSH session."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


def test_each_pose_is_printed_once_as_text(footui: Footui) -> None:
    told = footui("figure", "towel-curl", "--still")
    golden = (GOLDEN / "towel-curl.txt").read_text(encoding="utf-8")
    assert told == (0, golden, "")
    assert poses(told.out)[:3] == ["rest", "grip-1", "open-1"]


def test_a_variant_has_its_own_things(footui: Footui) -> None:
    plain, weighted = (
        footui("figure", name, "--still").out for name in ("towel-curl", "towel-curl:weighted")
    )
    assert "%%%" not in plain
    assert "%%%" in weighted


def test_the_other_foot_is_turned_round(footui: Footui) -> None:
    right, left = (
        footui("figure", "big-toe-press", "--still", "--side", side).out
        for side in ("right", "left")
    )
    assert right != left
    assert footui("figure", "big-toe-press", "--still").out == right


def test_both_feet_need_no_side(footui: Footui) -> None:
    one, other = (
        footui("figure", "calf-raise-toe-press", "--still", "--side", side).out
        for side in ("right", "left")
    )
    assert one == other


@pytest.mark.parametrize(
    ("colours", "expected"),
    [
        ({}, "38;2;"),
        ({"COLORTERM": ""}, "38;5;"),
        ({"COLORTERM": "", "TERM": "xterm"}, "\x1b[0;37m"),
    ],
)
@pytest.mark.parametrize("style", ["flat", "soft", "sextant"])
def test_blocks_have_the_colours_of_the_terminal(
    footui: Footui,
    monkeypatch: pytest.MonkeyPatch,
    colours: dict[str, str],
    expected: str,
    style: str,
) -> None:
    for name, value in colours.items():
        monkeypatch.setenv(name, value)
    out = footui("figure", "big-toe-press", "--still", "--style", style).out
    assert expected in out
    assert out.count("\x1b[0m\n") >= 28


def test_blocks_without_colours_would_say_nothing(
    footui: Footui, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    told = footui("figure", "big-toe-press", "--still", "--style", "flat")
    assert told.out == footui("figure", "big-toe-press", "--still").out


def test_a_file_need_not_be_among_the_others(footui: Footui, paths: Paths) -> None:
    file = write_exercise(paths.data, "mine", figure=FIGURE, movement=POSED)
    assert poses(footui("figure", str(file), "--still").out) == ["rest", "press"]


def test_an_exercise_of_ones_own_lies_over_the_shipped_one(footui: Footui, paths: Paths) -> None:
    write_exercise(paths.config, "big-toe-press", figure={"pose": {"other": {}}})
    assert poses(footui("figure", "big-toe-press", "--still").out) == ["rest", "other"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("jump", "footui: no exercise 'jump'\n"),
        ("../jump", "footui: no exercise '../jump'\n"),
        ("nowhere.toml", "footui: nowhere.toml: there is no such file\n"),
    ],
)
def test_what_is_not_there_is_said(footui: Footui, name: str, message: str) -> None:
    assert footui("figure", name, "--still") == (1, "", message)


def test_an_unknown_variant_is_named_with_those_there_are(footui: Footui) -> None:
    told = footui("figure", "towel-curl:heavy", "--still")
    assert (told.code, told.out) == (1, "")
    assert told.err.endswith('variant: no variant "heavy" (it has: weighted)\n')
    told = footui("figure", "foot-roll:frozen-bottle", "--still")
    assert told.code == 0


def test_faults_are_named_with_their_key(footui: Footui, paths: Paths) -> None:
    file = write_exercise(paths.config, "mine", figure={"pose": {"press": {"toess": 1}}})
    told = footui("figure", "mine", "--still")
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith(f"footui: {file}: figure.pose.press.toess: unknown key")


def test_an_exercise_without_a_figure_is_no_error_in_the_file(footui: Footui, paths: Paths) -> None:
    write_exercise(paths.config, "bare")
    assert footui("figure", "bare", "--still") == (1, "", "footui: bare has no figure\n")


def test_playing_needs_a_terminal(footui: Footui) -> None:
    told = footui("figure", "big-toe-press")
    assert told.code == 2
    assert told.err.splitlines()[-1] == "footui: footui figure --still prints the poses as text."
