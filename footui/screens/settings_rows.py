"""The rows of the settings, and what is said about one of them."""

from collections.abc import Iterator
from itertools import groupby

from textual.content import Content
from textual.widgets.option_list import Option

from footui.model.fields import Field, Kind, choice_words, fields, is_default, value_words
from footui.model.settings import Settings
from footui.widgets.glyphs import Glyphs
from footui.widgets.prose import BLANK, Item, fact, heading, paragraph
from footui.widgets.row import Cell, Row, blank_option, heading_option

TEST_CUE = "test cue"
SIGNALS = "Signals"
LABEL_WIDTH = 16


def options(settings: Settings, glyphs: Glyphs) -> Iterator[Option]:
    """All settings under the headings of their groups, and the button for a test cue."""
    for number, (group, members) in enumerate(groupby(fields(), lambda field: field.group)):
        if number:
            yield blank_option(glyphs)
        yield heading_option(group, glyphs)
        yield from (_option(field, settings, glyphs) for field in members)
        if group == SIGNALS:
            cells = (Cell("", 1), Cell("Test cue", LABEL_WIDTH), Cell("[ give one now ]"))
            yield Option(Row(cells, glyphs), id=TEST_CUE)


def about(field: Field, settings: Settings, values: tuple[str, ...], glyphs: Glyphs) -> list[Item]:
    """What a setting does, and what it can be."""
    now = getattr(settings, field.name)
    default = value_words(getattr(Settings(), field.name))
    items = [heading(field.label), paragraph(field.help), BLANK]
    if field.accepts.kind is Kind.ONE:
        items += [_value(choice_words(field, each), value_words(now), glyphs) for each in values]
    else:
        items += [fact("Now", value_words(now), 9)]
    return [*items, BLANK, fact("Default", default, 9), fact("In file", field.name, 9)]


def about_test_cue() -> list[Item]:
    """What the button does."""
    text = "Gives the signal that starts a hold, the way it is set here."
    return [heading("Test cue"), paragraph(text)]


def _value(words: str, now: str, glyphs: Glyphs) -> Item:
    chosen = words == now
    sign = glyphs.on if chosen else glyphs.off
    return Item(Content.styled(words, "bold" if chosen else ""), Content(sign), len(sign) + 1)


def _option(field: Field, settings: Settings, glyphs: Glyphs) -> Option:
    same = is_default(settings, field)
    cells = (
        Cell("", 1),
        Cell(field.label, LABEL_WIDTH),
        Cell(value_words(getattr(settings, field.name)), style="" if same else "bold"),
        Cell("" if same else glyphs.mark, 1, "$text-accent"),
    )
    return Option(Row(cells, glyphs), id=field.name)
