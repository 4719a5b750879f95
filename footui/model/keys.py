"""Every command that a key can give: its id, its keys, its words. The one place they are listed."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct


class Command(Struct, frozen=True):
    """What a key does. `keys` are names with commas between, the first one is shown.

    `rank` is its place in the key bar, 1 first; commands of rank 0 stand only in Help.
    """

    id: str
    keys: str
    words: str
    rank: int = 0

    @property
    def context(self) -> str:
        """Where it works: the part of the id before the dot."""
        return self.id.partition(".")[0]


TITLES = MappingProxyType(
    {
        "app": "Everywhere",
        "mode": "Screens",
        "list": "Moving in a list",
        "choice": "Choosing from a list",
        "browse": "Exercises",
        "filter": "While typing a filter",
        "history": "History",
        "settings": "Settings",
        "keys": "Changing keys",
        "page": "Reading",
        "entry": "While typing a value",
        "dialog": "In a dialog",
        "session": "In a session",
        "checkin": "After a session",
    }
)

CATALOGUE = (
    Command("app.help", "question_mark,f1", "Help", 4),
    Command("app.faults", "exclamation_mark", "Faults", 5),
    Command("app.palette", "ctrl+p", "Commands"),
    Command("app.leave", "q", "Quit", 30),
    Command("app.quit", "ctrl+q", "Quit at once"),
    Command("mode.exercises", "1", "Exercises"),
    Command("mode.history", "2", "History"),
    Command("mode.settings", "3", "Settings"),
    Command("list.up", "up,k", "Up"),
    Command("list.down", "down,j", "Down"),
    Command("list.first", "home,g", "First"),
    Command("list.last", "end,G", "Last"),
    Command("list.page_up", "pageup", "A page up"),
    Command("list.page_down", "pagedown", "A page down"),
    Command("choice.take", "enter", "Choose", 1),
    Command("choice.toggle", "space", "Mark", 2),
    Command("browse.start", "enter", "Start", 1),
    Command("browse.mark", "space", "Pick", 2),
    Command("browse.filter", "slash", "Filter", 3),
    Command("browse.details", "i", "Details", 5),
    Command("browse.variant", "v", "Variant", 6),
    Command("browse.sides", "s", "Feet", 7),
    Command("browse.goal", "f", "Goal", 8),
    Command("browse.at_hand", "a", "At hand", 9),
    Command("browse.earlier", "K,shift+up", "Earlier", 10),
    Command("browse.later", "J,shift+down", "Later", 11),
    Command("browse.clear", "c", "Clear picks", 12),
    Command("browse.back", "escape", "Back", 13),
    Command("filter.done", "enter,down", "To the list", 1),
    Command("filter.clear", "escape", "Clear", 2),
    Command("history.details", "enter,i", "Details", 1),
    Command("history.back", "escape", "Back", 13),
    Command("settings.change", "enter", "Change", 1),
    Command("settings.next", "right,l", "Next value", 2),
    Command("settings.previous", "left,h", "Previous", 5),
    Command("settings.test_cue", "t", "Test cue", 3),
    Command("settings.reset", "r", "Default", 6),
    Command("keys.change", "enter", "Change", 1),
    Command("keys.reset", "r", "Default", 2),
    Command("keys.back", "escape", "Back", 3),
    Command("page.up", "up,k", "Up"),
    Command("page.down", "down,j", "Down", 2),
    Command("page.page_up", "pageup", "A page up"),
    Command("page.page_down", "pagedown", "A page down"),
    Command("page.first", "home,g", "To the top"),
    Command("page.last", "end,G", "To the end"),
    Command("entry.accept", "enter", "OK", 1),
    Command("dialog.close", "escape", "Close", 3),
    Command("session.pause", "space", "Pause", 1),
    Command("session.done", "enter", "Done", 2),
    Command("session.back", "left,b", "Back", 5),
    Command("session.next", "right,n", "Skip", 3),
    Command("session.skip", "s", "Skip exercise", 7),
    Command("session.longer", "plus", "10 s more", 8),
    Command("session.shorter", "minus", "10 s less", 9),
    Command("session.restart", "r", "Again", 10),
    Command("session.instructions", "i", "How", 6),
    Command("session.mute", "m", "Mute", 11),
    Command("session.leave", "escape", "Leave", 12),
    *(Command(f"checkin.{number}", f"{number}", f"{number}") for number in range(10)),
    Command("checkin.ten", "t", "Ten", 2),
    Command("checkin.skip", "enter", "No answer", 3),
    Command("checkin.close", "escape", "Close", 4),
)

COMMANDS: Mapping[str, Command] = MappingProxyType({each.id: each for each in CATALOGUE})

# Contexts whose keys work at the same time: within a row no key may mean two things.
LIVE = (
    ("app", "mode", "list", "browse"),
    ("app", "mode", "page", "browse"),
    ("app", "filter"),
    ("app", "mode", "list", "history"),
    ("app", "mode", "page", "history"),
    ("app", "mode", "list", "settings"),
    ("app", "mode", "list", "keys"),
    ("list", "choice", "dialog"),
    ("entry", "dialog"),
    ("page", "dialog"),
    ("app", "session"),
    ("app", "checkin"),
)
