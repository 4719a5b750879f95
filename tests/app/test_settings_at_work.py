"""What a change of the settings does at once, and what bad settings do at the start."""

import tomllib
from typing import Any

import pytest

from footui.model.settings import SETTINGS_SCHEMA
from tests.app.exercises import HOLD
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime


def written(files: Files) -> dict[str, Any]:
    return tomllib.loads(files.paths.settings.read_text(encoding="utf-8"))


async def at(story: Story, label: str) -> None:
    """Go to a setting, from the top of the list."""
    await story.press("3")
    await story.press("home")
    for _ in range(40):
        if any(row.startswith("▌") and label in row for row in story.text.split("\n")):
            return
        await story.press("down")
    raise AssertionError(f"no setting {label}:\n{story.text}")


async def test_a_changed_value_is_written_and_obeyed_by_the_next_session(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(HOLD)
    async with telling(files, clock) as story:
        await at(story, "First foot")
        await story.press("right")
        assert written(files) == {"schema": SETTINGS_SCHEMA, "flash": False, "first_foot": "left"}
        await story.press("1", "slash", *"my hold", "enter", "enter")
        assert story.band == "GET READY LEFT FOOT"


async def test_a_theme_shows_itself_while_it_is_looked_at_and_stays_once_chosen(
    files: Files, clock: VirtualTime
) -> None:
    async with telling(files, clock) as story:
        await at(story, "Theme")
        before = story.app.theme
        await story.press("enter", "down")
        looked_at = story.app.theme
        assert looked_at != before
        await story.press("escape")
        assert story.app.theme == before
        await story.press("enter", "down", "enter")
        assert (story.app.theme, written(files)["theme"]) == (looked_at, looked_at)


async def test_plain_letters_are_drawn_at_once_on_every_mode(
    files: Files, clock: VirtualTime
) -> None:
    async with telling(files, clock) as story:
        assert not story.letters.isascii()
        await story.press("2")
        await at(story, "Plain letters")
        await story.press("right")
        for mode in "321":
            await story.press(mode)
            assert story.letters.isascii(), story.letters


async def test_a_changed_key_works_at_once_and_is_shown(files: Files, clock: VirtualTime) -> None:
    async with telling(files, clock) as story:
        await at(story, "Keys")
        await story.press("enter")
        assert story.screen == "KeysScreen"
        while not any(row.startswith("▌") and "Details" in row for row in story.text.split("\n")):
            await story.press("down")
        await story.press("enter")
        await story.press(*["backspace"] * 3, "d", "enter")
        assert written(files)["keys"] == {"browse.details": "d"}
        await story.press("escape")
        await story.press("1")
        assert "d Details" in story.keys


async def test_settings_that_cannot_be_written_say_so_and_hold_until_the_end(
    files: Files, clock: VirtualTime
) -> None:
    async with telling(files, clock) as story:
        files.paths.settings.unlink()
        files.paths.settings.mkdir()
        await at(story, "First foot")
        await story.press("right")
        assert "NOT SAVED" in story.notices
        assert "left" in story.text


NEWER = {"schema": SETTINGS_SCHEMA + 1, "first_foot": "left", "shoe_wall": ["a", "b"]}


async def test_settings_of_a_newer_footui_are_used_named_and_never_rewritten(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(HOLD)
    files.write(files.paths.settings, NEWER)
    async with telling(files, clock) as story:
        assert "1 fault" in story.top
        await at(story, "First foot")
        assert "newer footui" in story.text
        assert "left" in story.text
        await story.press("right")
        assert "NOT SAVED" in story.notices
        await story.press("1", "slash", *"my hold", "enter", "enter")
        assert story.band == "GET READY RIGHT FOOT"
    assert written(files) == NEWER


BAD: dict[str, tuple[Any, str]] = {
    "theme": ("octarine", "octarine"),
    "first_foot": ("middle", "middle"),
    "weekly_goal": (9, "7"),
    "get_ready": ("soon", "its own time"),
    "mouse": (True, "true"),
}
BAD_KEYS = {
    "browse.details": ("a", "already"),
    "browse.detials": ("x", "no such command"),
    "browse.goal": ("ctrl+O", "with shift held"),
}


async def test_each_bad_setting_is_one_fault_that_names_it_and_costs_nothing_else(
    files: Files, clock: VirtualTime
) -> None:
    values = {name: value for name, (value, _) in BAD.items()}
    files.settings(pacing="self", keys={id_: key for id_, (key, _) in BAD_KEYS.items()}, **values)
    async with telling(files, clock, size=(120, 60)) as story:
        assert story.top.endswith(f"{len(BAD) + len(BAD_KEYS)} faults")
        await story.press("!")
        for name, (_, words) in (BAD | BAD_KEYS).items():
            row = next(row for row in story.text.split("\n") if f"{name}: " in row)
            assert words in row
        assert story.app.settings.pacing == "self"


async def test_a_bad_setting_that_is_put_right_is_no_fault_any_more(
    files: Files, clock: VirtualTime
) -> None:
    files.settings(theme="octarine", keys={"browse.details": "a", "browse.goal": "x"})
    async with telling(files, clock) as story:
        assert story.top.endswith("2 faults")
        await at(story, "Theme")
        await story.press("r")
        assert story.top.endswith("1 fault")
        await at(story, "Keys")
        await story.press("r")
        assert "fault" not in story.top


async def test_unreadable_settings_are_a_fault_and_stay_as_they_are(
    files: Files, clock: VirtualTime
) -> None:
    files.paths.settings.write_text("theme = [", encoding="utf-8")
    async with telling(files, clock) as story:
        assert story.top.endswith("1 fault")
        await at(story, "First foot")
        await story.press("right")
        assert "NOT SAVED" in story.notices
    assert files.paths.settings.read_text(encoding="utf-8") == "theme = ["


async def test_without_settings_the_runner_is_welcomed_once(
    files: Files, clock: VirtualTime
) -> None:
    files.paths.settings.unlink()
    async with telling(files, clock) as story:
        assert story.screen == "WelcomeScreen"
        await story.press("enter")
        assert story.screen == "BrowseScreen"
    async with telling(files, clock) as story:
        assert story.screen == "BrowseScreen"


@pytest.mark.parametrize("mode", ["1", "3"])
async def test_no_width_on_the_way_is_too_narrow(
    files: Files, clock: VirtualTime, mode: str
) -> None:
    async with telling(files, clock) as story:
        await story.press(*["down"] * 6, "i", mode)
        for columns in (41, *range(40, 0, -1)):
            await story.resize(80, 24)
            await story.resize(columns, 24)
        await story.resize(80, 24)
        assert "Settings" in story.top
