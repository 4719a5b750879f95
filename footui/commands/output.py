"""What commands write: harmless text for people, JSON for scripts."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from footui.model.text import clean, one_line

if TYPE_CHECKING:
    from footui.model.library import Fault  # for commands that read no file it is too slow to load


def say(text: str) -> None:
    """Write a line."""
    print(clean(text))


def say_json(value: Any) -> None:
    """Write a value as JSON, in ASCII, so that it is right in every locale."""
    import json  # noqa: PLC0415  most commands are called without --json

    print(json.dumps(value, indent=2))


def warn(text: str) -> None:
    """Write a line beside the output."""
    print(f"footui: {one_line(text)}", file=sys.stderr)


def warn_of(faults: "Sequence[Fault]") -> None:
    """Say in one line that files have faults, if some have."""
    files = len({fault.file for fault in faults})
    if files:
        some = "1 file has a fault" if files == 1 else f"{files} files have faults"
        warn(f"{some}; footui check names what is wrong")


def say_unsaved(document: str) -> None:
    """Write what no disk would take, so that it can at least be copied from the terminal."""
    if document:
        print("This session could not be saved. Its file would be:\n", document, sep="\n")


def columns(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The rows as lines, each column as wide as it needs to be."""
    table = [tuple(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()
