"""The part of the app that dresses its screens: characters, figures, and the note of the hour."""

from functools import partial
from typing import TYPE_CHECKING, Any

from footui.cueing_app import CueingApp
from footui.model.settings import Choice
from footui.screens.base import FootScreen
from footui.terminal.drivers import pending_output
from footui.widgets.glyphs import ASCII, UNICODE, Glyphs

if TYPE_CHECKING:
    from footui.screens.session_view import Looks
    from footui.widgets.figure_look import Look
    from footui.widgets.shown_figure import ShownFigure


class DressingApp(CueingApp):
    """Draws as settings and terminal have it, everywhere alike."""

    @property
    def glyphs(self) -> Glyphs:
        """The characters to draw with."""
        plain = self.settings.ascii is Choice.ON
        unable = self.settings.ascii is Choice.AUTO and not self.able.utf8
        return ASCII if plain or unable else UNICODE

    def looks(self) -> "Looks":
        """How a session is drawn here and now."""
        from footui.screens.session_view import Looks

        return Looks(self.settings.digits, self.figure_look(), partial(pending_output, self))

    def figure_look(self) -> "Look | None":
        """How figures are drawn here and now."""
        from footui.widgets.figure_look import look_for

        return look_for(self.able, self.settings)

    def new_figure(self) -> "ShownFigure":
        """A figure that shows an exercise to who reads about it."""
        from footui.widgets.shown_figure import ShownFigure

        figure = ShownFigure(self.home.steady, partial(pending_output, self))
        figure.look = self.figure_look()
        return figure

    def note(self) -> str:
        """What the title bar says at the right end."""
        return ""

    def dressed(self, screen: FootScreen[Any]) -> FootScreen[Any]:
        """The screen, with characters and note as they are now."""
        screen.glyphs, screen.note = self.glyphs, self.note()
        return screen

    def new_mode(self, screen: FootScreen[Any]) -> None:
        """Dress the screen of a mode that opens; it is styled as it is mounted, and that will do.

        Textual would parse all CSS again for it, twice.
        """
        self.dressed(screen)
        screen._css_update_count = self._css_update_count

    def dress_all(self) -> None:
        """Bring characters and note of every screen up to date."""
        self.set_class(self.glyphs is ASCII, "-ascii")
        for stack in self._screen_stacks.values():
            for screen in stack:
                if isinstance(screen, FootScreen):
                    self.dressed(screen)
