"""All commands with their keys; each can get other keys, and says why not where it cannot."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static
from textual.widgets.option_list import Option

from footui.model.keymap import Keymap, checked, current_keys
from footui.model.keys import CATALOGUE, COMMANDS, TITLES, Command
from footui.screens.base import FootScreen
from footui.screens.entry import EntryScreen
from footui.widgets.choice_list import ChoiceList
from footui.widgets.glyphs import Glyphs
from footui.widgets.keys import bind, shown_key
from footui.widgets.row import Cell, Row, blank_option, heading_option

HINT = "Characters or names with commas between, such as: k, up or ctrl+k."


class KeysScreen(FootScreen[None]):
    """Calls `change` with all changed keys, by command, whenever one changes."""

    AUTO_FOCUS = "#list"
    BINDINGS = bind({"keys.change": "change", "keys.reset": "reset", "keys.back": "back"})
    DEFAULT_CSS = """
    KeysScreen {
        #problems { height: auto; max-height: 4; padding: 1 1 0 1; color: $text-warning;
                    display: none; }
        #problems.-said { display: block; }
        #list { height: 1fr; max-width: 80; margin-top: 1; }
        &.-short #list { margin-top: 0; }
    }
    """

    keys: reactive[Mapping[str, str]] = reactive(dict, init=False, repaint=False)

    def __init__(
        self, keys: Mapping[str, str], change: Callable[[Mapping[str, str]], None]
    ) -> None:
        super().__init__()
        self.set_reactive(KeysScreen.keys, keys)
        self.set_reactive(FootScreen.where, "Settings: keys")
        self._change = change
        self.list = ChoiceList(id="list")

    def content(self) -> ComposeResult:
        yield Static(id="problems")
        yield self.list.data_bind(FootScreen.glyphs)

    @property
    def command(self) -> Command | None:
        """The highlighted command."""
        return COMMANDS.get(self.list.highlighted_id or "")

    def on_mount(self) -> None:
        """Show the commands."""
        self.refill()

    def watch_keys(self, keys: Mapping[str, str]) -> None:
        """Hand on the new keys, and show them."""
        self._change(keys)
        self.refill()

    def watch_glyphs(self, glyphs: Glyphs) -> None:
        """Draw the rows anew."""
        super().watch_glyphs(glyphs)
        self.refill()

    def refill(self) -> None:
        """Make the rows anew; the highlight stays."""
        if not self.list.is_attached:
            return
        keymap = checked(self.keys)
        self.list.fill(self._options(keymap))
        problems = self.query_one("#problems", Static)
        problems.update(Content("\n".join(str(each) for each in keymap.problems)))
        problems.set_class(bool(keymap.problems), "-said")
        self.refresh_bindings()

    def on_option_list_option_highlighted(self) -> None:
        """Offer what can be done with it."""
        self.refresh_bindings()

    def on_option_list_option_selected(self) -> None:
        """A click on the highlighted command changes its keys."""
        self.action_change()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the default only where it would change something."""
        if action == "reset":
            return self.command is not None and self.command.id in self.keys
        return True

    def action_change(self) -> None:
        """Type other keys for the highlighted command."""
        command = self.command
        if command is None:
            return

        def take(text: str | None) -> None:
            if text is not None:
                self.keys = {**self.keys, command.id: text}

        title = f"{TITLES[command.context]}: {command.words}"
        now = self.keys.get(command.id, command.keys)
        screen = EntryScreen(title, HINT, now, self._check(command), self.glyphs)
        self.app.push_screen(screen, take)

    def action_reset(self) -> None:
        """Give the highlighted command its own keys back."""
        if self.command is not None:
            self.keys = {id_: k for id_, k in self.keys.items() if id_ != self.command.id}

    def action_back(self) -> None:
        """Back to the settings."""
        self.dismiss(None)

    def _check(self, command: Command) -> Callable[[str], str | None]:
        def check(text: str) -> str | None:
            problems = checked({**self.keys, command.id: text}).problems
            return next((each.reason for each in problems if each.id == command.id), None)

        return check

    def _options(self, keymap: Keymap) -> Iterator[Option]:
        for number, (context, members) in enumerate(groupby(CATALOGUE, _context)):
            if number:
                yield blank_option(self.glyphs)
            yield heading_option(TITLES[context], self.glyphs)
            yield from (self._option(command, keymap) for command in members)

    def _option(self, command: Command, keymap: Keymap) -> Option:
        names = current_keys(command.id, keymap.keys)
        keys = "   ".join(shown_key(name, self.glyphs) for name in names)
        different = command.id in keymap.keys
        cells = (
            Cell("", 1),
            Cell(command.words, 16),
            Cell(keys, style="bold $text-accent" if different else "bold"),
            Cell(self.glyphs.mark if different else "", 1, "$text-accent"),
        )
        return Option(Row(cells, self.glyphs), id=command.id)


def _context(command: Command) -> str:
    return command.context
