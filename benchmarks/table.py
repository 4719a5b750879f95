"""Rows of what was measured, beside what it may be; written as a table that Markdown knows."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """One measure. `base` is the same of what it is compared with; `relative` budgets count it.

    No budget: nothing is promised.
    """

    what: str
    measured: float
    unit: str
    budget: float | None = None
    base: float | None = None
    relative: bool = False

    @property
    def ratio(self) -> float | None:
        """How many times the base it is."""
        return self.measured / self.base if self.base else None

    @property
    def over(self) -> bool:
        """Whether it is more than it may be."""
        judged = self.ratio if self.relative else self.measured
        return self.budget is not None and judged is not None and judged > self.budget


def table(title: str, base: str, rows: Iterable[Row]) -> str:
    """The rows under a heading; `base` names what the last column compares with, if anything."""
    lines = [(title, "measured", "budget", f"x {base}" if base else ""), *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    rule = tuple("-" * width for width in widths)
    return "\n".join(_line(cells, widths) for cells in (lines[0], rule, *lines[1:]))


def _cells(row: Row) -> tuple[str, str, str, str]:
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    return row.what, f"{number(row.measured)} {row.unit}", _budget(row), ratio


def _budget(row: Row) -> str:
    if row.budget is None:
        return ""
    unit = "x" if row.relative else row.unit
    return f"<= {row.budget:g} {unit}{' OVER' if row.over else ''}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    right = (cell.rjust(width) for cell, width in others)
    return f"| {first[0].ljust(first[1])} | {' | '.join(right)} |"


def number(value: float) -> str:
    """Three digits that count; whole numbers whole."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) >= 0.005 else "0"
