import json

from footui.storage.paths import Paths
from tests.commands.conftest import Footui
from tests.own_files import write, write_exercise, write_routine


def test_everything_is_listed_with_length_and_dose(footui: Footui) -> None:
    told = footui("list")
    assert (told.code, told.err) == (0, "")
    lines = [" ".join(line.split()) for line in told.out.splitlines()]
    assert lines[0] == "heel-toe-walk 4:20 Heel and toe walking 5 rounds of 20 + 20 steps"
    assert ":weighted 3:10 with a weight 10 reps" in lines
    assert "full 33:28 Full session 10 exercises" in lines
    assert len(lines) == 11 + 6 + 5


def test_all_but_the_longest_line_fit_a_terminal(footui: Footui) -> None:
    *others, longest = sorted(map(len, footui("list").out.splitlines()))
    assert max(others) <= 80
    assert longest <= 84


def test_scripts_get_kind_id_name_seconds_and_the_keys_of_the_file(footui: Footui) -> None:
    told = footui("list", "--json")
    entries = json.loads(told.out)
    assert [each["kind"] for each in entries] == ["exercise"] * 11 + ["routine"] * 5
    press = next(each for each in entries if each["id"] == "big-toe-press")
    assert list(press)[:4] == ["kind", "id", "name", "seconds"]
    assert press["seconds"] == 269.0
    assert press["dose"] == {"reps": 10, "hold": 10.0}
    assert press["variant"][0]["id"] == "both-feet"
    assert entries[-1]["exercise"][0] == {"id": "big-toe-press", "sides": "both"}


def test_the_user_s_own_content_and_settings_count(footui: Footui, paths: Paths) -> None:
    write_exercise(paths.config, "mine", name="Mine \u20ac")
    write_routine(paths.config, "ours", {"id": "mine"})
    write(paths.settings, 'get_ready = "0"\n')
    told = footui("list")
    assert "Mine \u20ac" in told.out
    entries = {each["id"]: each for each in json.loads(footui("list", "--json").out)}
    assert entries["mine"]["seconds"] == 2 * 36 + 5
    assert entries["ours"]["seconds"] == entries["mine"]["seconds"]


def test_faults_are_counted_beside_the_list(footui: Footui, paths: Paths) -> None:
    write(paths.exercises / "bad.toml", "[")
    told = footui("list")
    assert (told.code, len(told.out.splitlines())) == (0, 22)
    assert told.err == "footui: 1 file has a fault; footui check names what is wrong\n"
    write(paths.settings, "flash = 1\ntitle = 1\n")
    assert footui("list", "--json").err.startswith("footui: 2 files have faults; ")
