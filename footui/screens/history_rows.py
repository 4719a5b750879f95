"""The rows of the history, and what is said about one session."""

from collections.abc import Iterator
from math import ceil

from textual.content import Content
from textual.widgets.option_list import Option

from footui.model.library import Library
from footui.model.record import SessionRecord, Status
from footui.model.summary import session_name, summary
from footui.model.words import plural
from footui.widgets.done_table import table_lines
from footui.widgets.glyphs import Glyphs
from footui.widgets.prose import Item, fact, lines
from footui.widgets.row import Cell, Row

ROOMY = 56
STATUS_WORDS = {Status.OPEN: "open", Status.DONE: "done", Status.STOPPED: "stopped"}


def head_row(glyphs: Glyphs) -> Row:
    """What stands above the columns."""
    cells = (
        Cell("", 1),
        Cell("Date", 11),
        Cell("", 5, least=ROOMY),
        Cell("Session"),
        Cell("Status", 7),
        Cell("Min", 3, right=True),
        Cell("Effort", 6, right=True, least=ROOMY),
        Cell("Pain", 4, right=True, least=ROOMY),
        Cell("", 1, least=ROOMY),
    )
    return Row(cells, glyphs)


def session_option(record: SessionRecord, library: Library, glyphs: Glyphs) -> Option:
    """One session as a row."""

    def cells() -> tuple[Cell, ...]:
        return (
            Cell("", 1),
            Cell(f"{record.started:%d %b %Y}", 11),
            Cell(f"{record.started:%H:%M}", 5, "dim", least=ROOMY),
            Cell(session_name(record, library)),
            Cell(STATUS_WORDS[record.status], 7, "" if record.status is Status.DONE else "bold"),
            Cell(_minutes(record, glyphs), 3, right=True),
            Cell(_score(record.effort, glyphs), 6, right=True, least=ROOMY),
            Cell(_score(record.pain, glyphs), 4, right=True, least=ROOMY),
            Cell("", 1, least=ROOMY),
        )

    return Option(Row(cells, glyphs), id=record.id)


def session_lines(record: SessionRecord, library: Library, width: int) -> list[Content]:
    """What is said about a session, and the table of what was done."""
    names = {id_: each.name for id_, each in library.exercises.items()}
    table = table_lines(summary(record), names, width)
    return [*lines(_items(record, library), width), Content(), *table]


def _items(record: SessionRecord, library: Library) -> Iterator[Item]:
    yield Item(Content.styled(session_name(record, library), "bold"))
    yield Item()
    yield fact("Date", f"{record.started:%A %d %B %Y}")
    yield fact("Time", _times(record))
    yield fact("Status", STATUS_WORDS[record.status])
    yield fact("Effort", _of_ten(record.effort))
    yield fact("Pain", _of_ten(record.pain))
    if record.note:
        yield fact("Note", record.note)
    if record.newer:
        yield fact("File", "made by a newer footui; it is shown, and never changed")


def loading_words(done: int, whole: int) -> str:
    """How far the reading is."""
    return f"Reading {done:,} of {whole:,} sessions"


def _length(record: SessionRecord) -> int | None:
    end = record.ended or record.saved
    return ceil((end - record.started).total_seconds() / 60) if end is not None else None


def _minutes(record: SessionRecord, glyphs: Glyphs) -> str:
    length = _length(record)
    return glyphs.dash if length is None else str(length)


def _times(record: SessionRecord) -> str:
    length = _length(record)
    start = f"{record.started:%H:%M}"
    if length is None or record.ended is None:
        return f"from {start}"
    return f"{start} to {record.ended:%H:%M}, {plural(length, 'minute')}"


def _score(score: int | None, glyphs: Glyphs) -> str:
    return glyphs.dash if score is None else str(score)


def _of_ten(score: int | None) -> str:
    return "not given" if score is None else f"{score} of 10"
