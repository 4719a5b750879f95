import pytest
from textual.events import AppFocus

from footui.model.library import Library
from footui.screens.base import TooSmall
from footui.screens.browse import BrowseScreen
from footui.screens.settings import SettingsScreen
from footui.widgets.glyphs import ASCII
from tests.frames import frame
from tests.screens.stage import Stage, burst


def browse(library: Library) -> BrowseScreen:
    screen = BrowseScreen()
    screen.library = library
    return screen


def drawn(app: Stage) -> str:
    """What is no plain letter, but for the scrollbars, which are background."""
    return "".join(each for each in frame(app) if not each.isascii()).replace("█", "")


@pytest.mark.parametrize("size", [(35, 24), (80, 10), (20, 5)])
async def test_a_terminal_without_room_is_told_what_it_takes(
    library: Library, size: tuple[int, int]
) -> None:
    app = Stage(exercises=lambda: browse(library))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        words = " ".join(frame(app).split())
        assert words == f"Too small: {size[0]} x {size[1]} needs 36 x 11"


async def test_a_screen_comes_back_unharmed_from_a_terminal_too_small(library: Library) -> None:
    app = Stage(exercises=lambda: browse(library))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "j", "space")
        before, focused = frame(app), app.focused
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert "Too small" in frame(app)
        assert app.focused is focused
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert frame(app) == before


async def test_a_dialog_says_too_small_too(library: Library) -> None:
    app = Stage(exercises=lambda: browse(library))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        await pilot.resize_terminal(30, 8)
        await pilot.pause()
        assert app.screen.query_one(TooSmall).display
        assert "Too small" in frame(app)


async def test_a_covered_screen_fits_after_a_resize(library: Library) -> None:
    app = Stage(exercises=lambda: browse(library))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        await pilot.resize_terminal(40, 15)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.has_class("-narrow")
        assert "How" not in frame(app)


async def test_a_terminal_without_focus_at_the_start_gets_its_keys_and_its_bar(
    library: Library,
) -> None:
    app = Stage(blurred=True, exercises=lambda: browse(library))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert frame(app).split("\n")[-1].startswith(" enter Start")
        burst(app, "jj")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, BrowseScreen)
        assert screen.list.highlighted_id == "press"


async def test_a_dialog_opened_without_focus_gets_its_keys(library: Library) -> None:
    app = Stage(blurred=True, exercises=lambda: browse(library))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = app.screen
        assert isinstance(screen, BrowseScreen)
        screen.action_goal()
        await pilot.pause()
        await app._on_app_focus(AppFocus())
        await pilot.press("j", "enter")
        assert screen.wanted.goal == "balance"


async def test_digits_go_to_the_modes_and_back(library: Library) -> None:
    app = Stage(exercises=lambda: browse(library), settings=SettingsScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "3")
        assert isinstance(app.screen, SettingsScreen)
        await pilot.press("1")
        assert isinstance(app.screen, BrowseScreen)
        assert app.screen.list.highlighted_id == "walk"


async def test_plain_letters_leave_nothing_else_on_the_screen(library: Library) -> None:
    app = Stage(exercises=lambda: browse(library))
    async with app.run_test(size=(80, 24)) as pilot:
        assert isinstance(app.screen, BrowseScreen)
        app.screen.glyphs = ASCII
        await pilot.press("j", "j", "space", "J")
        assert drawn(app) == ""
        await pilot.press("f")
        assert drawn(app) == ""
