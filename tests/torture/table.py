"""The rows that the torture ends in: what was tried, and what it cost."""

import time
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct, structs

from tests.torture.ledger import Findings, total

COLUMNS = ("runs", "acknowledged", "lost", "duplicated", "corrupt", "orphans", "spins")


class Row(Struct, frozen=True):
    """One line. None stands where a column has no meaning; `ok` is the gate."""

    name: str
    runs: int
    acknowledged: int | None = None
    lost: int | None = None
    duplicated: int | None = None
    corrupt: int | None = None
    orphans: int | None = None
    spins: int | None = None
    ok: bool = True


Trial = Callable[[], Row]


def store_row(name: str, findings: Iterable[Findings], *, runs: int | None = None) -> Row:
    """The row of findings about the store; each is one run unless a number is given."""
    found = list(findings)
    all_ = total(found)
    count = len(found) if runs is None else runs
    counts = (all_.acknowledged, all_.lost, all_.duplicated, all_.corrupt)
    return Row(name, count, *counts, ok=bool(found) and not all_.bad)


def mutant_row(name: str, findings: Iterable[Findings]) -> Row:
    """The row of a store that was broken on purpose: it passes when that was noticed."""
    row = store_row(name, findings)
    return structs.replace(row, ok=row.runs > 0 and not row.ok)


def printed(trials: Iterable[Trial]) -> Iterator[tuple[Row, str]]:
    """Carry the trials out; each row as a line of a Markdown table."""
    for trial in trials:
        start = time.monotonic()
        row = trial()
        cells = [_cell(getattr(row, column)) for column in COLUMNS]
        verdict = "yes" if row.ok else "NO"
        seconds = f"{time.monotonic() - start:.0f}"
        yield row, " | ".join(("", row.name, *cells, verdict, seconds, "")).strip()


def heading() -> str:
    """The first two lines of the table."""
    names = ("trial", *COLUMNS, "as it should be", "seconds")
    return f"| {' | '.join(names)} |\n|---|{'---:|' * (len(names) - 1)}"


def _cell(count: int | None) -> str:
    return "" if count is None else f"{count:,}"
