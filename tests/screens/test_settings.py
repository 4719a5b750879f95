import pytest
from textual.widgets import Input

from footui.model.keys import COMMANDS
from footui.model.library import Library
from footui.model.settings import CueLevel, FirstFoot, Settings
from footui.screens.choose import ChooseScreen
from footui.screens.entry import EntryScreen
from footui.screens.keys import KeysScreen
from footui.screens.marks import MarksScreen
from footui.screens.settings import SettingsScreen
from tests.frames import dialog_words, frame
from tests.screens.stage import Stage


class Shown:
    """The settings in an app that obeys them, with what they post."""

    def __init__(self, library: Library | None = None, settings: Settings | None = None) -> None:
        self.screen = SettingsScreen()
        self.screen.library = library or Library()
        self.screen.settings = settings or Settings()
        self.app = Stage(settings=lambda: self.screen)

    @property
    def changes(self) -> list[Settings]:
        messages = self.app.posted
        return [each.settings for each in messages if isinstance(each, SettingsScreen.Changed)]

    @property
    def cues(self) -> int:
        return sum(isinstance(each, SettingsScreen.TestCue) for each in self.app.posted)

    def at(self, name: str) -> None:
        self.screen.list.highlighted = self.screen.list.get_option_index(name)


async def test_the_next_value_is_taken_in_place_and_posted() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("first_foot")
        await pilot.press("right")
        assert shown.changes == [Settings(first_foot=FirstFoot.LEFT)]
        await pilot.press("right", "left", "left")
        assert shown.changes[-1] == Settings()
        shown.at("weekly_goal")
        await pilot.press("l", "l")
        assert shown.changes[-1] == Settings(weekly_goal=4)


async def test_a_changed_setting_is_marked_and_can_go_back_to_its_default() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("flash")
        await pilot.pause()
        assert "Default" not in frame(shown.app).split("\n")[-1]
        await pilot.press("right")
        row = next(line for line in frame(shown.app).splitlines() if line.startswith("▌"))
        assert row.split("▏")[0].rstrip("█").split() == ["▌", "Flash", "off", "✓"]
        await pilot.press("r")
        assert shown.changes == [Settings(flash=False), Settings()]


async def test_a_value_is_chosen_from_a_list() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("cues")
        await pilot.press("enter", "j", "enter")
        assert shown.changes == [Settings(cues=CueLevel.COUNTDOWN)]
        await pilot.press("enter", "k", "escape")
        assert len(shown.changes) == 1


async def test_a_theme_shows_itself_and_escape_brings_the_old_one_back() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("theme")
        await pilot.press("enter")
        assert isinstance(shown.app.screen, ChooseScreen)
        assert shown.app.theme == "textual-dark"
        await pilot.press("g")
        assert shown.app.theme == "ansi-dark"
        await pilot.press("j")
        assert shown.app.theme == "ansi-light"
        await pilot.press("escape")
        assert shown.app.theme == "textual-dark"
        assert shown.changes == []
        await pilot.press("enter", "g", "enter")
        assert shown.changes == [Settings(theme="ansi-dark")]


async def test_every_theme_is_offered() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 40)) as pilot:
        shown.at("theme")
        await pilot.press("enter")
        text = frame(shown.app)
        assert [name for name in shown.app.available_themes if name not in text] == []


async def test_a_theme_that_is_not_there_can_be_replaced() -> None:
    shown = Shown(settings=Settings(theme="gone"))
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("theme")
        await pilot.press("right")
        assert shown.changes == [Settings(theme="ansi-dark")]


@pytest.mark.parametrize(
    ("text", "good"), [("x1.5", True), ("20", True), (" 20 ", True), ("soon", False), ("", False)]
)
async def test_a_typed_value_is_judged_while_it_is_typed(text: str, good: bool) -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("rest")
        await pilot.press("enter")
        assert isinstance(shown.app.screen, EntryScreen)
        shown.app.screen.query_one(Input).value = text
        await pilot.pause()
        assert ("a factor like" in frame(shown.app)) is not good
        await pilot.press("enter")
        assert shown.changes == ([Settings(rest=text.strip())] if good else [])
        assert isinstance(shown.app.screen, EntryScreen) is not good


async def test_an_open_value_can_be_left_as_it_was() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("cue_command")
        await pilot.press("enter", *"play [/b]", "escape")
        assert shown.changes == []
        await pilot.press("enter", *"play [/b]", "enter")
        assert shown.changes == [Settings(cue_command="play [/b]")]
        assert "play [/b]" in frame(shown.app)


async def test_equipment_is_marked_from_all_words_of_the_library(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("equipment")
        await pilot.press("enter")
        assert isinstance(shown.app.screen, MarksScreen)
        text = frame(shown.app)
        assert [each for each in ("ball", "band", "chair", "lego") if f"□ {each}" not in text] == []
        await pilot.press("space", "j", "j", "space", "space", "G", "space")
        assert "■ ball" in frame(shown.app)
        await pilot.press("enter")
        assert shown.changes == [Settings(equipment=("ball", "towel"))]
        await pilot.press("enter", "space", "escape")
        assert len(shown.changes) == 1


async def test_equipment_that_no_exercise_needs_any_more_is_still_shown(library: Library) -> None:
    shown = Shown(library, Settings(equipment=("trampoline",)))
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("equipment")
        await pilot.press("enter", "enter")
        assert shown.changes == [Settings(equipment=("trampoline",))]


async def test_a_cue_can_be_tested_by_key_by_row_and_by_click() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        shown.at("test cue")
        await pilot.press("enter")
        row = next(n for n, line in enumerate(frame(shown.app).splitlines()) if "[ give" in line)
        await pilot.click(offset=(20, row))
        assert shown.cues == 3
        assert "Gives the signal" in frame(shown.app)


async def test_the_matter_with_the_whole_file_is_said_on_top() -> None:
    shown = Shown()
    shown.screen.notice = "Made by a newer footui [x]: shown, never rewritten"
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert frame(shown.app).splitlines()[2].strip() == shown.screen.notice


async def test_keys_are_changed_and_reset() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("keys")
        await pilot.press("enter")
        screen = shown.app.screen
        assert isinstance(screen, KeysScreen)
        screen.list.highlighted = screen.list.get_option_index("browse.filter")
        await pilot.press("enter", *"f2,x", "enter")
        assert shown.changes == [Settings(keys={"browse.filter": "f2,x"})]
        row = next(line for line in frame(shown.app).splitlines() if line.startswith("▌"))
        assert row.split() == ["▌", "Filter", "f2", "x", "✓"]
        await pilot.press("r")
        assert shown.changes[-1] == Settings()
        await pilot.press("escape")
        assert shown.app.screen is shown.screen


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("s", 's is already "Feet" (Exercises, browse.sides)'),
        ("Ctrl+X", 'there is no key "Ctrl+X"; names are in lower case, such as "ctrl+x"'),
        ("", "a key is missing"),
    ],
)
async def test_keys_that_cannot_work_are_refused_with_the_reason(text: str, reason: str) -> None:
    shown = Shown()
    async with shown.app.run_test(size=(100, 30)) as pilot:
        shown.at("keys")
        await pilot.press("enter")
        screen = shown.app.screen
        assert isinstance(screen, KeysScreen)
        screen.list.highlighted = screen.list.get_option_index("browse.filter")
        await pilot.press("enter")
        shown.app.screen.query_one(Input).value = text
        await pilot.press("enter")
        assert reason in dialog_words(shown.app)
        await pilot.press("escape")
        assert shown.changes == []


async def test_keys_from_the_file_that_cannot_work_are_named() -> None:
    shown = Shown(settings=Settings(keys={"no.such": "x", "browse.filter": "s"}))
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("keys")
        await pilot.press("enter")
        text = frame(shown.app)
        assert 'no.such = "x": there is no such command' in text
        assert 'browse.filter = "s": s is already "Feet"' in text


async def test_every_command_can_be_given_other_keys() -> None:
    shown = Shown()
    async with shown.app.run_test(size=(80, 24)) as pilot:
        shown.at("keys")
        await pilot.press("enter")
        screen = shown.app.screen
        assert isinstance(screen, KeysScreen)
        assert {option.id for option in screen.list.options if option.id} == set(COMMANDS)
