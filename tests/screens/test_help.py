from footui.model.keys import COMMANDS
from footui.model.library import Library
from footui.screens.browse import BrowseScreen
from footui.screens.help import HelpScreen, help_items
from footui.screens.settings import SettingsScreen
from footui.screens.welcome import HEALTH, WelcomeScreen
from footui.widgets.glyphs import ASCII, UNICODE
from tests.frames import dialog_words, frame
from tests.screens.stage import Stage


def text_of(contexts: set[str], keymap: dict[str, str] | None = None) -> str:
    items = help_items(contexts, keymap or {}, UNICODE)
    return "\n".join(f"{item.lead.plain} {item.text.plain}" for item in items)


def stage(library: Library) -> Stage:
    def browse() -> BrowseScreen:
        screen = BrowseScreen()
        screen.library = library
        return screen

    return Stage(exercises=browse, settings=SettingsScreen)


async def test_help_has_the_keys_of_the_screen_it_was_asked_on(library: Library) -> None:
    app = stage(library)
    async with app.run_test(size=(80, 50)) as pilot:
        await pilot.press("question_mark")
        text = frame(app)
        for id_ in ("browse.mark", "browse.variant", "list.down", "mode.history", "app.help"):
            assert (COMMANDS[id_].help or COMMANDS[id_].words) in text
        assert COMMANDS["settings.change"].help not in text
        await pilot.press("escape", "3", "f1")
        assert COMMANDS["settings.change"].help in frame(app)


async def test_help_closes_by_its_own_key_and_leaves_all_as_it_was(library: Library) -> None:
    app = stage(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j")
        before = frame(app)
        for key in ("question_mark", "f1", "escape"):
            await pilot.press("question_mark")
            assert isinstance(app.screen, HelpScreen)
            await pilot.press(key)
            await pilot.pause()
            assert frame(app) == before


async def test_help_scrolls_to_the_words_on_health(library: Library) -> None:
    app = stage(library)
    async with app.run_test(size=(40, 15)) as pilot:
        await pilot.press("question_mark", "G")
        await pilot.pause()
        assert "trials disagree" in dialog_words(app)


def test_help_has_the_changed_keys() -> None:
    assert "f2  x " in text_of({"browse"}, {"browse.filter": "f2,x"})
    assert "/ Filter" not in text_of({"browse"}, {"browse.filter": "f2,x"})


def test_help_goes_from_the_nearest_keys_to_the_most_general() -> None:
    text = text_of({"app", "browse", "list"})
    assert text.index("Exercises") < text.index("Moving in a list") < text.index("Everywhere")
    assert text.index("Everywhere") < text.index("Your health")


async def test_the_welcome_says_the_words_on_health_and_enter_goes_on(library: Library) -> None:
    app = stage(library)
    async with app.run_test(size=(80, 30)) as pilot:
        app.push_screen(WelcomeScreen(ASCII))
        await pilot.pause()
        assert [line for line in HEALTH if line not in dialog_words(app)] == []
        await pilot.press("enter")
        assert isinstance(app.screen, BrowseScreen)
