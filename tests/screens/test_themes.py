from collections.abc import Iterable

import pytest
from msgspec import structs
from rich.color import ColorType
from rich.style import Style
from textual.theme import BUILTIN_THEMES

from footui.model.library import Fault, Library
from footui.screens.browse import BrowseScreen
from tests.frames import frame, styles
from tests.screens.rooms import rooms
from tests.screens.stage import Stage

FAULT = Fault("mine.toml", "dose.hold", "expected a number above 0, found -1")


def rgb(found: Iterable[Style]) -> set[str]:
    """The colours that are not of the terminal's own sixteen."""
    colours = (each for style in found for each in (style.color, style.bgcolor) if each)
    return {str(each) for each in colours if each.type is ColorType.TRUECOLOR}


@pytest.fixture
def faulty(library: Library) -> Library:
    return structs.replace(library, faults=(FAULT,))


async def test_every_theme_suits_every_screen(faulty: Library) -> None:
    app = Stage(exercises=BrowseScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        for make in rooms(faulty).values():
            await app.push_screen(make())
            await pilot.pause()
        for theme in BUILTIN_THEMES:
            app.theme = theme
            await pilot.pause()
            assert "dose.hold" in frame(app)


@pytest.mark.parametrize("theme", [name for name, each in BUILTIN_THEMES.items() if each.ansi])
async def test_the_terminal_s_own_colours_are_kept(theme: str, faulty: Library) -> None:
    app = Stage(exercises=BrowseScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        app.theme = theme
        for name, make in rooms(faulty).items():
            await app.push_screen(make())
            await pilot.pause()
            assert rgb(styles(app)) == set(), name
            app.pop_screen()


async def test_without_colours_only_greys_are_drawn(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Stage(exercises=BrowseScreen)
    async with app.run_test(size=(80, 24)) as pilot:
        await app.push_screen(rooms(library)["exercise"]())
        await pilot.pause()
        for style in styles(app):
            for colour in filter(None, (style.color, style.bgcolor)):
                red, green, blue = colour.get_truecolor()
                assert red == green == blue
        text = frame(app)
        assert "▌10 Roll" in text  # highlighted
        assert "✓1" in text  # picked
