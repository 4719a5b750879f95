"""What the screens look like, as text, at the sizes that matter."""

import pytest

from footui.model.library import Library
from footui.screens.browse import BrowseScreen
from tests.frames import assert_frame
from tests.screens.rooms import rooms
from tests.screens.stage import Stage

SIZES = ((80, 24), (120, 40), (60, 18), (40, 15))
SHOWN = ("browse", "exercise", "history", "session", "settings", "keys", "choose", "entry", "help")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_screens_look_as_they_should(library: Library, size: tuple[int, int]) -> None:
    app = Stage(exercises=BrowseScreen)
    async with app.run_test(size=size) as pilot:
        makers = rooms(library)
        for name in SHOWN:
            await app.push_screen(makers[name]())
            await pilot.pause()
            await pilot.pause()
            assert_frame(app, f"{name}_{size[0]}x{size[1]}")
            app.pop_screen()
