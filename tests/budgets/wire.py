"""What an app draws, and what our driver would make of it on the wire.

The one place of these tests that knows Textual's private names.
"""

from typing import Any

import pytest
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

from footui.terminal.thrift import BEGIN, END, Thrift


class Wire:
    """Counts since the last `reset`: pictures drawn, bytes sent, nodes styled, CSS parsed anew."""

    def __init__(self) -> None:
        self._thrift = Thrift()
        self.reset()

    def reset(self) -> None:
        """Count from nothing."""
        self.drawn = self.sent = self.styled = self.parsed = 0

    def install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Listen to every app of this test, in true colours."""
        monkeypatch.setenv("COLORTERM", "truecolor")
        self._thrift.resize(80, 24)
        monkeypatch.setattr(App, "_display", self._display(App._display))
        monkeypatch.setattr(Stylesheet, "apply", self._counting("styled", Stylesheet.apply))
        monkeypatch.setattr(Stylesheet, "reparse", self._counting("parsed", Stylesheet.reparse))

    def _display(self, display: Any) -> Any:
        def listen(app: App[Any], screen: Screen[Any], picture: Any) -> None:
            if isinstance(picture, CompositorUpdate) and not app._batch_count:
                self._take(picture.render_segments(app.console))
            display(app, screen, picture)

        return listen

    def _counting(self, name: str, function: Any) -> Any:
        def counted(*values: Any, **named: Any) -> Any:
            setattr(self, name, getattr(self, name) + 1)
            return function(*values, **named)

        return counted

    def _take(self, drawn: str) -> None:
        self.drawn += 1
        self.sent += sum(len(self._thrift.thin(each).encode()) for each in (BEGIN, drawn, END))
