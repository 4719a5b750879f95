import stat
import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from footui.model.settings import (
    Choice,
    CueLevel,
    FirstFoot,
    Motion,
    Pacing,
    Settings,
)
from footui.storage.reading import MAX_BYTES, FaultError
from footui.storage.settings import LoadedSettings, load_settings, save_settings
from tests.own_files import write
from tests.strategies import law

SPAN = 'text ("exercise" for its own time, a factor like "x1.5", or seconds like "20")'
NEWER = "schema: made by a newer footui (2, known here: 1); not rewritten"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def faults_of(loaded: LoadedSettings, file: Path) -> list[str]:
    assert all(each.file == str(file) for each in loaded.faults)
    return [f"{each.key}: {each.problem}" for each in loaded.faults]


def document(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text())


def test_without_a_file_everything_has_its_default(file: Path) -> None:
    assert load_settings(file) == LoadedSettings(Settings(), (), True)
    assert not file.parent.exists()


def test_what_is_given_is_taken_and_unknown_keys_are_passed_over(file: Path) -> None:
    write(file, 'pacing = "self"\nweekly_goal = 4\nequipment = ["towel"]\nlater = { a = 1 }\n')
    loaded = load_settings(file)
    assert loaded.faults == ()
    assert loaded.writable
    assert loaded.settings == Settings(pacing=Pacing.SELF, weekly_goal=4, equipment=("towel",))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('pacing = "fast"', 'pacing: expected one of paced, self, auto, found "fast"'),
        ("weekly_goal = 0", "weekly_goal: expected a whole number from 1 to 7, found 0"),
        ("weekly_goal = true", "weekly_goal: expected a whole number from 1 to 7, found true"),
        ("flash = 1", "flash: expected true or false, found 1"),
        ('rest = "2 minutes"', f'rest: expected {SPAN}, found "2 minutes"'),
        ("rest = 20", f"rest: expected {SPAN}, found 20"),
        ('equipment = "towel"', 'equipment: expected a list (names of equipment), found "towel"'),
        ("title = 1.5", "title: expected true or false, found 1.5"),
        ("keys = 3", "keys: expected a table with keys of text, found 3"),
        ("schema = true", "schema: expected a whole number, found true"),
        ('[keys]\n"session.pause" = 5', "keys.session.pause: expected text, found 5"),
        ("[keys]\nsession.pause = []", "keys.session.pause: expected text, found an empty list"),
        ("[keys]\nnonsense = 'x'", 'keys.nonsense: there is no such command, found "x"'),
    ],
)
def test_a_bad_value_costs_one_setting_and_is_named(line: str, problem: str, file: Path) -> None:
    write(file, f'first_foot = "left"\n{line}\n')
    loaded = load_settings(file)
    assert faults_of(loaded, file) == [problem]
    assert loaded.writable
    kept = structs.replace(loaded.settings, keys={})
    assert kept == Settings(first_foot=FirstFoot.LEFT)


def test_a_bad_key_costs_no_good_one(file: Path) -> None:
    write(file, '[keys]\n"app.help" = "h"\n"app.quit" = 5\n')
    assert load_settings(file).settings.keys == {"app.help": "h"}


def test_keys_written_without_quotes_are_understood(file: Path) -> None:
    write(file, '[keys]\napp.help = "f6"\n')
    loaded = load_settings(file)
    assert (loaded.settings.keys, loaded.faults) == ({"app.help": "f6"}, ())


def test_a_key_bound_twice_is_named(file: Path) -> None:
    write(file, '[keys]\n"session.pause" = "x"\n"session.done" = "x"\n')
    faults = load_settings(file).faults
    assert len(faults) == 1
    assert faults[0].key in {"keys.session.pause", "keys.session.done"}
    assert "is already" in faults[0].problem


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"pacing = ", ": not valid TOML: Invalid value (at end of document)"),
        (b"\xff", "line 1: expected UTF-8, found byte 0xff"),
        (b"#" * (MAX_BYTES + 1), ": expected at most 256 KB, found more"),
    ],
)
def test_an_unreadable_file_means_defaults_and_is_never_rewritten(
    data: bytes, problem: str, file: Path
) -> None:
    write(file, data)
    loaded = load_settings(file)
    assert loaded.settings == Settings()
    assert not loaded.writable
    assert faults_of(loaded, file) == [problem]
    with pytest.raises(FaultError):
        save_settings(file, Settings(), Settings(weekly_goal=3))
    assert file.read_bytes() == data


def test_settings_of_a_newer_footui_are_used_and_never_rewritten(file: Path) -> None:
    data = b'schema = 2\ncues = "off"\nmotion = "teleport"\nfuture = true\n'
    write(file, data)
    loaded = load_settings(file)
    assert loaded.settings.cues is CueLevel.OFF
    assert not loaded.writable
    motion = 'motion: expected one of auto, full, low, still, found "teleport"'
    assert faults_of(loaded, file) == [NEWER, motion]
    with pytest.raises(FaultError) as caught:
        save_settings(file, loaded.settings, structs.replace(loaded.settings, flash=False))
    assert str(caught.value) == f"{file}: {NEWER}"
    assert file.read_bytes() == data


def test_a_first_save_makes_a_private_file_with_a_schema(file: Path) -> None:
    save_settings(file, Settings(), Settings(motion=Motion.LOW, equipment=("towel", "chair")))
    assert document(file) == {"schema": 1, "motion": "low", "equipment": ["towel", "chair"]}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [each.name for each in file.parent.iterdir()] == ["settings.toml"]


def test_a_save_changes_nothing_but_what_was_changed(file: Path) -> None:
    text = 'cues = "loud"\nweekly_goal = 3\nday = 2026-11-23T07:00:00+01:00\n[mine]\nx = [1, 2.5]\n'
    write(file, text)
    before = load_settings(file).settings
    save_settings(file, before, structs.replace(before, ascii=Choice.ON))
    assert document(file) == {"schema": 1, **tomllib.loads(text), "ascii": "on"}


def test_a_bad_value_is_replaced_once_it_is_set(file: Path) -> None:
    write(file, 'cues = "loud"\n')
    before = load_settings(file).settings
    save_settings(file, before, structs.replace(before, cues=CueLevel.OFF))
    assert document(file)["cues"] == "off"


def test_what_another_program_changed_meanwhile_stays(file: Path) -> None:
    before = Settings()
    write(file, "weekly_goal = 5\n")
    save_settings(file, before, structs.replace(before, flash=False))
    assert document(file) == {"schema": 1, "weekly_goal": 5, "flash": False}


def test_equipment_can_be_forgotten_again(file: Path) -> None:
    write(file, 'equipment = ["towel"]\n')
    before = load_settings(file).settings
    save_settings(file, before, structs.replace(before, equipment=None))
    assert document(file) == {"schema": 1}


def test_keys_are_changed_one_by_one(file: Path) -> None:
    write(file, '[keys]\n"app.help" = "h"\n"app.quit" = 5\nold.one = "o"\n"app.leave" = "l"\n')
    before = load_settings(file).settings
    after = structs.replace(before, keys={"app.help": "f2", "old.one": "o", "mode.history": "9"})
    save_settings(file, before, after)
    assert document(file)["keys"] == {
        "app.help": "f2",
        "app.quit": 5,
        "old.one": "o",
        "mode.history": "9",
    }


def test_a_link_is_not_followed(file: Path, tmp_path: Path) -> None:
    victim = write(tmp_path / "victim.toml", "weekly_goal = 5\n")
    file.parent.mkdir()
    file.symlink_to(victim)
    assert faults_of(load_settings(file), file) == [": expected a file, found a symbolic link"]
    with pytest.raises(FaultError):
        save_settings(file, Settings(), Settings(flash=False))
    assert victim.read_text() == "weekly_goal = 5\n"


def test_a_folder_that_cannot_be_made_raises(tmp_path: Path) -> None:
    blocked = write(tmp_path / "config", "") / "settings.toml"
    with pytest.raises((FaultError, OSError)):
        save_settings(blocked, Settings(), Settings(flash=False))


settings = st.builds(
    Settings,
    first_foot=st.sampled_from(FirstFoot),
    pacing=st.sampled_from(Pacing),
    rest=st.sampled_from(["exercise", "x1.5", "20", "7.5"]),
    cues=st.sampled_from(CueLevel),
    cue_command=st.text("abc \"'\\#é", max_size=20),
    flash=st.booleans(),
    motion=st.sampled_from(Motion),
    equipment=st.none() | st.lists(st.text("abc é", min_size=1), max_size=3).map(tuple),
    weekly_goal=st.integers(1, 7),
    keys=st.dictionaries(st.sampled_from(["app.help", "app.quit"]), st.sampled_from(["h", "f5"])),
)


@law
@given(settings, settings)
def test_what_is_saved_is_loaded_again(
    tmp_path_factory: pytest.TempPathFactory, one: Settings, two: Settings
) -> None:
    path = tmp_path_factory.getbasetemp() / "settings.toml"
    path.unlink(missing_ok=True)
    save_settings(path, Settings(), one)
    assert load_settings(path).settings == one
    save_settings(path, one, two)
    assert load_settings(path).settings == two


plain = st.text("az1 é")
junk = st.one_of(plain, st.integers(-9, 9), st.booleans(), st.lists(plain, max_size=2))


@law
@given(st.dictionaries(st.sampled_from(Settings.__struct_fields__), junk))
def test_any_values_give_settings_that_work(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, Any]
) -> None:
    path = tmp_path_factory.getbasetemp() / "junk.toml"
    path.write_text(tomli_w.dumps(values), encoding="utf-8", newline="\n")
    loaded = load_settings(path)
    taken = structs.asdict(loaded.settings)
    named = {each.key for each in loaded.faults}
    assert all(key in named or taken[key] == _typed(value) for key, value in values.items())


def _typed(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
