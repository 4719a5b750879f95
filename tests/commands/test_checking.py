from footui.storage.paths import Paths
from tests.commands.conftest import Footui
from tests.own_files import write_exercise


def test_all_is_well_with_what_is_shipped(footui: Footui) -> None:
    assert footui("check") == (0, "16 files, no fault\n", "")


def test_every_fault_is_a_line(footui: Footui, paths: Paths) -> None:
    one = write_exercise(paths.config, "one", dose={"reps": 3, "hold": -1})
    two = write_exercise(paths.config, "two", goals=[], laterality=7)
    told = footui("check")
    assert (told.code, told.err) == (1, "")
    assert told.out.splitlines() == [
        f"{one}: dose.hold: expected a number from 0.01 to 3600 (seconds), found -1",
        f"{two}: goals: expected a list of at least 1, found an empty list",
    ]
    assert footui("check", str(two)).out == told.out.splitlines(keepends=True)[1]


def test_a_path_that_is_not_there_fails(footui: Footui) -> None:
    told = footui("check", "/no/such\x1b[31m/file.toml")
    assert told == (1, "/no/such[31m/file.toml: there is no such file\n", "")
