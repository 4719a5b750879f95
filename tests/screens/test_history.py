from footui.model.library import Library
from footui.model.record import SessionRecord
from footui.screens.history import HistoryScreen
from footui.widgets.glyphs import UNICODE
from footui.widgets.meter import Meter
from tests.frames import frame
from tests.screens.records import GONE, SESSIONS, SINGLE
from tests.screens.stage import Stage


class Shown:
    """The history in an app."""

    def __init__(self, library: Library, sessions: tuple[SessionRecord, ...] = SESSIONS) -> None:
        self.screen = HistoryScreen()
        self.screen.library, self.screen.sessions = library, sessions
        self.app = Stage(history=lambda: self.screen)


def words(text: str) -> list[str]:
    """The rows with single blanks, and with hyphens for dashes."""
    rows = (line.replace("▌", " ").replace(UNICODE.dash, "-") for line in text.splitlines())
    return [" ".join(row.split()) for row in rows]


async def test_sessions_are_listed_with_what_became_of_them(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)):
        rows = words(frame(shown.app))
        assert rows[2:7] == [
            "Date Session Status Min Effort Pain",
            "23 Nov 2026 07:14 Everything done 33 4 1",
            "20 Nov 2026 07:14 Your pick stopped 2 - -",
            "14 Nov 2026 07:14 Roll open - - -",
            "03 Feb 2026 20:05 no-longer-there done 25 0 0",
        ]


async def test_one_session_is_read_in_numbers_foot_by_foot(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        text = frame(shown.app)
        assert "Monday 23 November 2026" in text
        assert "07:14 to 07:47, 33 minutes" in text
        assert "4 of 10" in text
        assert "Left arch a little stiff [/b]" in text
        rows = words(text)
        assert "Press 10/10 1:40 7/10 1:10" in rows
        assert "Curl skipped 10/10 1:40" in rows
        assert "Walk both 2/2 0:20" in rows
        await pilot.press("escape")
        assert "Status  Min" in frame(shown.app)
        assert shown.app.focused is shown.screen.list


async def test_a_narrow_screen_keeps_the_numbers_of_both_feet(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(40, 30)) as pilot:
        await pilot.press("i")
        rows = words(frame(shown.app))
        assert rows[rows.index("Press") + 1] == "10/10 1:40 7/10 1:10"
        assert rows[rows.index("Curl") + 1] == "skipped 10/10 1:40"


async def test_a_wide_screen_shows_list_and_session_side_by_side(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(120, 40)) as pilot:
        text = frame(shown.app)
        assert "Status  Min" in text
        assert "Monday 23 November 2026" in text
        await pilot.press("j", "j")
        text = frame(shown.app)
        assert "from 07:14" in text
        assert "made by a newer footui" in text


async def test_before_the_first_session_it_says_what_will_be_here(library: Library) -> None:
    shown = Shown(library, ())
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "No session yet." in frame(shown.app)
        assert "Read" not in frame(shown.app).split("\n")[-1]
        shown.screen.sessions = (GONE,)
        await pilot.pause()
        assert "No session yet." not in frame(shown.app)
        assert "03 Feb 2026" in frame(shown.app)


async def test_while_sessions_are_read_it_says_how_far(library: Library) -> None:
    shown = Shown(library, ())
    shown.screen.loading_of = (0, 2600)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "Reading 0 of 2,600 sessions" in frame(shown.app)
        assert "No session yet." not in frame(shown.app)
        shown.screen.loading_of, shown.screen.sessions = (1300, 2600), (SINGLE,)
        await pilot.pause()
        assert "Reading 1,300 of 2,600 sessions" in frame(shown.app)
        assert shown.screen.query_one(Meter).fraction == 0.5
        shown.screen.loading_of = None
        await pilot.pause()
        assert "Reading" not in frame(shown.app)


async def test_more_sessions_leave_the_highlight_where_it_is(library: Library) -> None:
    shown = Shown(library, SESSIONS[1:])
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j")
        shown.screen.sessions = SESSIONS
        await pilot.pause()
        assert shown.screen.session is SINGLE


async def test_a_click_on_the_highlighted_session_opens_it(library: Library) -> None:
    shown = Shown(library)
    async with shown.app.run_test(size=(80, 24)) as pilot:
        await pilot.click(offset=(10, 4))
        await pilot.click(offset=(10, 4))
        await pilot.pause()
        assert "Friday 20 November 2026" in frame(shown.app)


async def test_new_names_are_taken_over(library: Library) -> None:
    shown = Shown(Library())
    async with shown.app.run_test(size=(80, 24)) as pilot:
        assert "every" in frame(shown.app)
        shown.screen.library = library
        await pilot.pause()
        assert "Everything" in frame(shown.app)
