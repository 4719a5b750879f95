from msgspec import structs
from textual.pilot import Pilot
from textual.widgets import Input

from footui.model.exercise import Exercise
from footui.model.library import Library
from footui.model.routine import PICKED, Entry, Routine, Sides
from footui.model.settings import Settings
from footui.screens.browse import BrowseScreen
from tests.frames import frame
from tests.samples import CURL, PRESS, exercise
from tests.screens.stage import Stage, burst


class Shown:
    """The browser in an app, with what it shows and posts."""

    def __init__(self, library: Library, settings: Settings | None = None) -> None:
        self.screen = BrowseScreen()
        self.screen.library = library
        self.screen.settings = settings or Settings()
        self.app = Stage(exercises=lambda: self.screen)

    @property
    def ids(self) -> list[str]:
        return [option.id for option in self.screen.list.options if option.id is not None]

    @property
    def started(self) -> list[Routine]:
        return [each.routine for each in self.app.posted if isinstance(each, BrowseScreen.Start)]

    @property
    def row(self) -> str:
        return next(line for line in frame(self.app).splitlines() if line.startswith("▌"))


async def to(pilot: Pilot[None], shown: Shown, id_: str) -> None:
    shown.screen.list.highlighted = shown.screen.list.get_option_index(id_)
    await pilot.pause()


async def test_routines_stand_above_exercises_with_their_times(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)):
        assert shown.ids == ["every", "walk", "press", "curl", "pick", "roll"]
        text = frame(shown.app)
        assert "Everything" in text
        assert "6:45" in text
        assert text.index("Routines") < text.index("Everything") < text.rindex("Exercises")


async def test_enter_starts_the_highlighted_routine(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        assert shown.started == [library.routines["every"]]


async def test_enter_starts_the_highlighted_exercise_as_chosen(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await to(pilot, shown, "curl")
        await pilot.press("s", "s", "enter")
        assert [each.exercise for each in shown.started] == [(Entry("curl", sides=Sides.LEFT),)]


async def test_enter_starts_the_picks_in_their_order(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await to(pilot, shown, "curl")
        await pilot.press("space", "k", "space", "v", "k", "space", "K", "g", "enter")
        (routine,) = shown.started
        assert routine.id == PICKED
        assert routine.exercise == (
            Entry("curl"),
            Entry("walk"),
            Entry("press", "both-feet"),
        )


async def test_picks_show_their_order_and_their_sum(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await to(pilot, shown, "press")
        await pilot.press("space", "j", "space")
        assert "✓2" in shown.row
        assert "✓ 2 picked, 2:29: Press, Curl" in frame(shown.app)
        await pilot.press("K")
        assert "✓1" in shown.row
        assert "✓ 2 picked, 2:29: Curl, Press" in frame(shown.app)
        await pilot.press("J", "space")
        assert "✓ 1 picked, 1:27: Press" in frame(shown.app)
        await pilot.press("c")
        assert "picked" not in frame(shown.app)


async def test_a_variant_and_feet_change_time_and_dose(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(120, 40)) as pilot:
        await to(pilot, shown, "press")
        assert "3 holds of 10 s, each foot" in frame(shown.app)
        assert "1:27" in shown.row
        await pilot.press("s", "s")
        assert "left foot only" in frame(shown.app)
        await pilot.press("v")
        assert "both feet at once" in frame(shown.app)
        assert "0:46" in shown.row


async def test_settings_change_the_times(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await to(pilot, shown, "press")
        shown.screen.settings = Settings(get_ready="0", switch="0")
        await pilot.pause()
        assert "1:12" in shown.row


async def test_a_filter_typed_in_one_burst_arrives_whole(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        burst(shown.app, "/curl")
        await pilot.pause()
        assert shown.screen.query_one(Input).value == "curl"
        assert shown.ids == ["curl"]
        assert "1 of 6" in frame(shown.app)
        assert frame(shown.app).split("\n")[-1].startswith(" enter To the list   esc Clear")
        await pilot.press("enter", "enter")
        assert [each.exercise for each in shown.started] == [(Entry("curl"),)]


async def test_a_slash_can_be_typed_in_the_filter(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        burst(shown.app, "//-+_@\\")
        await pilot.pause()
        assert shown.screen.query_one(Input).value == "/-+_@\\"
        assert "Nothing here fits the filter." in frame(shown.app)


async def test_what_is_highlighted_stays_so_while_it_fits(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await to(pilot, shown, "pick")
        burst(shown.app, "/seated")
        await pilot.pause()
        assert shown.screen.list.highlighted_id == "pick"
        assert "Picks." in frame(shown.app)


async def test_nothing_found_starts_nothing(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        burst(shown.app, "/nothing of the kind")
        await pilot.press("enter", "enter", "space", "v", "s", "i")
        assert shown.started == []
        assert "Start" not in frame(shown.app).split("\n")[-1]


async def test_an_empty_library_says_so() -> None:
    shown = Shown(Library())
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "space", "i", "escape")
        assert "There is nothing here." in frame(shown.app)
        assert shown.started == []


async def test_escape_empties_the_filter_then_leaves_it_then_drops_all(library: Library) -> None:
    shown = Shown(library, Settings(equipment=("chair", "towel")))
    async with shown.app.run_test(size=(80, 24)) as pilot:
        burst(shown.app, "/curl")
        await pilot.press("escape")
        assert shown.screen.query_one(Input).value == ""
        await pilot.press("escape")
        assert shown.app.focused is shown.screen.list
        burst(shown.app, "/curl")
        await pilot.press("down", "a")
        assert shown.ids == ["curl"]
        await pilot.press("escape")
        assert len(shown.ids) == 6
        assert shown.screen.query_one(Input).value == ""


async def test_a_goal_is_chosen_from_a_list_and_dropped_again(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f")
        assert "strength" in frame(shown.app)
        assert "2 exercises" in frame(shown.app)
        await pilot.press("j", "j", "enter")
        assert shown.screen.wanted.goal == "strength"
        assert shown.ids == ["every", "press", "curl"]
        assert "strength, 3 of 6" in frame(shown.app)
        await pilot.press("f", "escape")
        assert shown.screen.wanted.goal == "strength"
        await pilot.press("f", "g", "enter")
        assert len(shown.ids) == 6


async def test_only_what_works_with_the_things_at_hand(library: Library) -> None:
    shown = Shown(library, Settings(equipment=("chair", "band")))
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        assert shown.ids == ["walk", "press", "curl"]
        assert "at hand, 3 of 6" in frame(shown.app)
        await pilot.press("a")
        assert len(shown.ids) == 6


async def test_other_things_at_hand_count_at_once(library: Library) -> None:
    shown = Shown(library, Settings(equipment=()))
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("a")
        shown.screen.settings = Settings(equipment=("ball",))
        await pilot.pause()
        assert shown.ids == ["walk", "press", "roll"]
        shown.screen.settings = Settings()
        await pilot.pause()
        assert len(shown.ids) == 6


async def test_keys_that_do_nothing_are_not_offered(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(200, 24)) as pilot:
        bar = frame(shown.app).split("\n")[-1]
        assert "Pick" not in bar
        assert "At hand" not in bar
        await to(pilot, shown, "press")
        bar = frame(shown.app).split("\n")[-1]
        assert "v Variant   s Feet" in bar
        assert "Earlier" not in bar
        await to(pilot, shown, "walk")
        bar = frame(shown.app).split("\n")[-1]
        assert "Variant" not in bar
        assert "Feet" not in bar


async def test_a_narrow_screen_shows_the_list_or_the_detail(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(40, 15)) as pilot:
        await to(pilot, shown, "curl")
        assert "Curls." not in frame(shown.app)
        await pilot.press("i")
        assert "Curls." in frame(shown.app)
        assert "Everything" not in frame(shown.app)
        await pilot.press("escape")
        assert "Everything" in frame(shown.app)
        assert shown.app.focused is shown.screen.list


async def test_the_detail_is_reached_by_key_and_scrolls(library: Library) -> None:
    long = exercise(PRESS, instructions=[f"Line {number}" for number in range(20)])
    shown = Shown(Library({"press": long}))
    async with shown.app.run_test(size=(80, 18)) as pilot:
        assert "Line 19" not in frame(shown.app)
        await pilot.press("i", "end")
        await pilot.pause()
        assert "Line 19" in frame(shown.app)
        await pilot.press("escape", "enter")
        assert len(shown.started) == 1


async def test_another_library_keeps_what_it_still_has(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await to(pilot, shown, "press")
        await pilot.press("space", "j", "space")
        shown.screen.library = Library({"curl": exercise(CURL)})
        await pilot.pause()
        assert shown.screen.picks.order == ("curl",)
        assert shown.ids == ["curl"]


async def test_a_click_highlights_and_a_second_one_starts(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        row = (
            frame(shown.app)
            .splitlines()
            .index(next(line for line in frame(shown.app).splitlines() if " Curl " in line))
        )
        await pilot.click(offset=(8, row))
        assert shown.screen.list.highlighted_id == "curl"
        assert shown.started == []
        await pilot.click(offset=(8, row))
        assert [each.exercise for each in shown.started] == [(Entry("curl"),)]


async def test_a_thousand_exercises_filter_key_by_key() -> None:
    many: dict[str, Exercise] = {
        f"press-{n}": structs.replace(exercise(PRESS), id=f"press-{n}", name=f"Press {n}")
        for n in range(1000)
    }
    shown = Shown(Library(many))
    async with shown.app.run_test(size=(80, 24)) as pilot:
        burst(shown.app, "/press 99")
        await pilot.pause()
        assert shown.ids == [f"press-{n}" for n in range(1000) if "99" in str(n)]
        planned = shown.screen._durations._known
        assert len(planned) < 100  # only what was drawn was planned
