"""The command palette offers what the keys do, no more and no less."""

from footui.app import FootApp
from footui.screens.palette import palette_commands
from tests.app.story import Files, telling
from tests.app.virtual import VirtualTime


def offered(story_app: object, pressed: list[str]) -> dict[str, object]:

    assert isinstance(story_app, FootApp)
    found = palette_commands(story_app.screen, pressed.append, story_app.glyphs)
    return {command.title: command.callback for command in found}


async def test_it_offers_the_modes_and_what_the_browser_does(
    files: Files, clock: VirtualTime
) -> None:
    async with telling(files, clock) as story:
        titles = offered(story.app, [])
        assert {"Exercises", "History", "Settings", "Start", "Filter", "Quit"} <= set(titles)
        assert "Pause" not in titles
        assert "Commands" not in titles


async def test_choosing_a_command_presses_its_key(files: Files, clock: VirtualTime) -> None:
    pressed: list[str] = []
    async with telling(files, clock) as story:
        choose = offered(story.app, pressed)["Settings"]
        assert callable(choose)
        choose()
    assert pressed == ["3"]


async def test_in_a_session_it_offers_the_session(files: Files, clock: VirtualTime) -> None:
    async with telling(files, clock, start="big-toe-press") as story:
        titles = offered(story.app, [])
        assert {"Pause", "Skip", "Mute", "Leave"} <= set(titles)
        assert not {"Exercises", "History", "Settings", "Quit"} & set(titles)


async def test_it_names_keys_and_says_what_they_do_at_this_moment(
    files: Files, clock: VirtualTime
) -> None:
    async with telling(files, clock, start="full") as story:
        await story.press("n", "space", "ctrl+p")
        await story.type("go on")
        await story.wait(1)
        assert [row.strip() for row in story.rows("Go on")][:1] == ["Go on"]
        assert [row.strip() for row in story.rows("space   ")] == ["space   Pause, or go on"]


async def test_a_command_of_the_session_is_found_by_its_words_and_carried_out(
    files: Files, clock: VirtualTime
) -> None:
    async with telling(files, clock, start="full") as story:
        assert "Heel and toe walking" in story.text
        await story.press("ctrl+p")
        await story.type("skip exerc")
        await story.wait(1)
        await story.press("enter")
        await story.wait(4)
        assert "Foot extension and flexion" in story.text


async def test_it_is_drawn_in_plain_letters_where_that_is_wanted(
    files: Files, clock: VirtualTime
) -> None:
    files.settings(ascii="on")
    async with telling(files, clock) as story:
        await story.press("ctrl+p")
        await story.wait(1)
        assert "Search" in story.letters
        assert story.letters.isascii(), story.letters


async def test_it_closes_where_it_has_no_room(files: Files, clock: VirtualTime) -> None:
    async with telling(files, clock) as story:
        await story.press("ctrl+p")
        assert story.screen == "CommandPalette"
        for columns in (40, 6, 5, 4, 1, 80):
            await story.resize(columns, 24)
        assert story.screen == "BrowseScreen"
