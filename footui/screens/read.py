"""A dialog with something to read."""

from functools import partial

from textual.app import ComposeResult
from textual.content import Content

from footui.model.exercise import Exercise
from footui.model.library import Fault
from footui.screens.base import FootModal
from footui.session.cues import equipment_words
from footui.widgets.glyphs import Glyphs
from footui.widgets.prose import BLANK, Item, fact, heading, lines, paragraph, point
from footui.widgets.reader import Reader


class ReadScreen(FootModal[None]):
    """Shows items of prose; scrolls when there are more than fit."""

    AUTO_FOCUS = "Reader"

    def __init__(self, items: tuple[Item, ...], glyphs: Glyphs) -> None:
        super().__init__()
        self.glyphs = glyphs
        self._items = items

    def content(self) -> ComposeResult:
        reader = Reader()
        reader.source = partial(lines, self._items)
        yield reader


def instruction_items(exercise: Exercise) -> tuple[Item, ...]:
    """The full instructions of an exercise."""
    items = [heading(exercise.name), BLANK]
    if exercise.equipment:
        items += [fact("You need", equipment_words(exercise)), BLANK]
    items += [point(f"{n}.", line) for n, line in enumerate(exercise.instructions, 1)]
    if exercise.caution:
        items += [BLANK, paragraph(exercise.caution, "$text-warning")]
    return tuple(items)


def fault_items(faults: tuple[Fault, ...]) -> tuple[Item, ...]:
    """Each fault: its file, the key, and what was expected there."""
    items = [heading("Files that could not be used whole"), BLANK]
    for fault in faults:
        words = ": ".join(filter(None, (fault.key, fault.problem)))
        items += [paragraph(fault.file, "bold"), Item(Content(words), indent=2), BLANK]
    return tuple(items[:-1])
