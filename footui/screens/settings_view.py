"""What the settings screen shows: each setting with its value, the highlighted one explained."""

from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from footui.model.fields import Field, fields
from footui.model.library import Library
from footui.model.search import equipment_of
from footui.model.settings import Settings
from footui.screens.base import FootScreen
from footui.screens.settings_rows import about, about_test_cue, options
from footui.widgets.choice_list import ChoiceList
from footui.widgets.glyphs import Glyphs
from footui.widgets.prose import lines
from footui.widgets.reader import Reader

FIELDS = {field.name: field for field in fields()}


class SettingsView(FootScreen[None]):
    """Shows settings; `notice` says what is the matter with all of them, if anything."""

    MODE = "settings"
    AUTO_FOCUS = "#list"
    DEFAULT_CSS = """
    SettingsView {
        #notice { height: auto; padding: 1 1 0 1; color: $text-warning; display: none; }
        #notice.-said { display: block; }
        #columns { height: 1fr; margin-top: 1; }
        #list { width: 50%; min-width: 36; max-width: 52; height: 1fr; }
        #about { padding: 0 0 0 2; border-left: vkey $foreground 20%; height: 100%; }
        #about:ansi { border-left: vkey ansi_bright_black; }
        &.-ascii #about { border-left: ascii $foreground; }
        &.-short #columns { margin-top: 0; }
        &.-narrow #columns { layout: vertical; }
        &.-narrow #list { width: 100%; max-width: 100%; }
        &.-narrow #about {
            height: 5; width: 100%; padding: 0 0 0 1; border-left: none;
            border-top: solid $foreground 20%;
        }
        &.-narrow #about:ansi { border-top: solid ansi_bright_black; }
        &.-narrow.-ascii #about { border-left: none; border-top: ascii $foreground; }
    }
    """

    settings: reactive[Settings] = reactive(Settings(), init=False, repaint=False)
    library: reactive[Library] = reactive(Library(), init=False, repaint=False)
    notice: reactive[str] = reactive("")

    def __init__(self) -> None:
        super().__init__()
        self.list, self._notice = ChoiceList(id="list"), Static(id="notice")
        self._about = Reader(id="about")
        self._about.can_focus = False

    def content(self) -> ComposeResult:
        yield self._notice
        with Horizontal(id="columns"):
            yield self.list.data_bind(FootScreen.glyphs)
            yield self._about

    @property
    def field(self) -> Field | None:
        """The highlighted setting."""
        return FIELDS.get(self.list.highlighted_id or "")

    def on_mount(self) -> None:
        """Show the settings."""
        self.refill()

    def watch_settings(self) -> None:
        """Show the new values."""
        self.refill()

    def watch_glyphs(self, glyphs: Glyphs) -> None:
        """Draw the rows anew."""
        super().watch_glyphs(glyphs)
        self.refill()

    def watch_notice(self, notice: str) -> None:
        """Say it above the list."""
        self._notice.update(Content(notice))
        self._notice.set_class(bool(notice), "-said")

    def refill(self) -> None:
        """Make the rows anew; the highlight stays."""
        if self.list.is_attached:
            self.list.fill(options(self.settings, self.glyphs))
            self.show_about()

    def show_about(self) -> None:
        """Describe the highlighted setting."""
        field = self.field
        if field is None:
            items = about_test_cue()
        else:
            items = about(field, self.settings, self.values(field), self.glyphs)
        self._about.source = partial(lines, items)
        self.refresh_bindings()

    def values(self, field: Field) -> tuple[str, ...]:
        """What a setting can be, where it is one or any of some values."""
        if field.accepts.source == "themes":
            return tuple(sorted(self.app.available_themes))
        if field.accepts.source == "equipment":
            return equipment_of(self.library)
        return field.accepts.values

    def on_option_list_option_highlighted(self) -> None:
        """Explain the highlighted setting."""
        self.show_about()
