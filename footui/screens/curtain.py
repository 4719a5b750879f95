"""The first picture of a screen: drawn once, when everything has found its place."""

from typing import TypeVar

from textual import events
from textual.screen import Screen

Result = TypeVar("Result")


class Curtain(Screen[Result]):
    """A screen that is drawn first when the frame clock ticks after its layout.

    Textual styles, lays out and draws a new screen, and only then tells the widgets how large they
    are; what they change thereupon is laid out and drawn again, several times over.
    """

    _open = False
    _styled = False

    def on_screen_suspend(self) -> None:
        """Behind a dialog it is still seen; else it is seen again when it is ready."""
        self._open = self._open and self.is_current

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """What was only just mounted has its styles."""
        event.refresh_styles = event.refresh_styles and self._styled
        self._styled = True

    def _on_timer_update(self) -> None:
        if self.size and not self._open and self.is_current:
            self._refresh_layout()
            self._layout_required = False
            self._open = self._repaint_required = True
        super()._on_timer_update()

    def _compositor_refresh(self) -> None:
        if self._open:
            super()._compositor_refresh()
