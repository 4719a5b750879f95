"""Every command that a key can give: its id, its keys, its words. The one place they are listed."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct


class Command(Struct, frozen=True):
    """What a key does. `keys` are names with commas between, the first one is shown.

    `rank` is its place in the key bar, 1 first; commands of rank 0 stand only in Help, where
    `help` says more than `words`.
    """

    id: str
    keys: str
    words: str
    rank: int = 0
    help: str = ""

    @property
    def context(self) -> str:
        """Where it works: the part of the id before the dot."""
        return self.id.partition(".")[0]


# In the order in which Help has them: from the nearest to the most general.
TITLES = MappingProxyType(
    {
        "session": "In a session",
        "checkin": "After a session",
        "browse": "Exercises",
        "filter": "While typing a filter",
        "history": "History",
        "settings": "Settings",
        "figure": "Trying out a figure",
        "keys": "Changing keys",
        "choice": "Choosing from a list",
        "entry": "While typing a value",
        "dialog": "In a dialog",
        "page": "Reading",
        "list": "Moving in a list",
        "mode": "Screens",
        "app": "Everywhere",
    }
)

CATALOGUE = (
    Command("app.help", "question_mark,f1", "Help", 3, "What the keys do here"),
    Command("app.faults", "exclamation_mark", "Faults", 5, "What could not be read of your files"),
    Command("app.palette", "ctrl+p", "Commands", 0, "All commands, found by typing"),
    Command("app.leave", "q", "Quit", 30, "Quit, where nothing is lost by it"),
    Command("app.quit", "ctrl+q", "Quit at once", 0, "Quit from anywhere"),
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
    Command("browse.start", "enter", "Start", 1, "Start the picks, else what is highlighted"),
    Command("browse.mark", "space", "Pick", 2, "Pick the exercise, or let it go"),
    Command("browse.filter", "slash", "Filter", 4, "Filter by name, goal, equipment or position"),
    Command("browse.details", "i", "Details", 5, "Read the description"),
    Command("browse.variant", "v", "Variant", 6, "Do the exercise another way"),
    Command("browse.sides", "s", "Feet", 7, "Each foot, both at once, or one only"),
    Command("browse.goal", "f", "Goal", 8, "Show what serves one goal"),
    Command(
        "browse.at_hand", "a", "At hand", 9, "Show what works with the things at hand (Settings)"
    ),
    Command("browse.earlier", "K,shift+up", "Earlier", 10, "Move it up in the order of the picks"),
    Command("browse.later", "J,shift+down", "Later", 11, "Move it down in the order of the picks"),
    Command("browse.clear", "c", "Clear picks", 12, "Let all picks go"),
    Command("browse.back", "escape", "Back", 2, "Back to the list; there, drop all filters"),
    Command("filter.done", "enter,down", "To the list", 1, "Go on in the list"),
    Command("filter.clear", "escape", "Clear", 2, "Empty the filter, then leave it"),
    Command("history.details", "enter,i", "Read", 1, "Read what was done"),
    Command("history.back", "escape", "Back", 2, "Back to the list"),
    Command("settings.change", "enter", "Change", 1, "Change it in a dialog"),
    Command("settings.next", "right,l", "Next value", 2, "Take the next value"),
    Command("settings.previous", "left,h", "Previous", 5, "Take the value before"),
    Command("settings.test_cue", "t", "Test cue", 4, "Give a cue now"),
    Command("settings.reset", "r", "Default", 6, "Take the default"),
    Command("keys.change", "enter", "Change", 1, "Type other keys"),
    Command("keys.reset", "r", "Default", 2, "Take the default keys"),
    Command("keys.back", "escape", "Back", 3, "Back to the settings"),
    Command("page.up", "up,k", "Up"),
    Command("page.down", "down,j", "Down", 14),
    Command("page.page_up", "pageup", "A page up"),
    Command("page.page_down", "pagedown", "A page down"),
    Command("page.first", "home,g", "To the top"),
    Command("page.last", "end,G", "To the end"),
    Command("entry.accept", "enter", "OK", 1),
    Command("dialog.close", "escape", "Close", 3),
    Command("session.pause", "space", "Pause", 1, "Pause, or go on"),
    Command("session.done", "enter", "Done", 2, "Done; in a timed stretch, on to the next"),
    Command(
        "session.back",
        "left,b",
        "Back",
        5,
        "Back to the start of this stretch or to the one before",
    ),
    Command("session.next", "right,n", "Skip", 3, "Skip this stretch"),
    Command("session.skip", "s", "Skip exercise", 7, "Skip the rest of this exercise"),
    Command("session.longer", "plus", "10 s more", 8, "Ten seconds more"),
    Command("session.shorter", "minus", "10 s less", 9, "Ten seconds less"),
    Command("session.restart", "r", "Again", 10, "Begin this stretch again"),
    Command("session.instructions", "i", "How", 6, "The full instructions"),
    Command("session.mute", "m", "Mute", 11, "No cues, or cues again"),
    Command("session.leave", "escape", "Leave", 12, "Leave: save, discard or go on"),
    Command("figure.pause", "space", "Pause", 1, "Stand still, or go on"),
    Command("figure.next", "right,n", "Next pose", 2, "Stand in the next pose"),
    Command("figure.previous", "left,b", "Pose before", 3, "Stand in the pose before"),
    Command("figure.grid", "g", "Grid", 4, "Show the coordinates, or hide them"),
    Command("figure.side", "s", "Other foot", 5, "Show the other foot"),
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
    ("app", "figure"),
)
