import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input

from footui.widgets.keys import bind
from footui.widgets.title_bar import TitleBar
from tests.frames import frame

MODES = ("exercises", "history", "settings")


class Title(App[None]):
    CSS = "Screen { overflow: hidden; }"
    BINDINGS = bind({f"mode.{name}": f"go('{name}')" for name in MODES})

    def __init__(self, *, mode: str = "", where: str = "", note: str = "") -> None:
        super().__init__()
        self._given = (mode, where, note)
        self.gone: list[str] = []

    def compose(self) -> ComposeResult:
        bar = TitleBar()
        bar.mode, bar.where, bar.note = self._given
        yield bar
        yield Input()

    def action_go(self, name: str) -> None:
        self.gone.append(name)


async def title(app: Title, width: int, *, typing: bool = False) -> str:
    async with app.run_test(size=(width, 3)) as pilot:
        if not typing:
            app.screen.set_focus(None)
        await pilot.pause()
        return frame(app).splitlines()[0]


@pytest.mark.parametrize(
    ("width", "row"),
    [
        (80, " footui   1 Exercises   2 History   3 Settings"),
        (47, " footui   1 Exercises   2 History   3 Settings"),
        (46, " footui   1   2 History   3"),
        (20, " 1   2 History   3"),
        (18, " 2 History"),
        (8, " 2 His…"),
    ],
)
async def test_the_modes_are_listed_as_far_as_they_fit(width: int, row: str) -> None:
    assert await title(Title(mode="history"), width) == row


async def test_a_screen_that_is_no_mode_says_where_i_am() -> None:
    assert await title(Title(where="Full [b]session"), 60) == " footui   Full [b]session"
    assert await title(Title(where="Full [b]session"), 20) == " Full [b]session"


async def test_the_note_stands_at_the_right_and_wins() -> None:
    wide = await title(Title(mode="history", note="NOT SAVED"), 60)
    assert wide == " footui   1 Exercises   2 History   3 Settings    NOT SAVED"
    narrow = await title(Title(mode="history", note="NOT SAVED"), 40)
    assert narrow == " footui   1   2 History   3   NOT SAVED"


async def test_a_note_longer_than_the_row_is_cut_at_its_end() -> None:
    row = await title(Title(where="Here", note="NOT SAVED: the disk is full"), 20)
    assert row == " NOT SAVED: the di…"


async def test_while_typing_the_modes_stay_without_their_keys() -> None:
    row = await title(Title(mode="history"), 60, typing=True)
    assert row == " footui     Exercises     History     Settings"


async def test_a_click_on_a_mode_goes_there() -> None:
    app = Title(mode="history")
    async with app.run_test(size=(80, 3)) as pilot:
        app.screen.set_focus(None)
        await pilot.pause()
        for column in (2, 12, 22, 26, 40):
            await pilot.click(TitleBar, offset=(column, 0))
        assert app.gone == ["exercises", "history", "settings"]


async def test_changed_keys_are_shown_at_once() -> None:
    app = Title(mode="history")
    async with app.run_test(size=(80, 3)) as pilot:
        app.screen.set_focus(None)
        app.set_keymap({"mode.settings": "f3"})
        await pilot.pause()
        assert frame(app).splitlines()[0].endswith("f3 Settings")
