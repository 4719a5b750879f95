"""All screens outside the session, ready to be shown, by name."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from footui.model.library import Library
from footui.model.record import SessionRecord
from footui.model.settings import Settings
from footui.screens.browse import BrowseScreen
from footui.screens.choose import Choice, ChooseScreen
from footui.screens.entry import EntryScreen
from footui.screens.help import HelpScreen
from footui.screens.history import HistoryScreen
from footui.screens.keys import KeysScreen
from footui.screens.marks import MarksScreen
from footui.screens.read import ReadScreen, fault_items
from footui.screens.settings import SettingsScreen
from footui.screens.welcome import WelcomeScreen
from footui.widgets.glyphs import UNICODE
from tests.screens.records import SESSIONS

Make = Callable[[], Screen[Any]]


def rooms(
    library: Library,
    sessions: tuple[SessionRecord, ...] = SESSIONS,
    settings: Settings | None = None,
    words: str = "Words",
) -> dict[str, Make]:
    """A maker of each screen, showing these data."""
    chosen = settings or Settings(equipment=("chair", "towel"))

    def browse() -> Screen[Any]:
        screen = BrowseScreen()
        screen.library, screen.settings = library, chosen
        return screen

    def browse_on_exercise() -> Screen[Any]:
        screen = browse()
        assert isinstance(screen, BrowseScreen)
        screen.picks = screen.picks.toggled(next(iter(library.exercises)))
        screen.call_after_refresh(screen.list.action_last)
        return screen

    def history() -> Screen[Any]:
        screen = HistoryScreen()
        screen.library, screen.sessions = library, sessions
        return screen

    def reading() -> Screen[Any]:
        screen = HistoryScreen()
        screen.loading_of = (1300, 2600)
        return screen

    def session() -> Screen[Any]:
        screen = history()
        assert isinstance(screen, HistoryScreen)
        screen.call_after_refresh(screen.action_details)
        return screen

    def settings_screen() -> Screen[Any]:
        screen = SettingsScreen()
        screen.library, screen.settings, screen.notice = library, chosen, words
        return screen

    choices = tuple(Choice(each, each, words) for each in ("one", "two", words))
    return {
        "browse": browse,
        "exercise": browse_on_exercise,
        "history": history,
        "reading": reading,
        "session": session,
        "settings": settings_screen,
        "keys": lambda: KeysScreen({"browse.filter": words}, lambda _keys: None),
        "choose": lambda: ChooseScreen(words, choices, "two", UNICODE),
        "entry": lambda: EntryScreen(words, words, words, lambda _text: words, UNICODE),
        "marks": lambda: MarksScreen(words, ("one", words), (words,), UNICODE),
        "help": lambda: HelpScreen(("browse", "list", "mode", "app"), {}, UNICODE),
        "welcome": lambda: WelcomeScreen(UNICODE),
        "faults": lambda: ReadScreen(fault_items(library.faults), UNICODE),
    }
