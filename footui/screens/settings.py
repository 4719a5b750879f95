"""The settings: each with a sentence, changed in place or in a dialog that fits its kind."""

from collections.abc import Callable, Mapping

from textual.message import Message

from footui.model.fields import (
    BadValueError,
    Field,
    Kind,
    changed,
    choice_words,
    is_default,
    reset,
    text_of,
)
from footui.model.settings import Settings
from footui.screens.choose import Choice, ChooseScreen
from footui.screens.entry import EntryScreen
from footui.screens.keys import KeysScreen
from footui.screens.marks import MarksScreen
from footui.screens.settings_rows import TEST_CUE
from footui.screens.settings_view import SettingsView
from footui.widgets.keys import bind


class SettingsScreen(SettingsView):
    """Posts `Changed` with the new settings, and `TestCue`; to save and apply is for the app."""

    BINDINGS = bind(
        {
            "settings.change": "change",
            "settings.next": "step(1)",
            "settings.previous": "step(-1)",
            "settings.test_cue": "test_cue",
            "settings.reset": "reset",
        }
    )

    class Changed(Message):
        """The runner changed a setting."""

        def __init__(self, settings: Settings) -> None:
            super().__init__()
            self.settings = settings

    class TestCue(Message):
        """The runner wants a cue now, to see whether it reaches them."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something to the highlighted setting."""
        if action == "step":
            return self.field is not None and self.field.accepts.kind is Kind.ONE
        if action == "reset":
            return self.field is not None and not is_default(self.settings, self.field)
        return True

    def on_option_list_option_selected(self) -> None:
        """A click on the highlighted setting changes it."""
        self.action_change()

    def action_change(self) -> None:
        """Change the highlighted setting."""
        if self.list.highlighted_id == TEST_CUE:
            self.action_test_cue()
        elif self.field is not None:
            _EDITORS[self.field.accepts.kind](self, self.field)

    def action_step(self, by: int) -> None:
        """Take the value so many places further in the list of values."""
        if self.field is not None:
            values = self.values(self.field)
            now = text_of(self.settings, self.field.name)
            at = values.index(now) if now in values else -by
            self.put(self.field, values[(at + by) % len(values)])

    def action_reset(self) -> None:
        """Take the default."""
        if self.field is not None:
            self._take(reset(self.settings, self.field))

    def action_test_cue(self) -> None:
        """Ask for a cue."""
        self.post_message(self.TestCue())

    def put(self, field: Field, value: object) -> None:
        """Give a setting another value, which must be a good one."""
        self._take(changed(self.settings, field, value))

    def choose(self, field: Field) -> None:
        """Choose one of the values; a theme shows itself while it is highlighted."""
        themed, theme = field.accepts.source == "themes", self.app.theme

        def take(value: str | None) -> None:
            if value is not None:
                self.put(field, value)
            elif themed:
                self._preview(theme)

        now = text_of(self.settings, field.name)
        choices = tuple(Choice(each, choice_words(field, each)) for each in self.values(field))
        preview: Callable[[str], object] = self._preview if themed else str
        self.app.push_screen(ChooseScreen(field.label, choices, now, self.glyphs, preview), take)

    def mark(self, field: Field) -> None:
        """Mark any of the values."""

        def take(marked: tuple[str, ...] | None) -> None:
            if marked is not None:
                self.put(field, marked)

        marked = getattr(self.settings, field.name) or ()
        screen = MarksScreen(field.label, self.values(field), marked, self.glyphs)
        self.app.push_screen(screen, take)

    def type_text(self, field: Field) -> None:
        """Type the value."""

        def check(text: str) -> str | None:
            try:
                changed(self.settings, field, text.strip())
            except BadValueError as bad:
                return str(bad)
            return None

        def take(text: str | None) -> None:
            if text is not None:
                self.put(field, text.strip())

        now = text_of(self.settings, field.name)
        self.app.push_screen(EntryScreen(field.label, field.help, now, check, self.glyphs), take)

    def change_keys(self, field: Field) -> None:
        """Go to the list of all keys."""

        def take(keys: Mapping[str, str]) -> None:
            self.put(field, dict(keys))

        screen = KeysScreen(getattr(self.settings, field.name), take)
        screen.glyphs = self.glyphs
        self.app.push_screen(screen)

    def _take(self, settings: Settings) -> None:
        self.settings = settings
        self.post_message(self.Changed(settings))

    def _preview(self, theme: str) -> None:
        if theme in self.app.available_themes:
            self.app.theme = theme


_EDITORS: Mapping[Kind, Callable[[SettingsScreen, Field], None]] = {
    Kind.ONE: SettingsScreen.choose,
    Kind.MANY: SettingsScreen.mark,
    Kind.TEXT: SettingsScreen.type_text,
    Kind.KEYS: SettingsScreen.change_keys,
}
