from pathlib import Path

import pytest

from footui.storage.checking import Report, check_all, check_path
from footui.storage.paths import Paths
from tests.own_files import paths_in, write, write_exercise, write_routine

SHIPPED = 16


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return paths_in(tmp_path)


def told(report: Report, paths: Paths) -> list[str]:
    return [str(each).replace(f"{paths.config}/", "") for each in report.faults]


def test_a_user_without_files_has_no_fault(paths: Paths) -> None:
    assert check_all(paths) == Report(SHIPPED, ())


def test_every_faulty_file_is_named(paths: Paths) -> None:
    write_exercise(paths.config, "good")
    write_exercise(paths.config, "one", dose={"reps": True, "hold": 1})
    write_exercise(paths.config, "two", nmae="Two")
    write_routine(paths.config, "three", {"id": "none"})
    write(paths.routines / "four.toml", "a = \n")
    write(paths.settings, "flash = 1\nweekly_goal = 9\nunknown = 1\n")
    report = check_all(paths)
    assert report.files == SHIPPED + 6
    assert [text.split(": ")[0:2] for text in told(report, paths)] == [
        ["exercises/one.toml", "dose.reps"],
        ["exercises/two.toml", "nmae"],
        ["routines/four.toml", "line 1"],
        ["routines/three.toml", "exercise[0].id"],
        ["settings.toml", "flash"],
        ["settings.toml", "weekly_goal"],
    ]


def test_only_the_file_asked_for_is_reported(paths: Paths) -> None:
    write_exercise(paths.config, "bad", shape="hop")
    good = write_exercise(paths.config, "good")
    assert check_path(good, paths) == Report(1, ())
    bad = check_path(paths.exercises / "bad.toml", paths)
    assert told(bad, paths) == [
        'exercises/bad.toml: shape: expected one of hold, reps, count, steps, time, found "hop"'
    ]


def test_a_file_of_the_user_s_own_may_extend_what_it_replaces(paths: Paths) -> None:
    file = write_exercise(paths.config, "big-toe-press", {}, extends="big-toe-press")
    assert check_path(file, paths) == Report(1, ())


def test_a_file_elsewhere_is_checked_among_the_user_s_files(paths: Paths, tmp_path: Path) -> None:
    write_exercise(paths.config, "mine")
    file = write_routine(tmp_path / "elsewhere", "new", {"id": "mine"}, {"id": "foot-roll"})
    assert check_path(file, paths) == Report(1, ())
    loose = tmp_path / "new.toml"
    file.rename(loose)
    assert check_path(loose, paths) == Report(1, ())


def test_the_kind_of_a_loose_file_is_told_by_its_keys(paths: Paths, tmp_path: Path) -> None:
    exercise = write(tmp_path / "short.toml", 'id = "short"\nextends = "toe-spread"\nrep = 1\n')
    routine = write(tmp_path / "brief.toml", 'id = "brief"\nextends = "full"\nexercise = []\n')
    assert [each.key for each in check_path(exercise, paths).faults] == ["rep"]
    assert [each.key for each in check_path(routine, paths).faults] == ["exercise"]


def test_a_folder_with_both_kinds_and_settings_is_checked_whole(
    paths: Paths, tmp_path: Path
) -> None:
    root = tmp_path / "dotfiles"
    write_exercise(root, "one")
    write_routine(root, "two", {"id": "one"})
    write(root / "settings.toml", 'pacing = "slow"')
    report = check_path(root, paths)
    assert report.files == 3
    assert [str(each).replace(str(root), "") for each in report.faults] == [
        '/settings.toml: pacing: expected one of paced, self, auto, found "slow"'
    ]


def test_a_folder_of_one_kind_is_checked(paths: Paths) -> None:
    write_exercise(paths.config, "one")
    write_exercise(paths.config, "two", goals=[])
    report = check_path(paths.exercises, paths)
    assert report.files == 2
    assert told(report, paths) == [
        "exercises/two.toml: goals: expected a list of at least 1, found an empty list"
    ]


def test_the_shipped_folder_can_be_checked_over_itself(paths: Paths) -> None:
    content = Path(__file__).parents[2] / "content"
    assert check_path(content, paths) == Report(SHIPPED, ())


def test_a_path_without_content_is_a_fault(paths: Paths, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    missing = tmp_path / "missing.toml"
    found = [check_path(path, paths) for path in (empty, missing, tmp_path / "settings.toml")]
    assert [str(report.faults[0]) for report in found] == [
        f"{empty}: expected content files, found none",
        f"{missing}: there is no such file",
        f"{tmp_path}/settings.toml: there is no such file",
    ]
