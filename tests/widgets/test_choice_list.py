import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from footui.widgets.choice_list import ChoiceList
from footui.widgets.glyphs import ASCII, UNICODE
from footui.widgets.row import heading_option
from tests.frames import frame

LETTERS = "abcdefghij"


def options(letters: str) -> list[Option]:
    return [Option(Content(f" [{each}]"), id=each) for each in letters]


class Lists(App[None]):
    def __init__(self, *rows: Option) -> None:
        super().__init__()
        self._rows = rows
        self.chosen: list[str | None] = []

    def compose(self) -> ComposeResult:
        yield ChoiceList(id="list")

    def on_mount(self) -> None:
        self.query_one(ChoiceList).fill(self._rows)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.chosen.append(event.option_id)


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("j", "b"),
        ("jj", "c"),
        ("jjk", "b"),
        ("G", "j"),
        ("Gg", "a"),
        (["down", "down", "up"], "b"),
        (["end"], "j"),
        (["pagedown"], "f"),
        (["pagedown", "pageup"], "a"),
    ],
)
async def test_letters_and_arrows_move(keys: str | list[str], at: str) -> None:
    app = Lists(*options(LETTERS))
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press(*keys)
        assert app.query_one(ChoiceList).highlighted_id == at


async def test_its_keys_can_be_changed() -> None:
    app = Lists(*options(LETTERS))
    async with app.run_test(size=(20, 5)) as pilot:
        app.set_keymap({"list.down": "x"})
        await pilot.press("x", "x", "j", "down")
        assert app.query_one(ChoiceList).highlighted_id == "c"


async def test_the_highlighted_row_has_a_sign() -> None:
    app = Lists(*options(LETTERS))
    async with app.run_test(size=(20, 12)) as pilot:
        await pilot.press("j")
        assert frame(app).splitlines()[:2] == [" [a]", f"{UNICODE.pointer}[b]"]
        app.query_one(ChoiceList).glyphs = ASCII
        await pilot.pause()
        assert frame(app).splitlines()[1] == ">[b]"


async def test_only_the_rows_that_the_highlight_touches_are_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[int] = []
    draw = ChoiceList.render_line

    def count(self: ChoiceList, y: int) -> Strip:
        drawn.append(y)
        return draw(self, y)

    app = Lists(*options(LETTERS))
    async with app.run_test(size=(20, 12)) as pilot:
        await pilot.press("j")
        monkeypatch.setattr(ChoiceList, "render_line", count)
        await pilot.press("j")
        await pilot.pause()
        assert sorted(set(drawn)) == [1, 2]


async def test_filled_anew_it_keeps_its_place() -> None:
    app = Lists(*options(LETTERS))
    async with app.run_test(size=(20, 5)) as pilot:
        choices = app.query_one(ChoiceList)
        await pilot.press("j", "j")
        choices.fill(options("xycz"))
        assert choices.highlighted_id == "c"
        choices.fill(options("xyz"))
        assert choices.highlighted_id == "x"
        choices.fill(options("xyz"), keep="z")
        assert choices.highlighted_id == "z"
        choices.fill([])
        assert choices.highlighted_id is None


async def test_the_first_row_shows_the_heading_above_it() -> None:
    app = Lists(heading_option("Letters", UNICODE), *options(LETTERS))
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.press("G", "g")
        assert frame(app).startswith(" Letters ")


async def test_a_click_moves_and_a_second_one_chooses() -> None:
    app = Lists(heading_option("Letters", UNICODE), *options(LETTERS))
    async with app.run_test(size=(20, 8)) as pilot:
        await pilot.click("#list", offset=(3, 3))
        assert app.query_one(ChoiceList).highlighted_id == "c"
        assert app.chosen == []
        await pilot.click("#list", offset=(3, 3))
        await pilot.click("#list", offset=(3, 0))
        assert app.chosen == ["c"]
