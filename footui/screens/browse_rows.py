"""The rows of the browser: routines and exercises."""

from collections.abc import Iterator

from msgspec import Struct
from textual.content import Content
from textual.widgets.option_list import Option

from footui.model.exercise import Exercise
from footui.model.library import Library
from footui.model.picks import Picks
from footui.model.routine import Entry, Routine, picked
from footui.model.search import Finder, Wanted
from footui.model.settings import Options
from footui.model.text import clock_text
from footui.session.plan import duration, plan
from footui.widgets.glyphs import Glyphs
from footui.widgets.row import Cell, Cells, Row, blank_option, heading_option


class Durations:
    """How long routines and entries take with these options, in seconds; each planned once."""

    def __init__(self, library: Library, options: Options) -> None:
        self._library, self._options = library, options
        self._known: dict[tuple[Entry, ...], float] = {}

    def of(self, entries: tuple[Entry, ...]) -> float:
        """The length of these entries done in a row."""
        if entries not in self._known:
            intervals = plan(picked(entries), self._library, self._options)
            self._known[entries] = duration(intervals)
        return self._known[entries]


class Rows(Struct, frozen=True):
    """Makes the rows for what is wanted now."""

    library: Library
    finder: Finder
    durations: Durations
    picks: Picks
    glyphs: Glyphs

    def options(self, wanted: Wanted) -> list[Option]:
        """All rows, under their headings."""
        groups = (
            ("Routines", [self._routine(each) for each in self.finder.routines(wanted)]),
            ("Exercises", [self._exercise(each) for each in self.finder.exercises(wanted)]),
        )
        rows = list(self._grouped([each for each in groups if each[1]]))
        return rows or [self._nothing(wanted)]

    def _nothing(self, wanted: Wanted) -> Option:
        words = "Nothing here fits the filter." if wanted else "There is nothing here."
        return Option(Row((Cell("", 1), Cell(words, style="dim")), self.glyphs), disabled=True)

    def _grouped(self, groups: list[tuple[str, list[Option]]]) -> Iterator[Option]:
        for number, (title, options) in enumerate(groups):
            if number:
                yield blank_option(self.glyphs)
            yield heading_option(title, self.glyphs)
            yield from options

    def _routine(self, routine: Routine) -> Option:
        def cells() -> Cells:
            seconds = self.durations.of(routine.exercise)
            return Cell("", 3), Cell(routine.name), *self._ending(seconds, 0)

        return Option(Row(cells, self.glyphs), id=routine.id)

    def _exercise(self, exercise: Exercise) -> Option:
        def cells() -> Cells:
            number = Cell(f" {exercise.number or ''}", 3, "dim")
            seconds = self.durations.of((self.picks.entry(exercise.id),))
            place = self.picks.place(exercise.id)
            return number, Cell(exercise.name), *self._ending(seconds, place)

        return Option(Row(cells, self.glyphs), id=exercise.id)

    def _ending(self, seconds: float, place: int) -> Cells:
        """How long it takes, and its place among the picks once there are any."""
        time = Cell(clock_text(seconds), 5, "dim", right=True)
        if not self.picks.order:
            return time, Cell("", 1)
        mark = f"{self.glyphs.mark}{place}" if place else ""
        return time, Cell(mark, 3, "bold $text-accent")


def shown_words(wanted: Wanted, shown: int, whole: int) -> str:
    """What is filtered by beside the words typed, and how much is left, always equally long."""
    if not wanted:
        return ""
    parts = [wanted.goal or "", "at hand" if wanted.at_hand is not None else ""]
    return ", ".join([*filter(None, parts), f"{shown:{len(str(whole))}} of {whole}"])


def picks_words(picks: Picks, library: Library, seconds: float, glyphs: Glyphs) -> Content:
    """What is picked, in order, and how long it takes."""
    names = ", ".join(library.exercises[each].name for each in picks.order)
    words = f" {len(picks.order)} picked, {clock_text(seconds)}: "
    return Content.assemble((glyphs.mark, "bold $text-accent"), words, (names, "dim"))
