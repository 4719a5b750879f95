"""Beside the list of the browser: what is highlighted in words, and its figure above them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical

from footui.model.exercise import Exercise
from footui.widgets.reader import Reader, Source
from footui.widgets.soon import Soon

if TYPE_CHECKING:
    from footui.widgets.shown_figure import ShownFigure

    NewFigure = Callable[[], ShownFigure] | None


class BrowsePane(Vertical):
    """A figure is made when there is first something for it to show."""

    def __init__(self, new_figure: "NewFigure") -> None:
        super().__init__(id="right")
        self.figure: ShownFigure | None = None
        self._new_figure = new_figure
        self._reader, self._soon = Reader(id="detail"), Soon(self)
        self._described = ""

    def compose(self) -> ComposeResult:
        yield self._reader

    def describe(self, id_: str, source: Source, exercise: Callable[[], Exercise | None]) -> None:
        """Show these words, another description from its top; soon, the figure that goes with it.

        `exercise` is asked when the keys have come to rest.
        """
        if id_ != self._described:
            self._described = id_
            self._reader.scroll_to(y=0, animate=False, immediate=True)
        self._reader.source = source
        self._soon.call(lambda: self._show(exercise()))

    def _show(self, exercise: Exercise | None) -> None:
        if self.figure is None and exercise is not None and self._new_figure is not None:
            self.figure = self._new_figure()
            self.mount(self.figure, before=0)
        if self.figure is not None:
            self.figure.exercise = exercise
