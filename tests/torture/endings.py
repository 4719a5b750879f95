"""Runs of footui in real terminals, each ended in some way, and what is left of them."""

import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from tests.realterm import processes
from tests.realterm.fixtures import plain_environment
from tests.realterm.terminal import RealTerminal
from tests.terminal.running import Running
from tests.terminal.subjects import FOOTUI, Subject
from tests.torture.ledger import Findings
from tests.torture.table import Row

GONE_SECONDS = 10.0
SPIN = 0.5
"""The share of a core over which a process that should be gone spins."""

Survivors = Callable[[], Sequence[int]]


class Remains(Struct, frozen=True):
    """What one run left behind, on disk and among the processes."""

    findings: Findings
    orphans: int = 0
    spins: int = 0


@contextmanager
def running(subject: Subject = FOOTUI, *, leader: bool = True, **env: str) -> Iterator[Running]:
    """A subject that works, in a terminal and a folder of its own."""
    with TemporaryDirectory() as folder:
        home = Path(folder) / "footui"
        subject.lay_out(home)
        environment = plain_environment(Path(folder), **env)
        with RealTerminal(subject.command, environment, leader=leader) as terminal:
            run = Running(subject, terminal, home)
            run.wait_ready()
            terminal.wait_until(lambda: run.shown() > 1, "finished steps on the screen")
            yield run


def ended(run: Running, end: Callable[[Running], object]) -> Remains:
    """End a run, and look at what it leaves."""
    shown = run.shown()
    end(run)
    return remains(run, shown, run.terminal.program.processes)


def remains(run: Running, shown: int, survivors: Survivors) -> Remains:
    """What a run leaves whose screen has said that so many steps are done."""
    left = _outlive(run, survivors)
    spins = sum(processes.cpu_share(pid, 1.0) > SPIN for pid in left)
    return Remains(_findings(run, shown), len(left), spins)


def ending_row(name: str, all_: Iterable[Remains]) -> Row:
    """The row of runs that were ended."""
    found = list(all_)
    sums = sum((each.findings for each in found), Findings())
    orphans = sum(each.orphans for each in found)
    spins = sum(each.spins for each in found)
    return Row(
        name,
        len(found),
        sums.acknowledged,
        sums.lost,
        sums.duplicated,
        sums.corrupt,
        orphans,
        spins,
        ok=bool(found) and not (sums.bad or orphans or spins),
    )


def _outlive(run: Running, survivors: Survivors) -> Sequence[int]:
    ends = time.monotonic() + GONE_SECONDS
    while (left := survivors()) and time.monotonic() < ends:
        run.terminal.pump(0.05)
    return left


def _findings(run: Running, shown: int) -> Findings:
    try:
        kept = run.kept
        ids = Counter(_set_ids(run.home))
    except tomllib.TOMLDecodeError:
        return Findings(shown, corrupt=1)
    return Findings(shown, max(0, shown - kept), sum(times > 1 for times in ids.values()))


def _set_ids(home: Path) -> Iterator[str]:
    for path in (home / "data" / "history").glob("*/*.toml"):
        yield from (each["id"] for each in tomllib.loads(path.read_text()).get("sets", []))
