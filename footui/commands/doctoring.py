"""`footui doctor`: the state of data, terminal and installation; `--merge` folds copies."""

import os
import platform
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence

from footui import VERSION
from footui.commands.output import columns, say
from footui.model.library import Fault
from footui.model.text import one_line
from footui.storage.content import load_library
from footui.storage.paths import Paths, content_dir, find_paths
from footui.storage.places import Places
from footui.storage.report import StoreReport, examine, merge_copies
from footui.storage.settings import load_settings
from footui.terminal.abilities import Abilities, abilities, refusal
from footui.terminal.clock import local_now
from footui.terminal.preparation import output_encoding, standard_streams

Row = tuple[str, str]


def run(arguments: Namespace) -> int:
    """Say how everything stands; 1 when something needs care. Raises NoHomeError."""
    paths = find_paths()
    places = Places.of(paths)
    if arguments.merge:
        _merge(places)
    report = examine(places, local_now())
    faults = _content_faults(paths)
    _section("Installation", _installation(paths))
    _section("Terminal", _terminal(abilities(os.environ, output_encoding())))
    _section("History", _history(report))
    troubles = [*faults, *report.faults, *report.dangers]
    _section("Needs care", [(each.file, _matter(each)) for each in troubles] + _waiting(report))
    return 1 if troubles or report.conflicts or report.unsaved else 0


def _merge(places: Places) -> None:
    for stored, outcome in merge_copies(places):
        state = "copies made one" if outcome.saved else str(outcome)
        say(f"{stored.record.id}: {state}")


def _content_faults(paths: Paths) -> tuple[Fault, ...]:
    return (*load_library(paths).faults, *load_settings(paths.settings).faults)


def _installation(paths: Paths) -> Iterator[Row]:
    yield "footui", VERSION
    yield "Python", f"{platform.python_version()} ({sys.executable})"
    yield "Textual", _version("textual")
    yield "content", str(content_dir())
    yield "settings", str(paths.settings)
    yield "history", str(paths.history)
    yield "state", str(paths.state)


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  slow to import

    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"


def _terminal(able: Abilities) -> Iterator[Row]:
    yield "TERM", able.name or "not set"
    yield "colours", f"{able.colours.value or 'none'}"
    yield "letters", "Unicode" if able.utf8 else "plain only"
    yield "over SSH", "yes" if able.over_ssh else "no"
    yield "in tmux", "yes" if able.in_tmux else "no"
    yield "signals", ", ".join(able.channels)
    yield "full screen", refusal(os.environ, standard_streams()) or "yes"


def _history(report: StoreReport) -> Iterator[Row]:
    yield "sessions", f"{report.sessions} with {report.sets} sets"
    yield "files", f"{report.files}, {report.size / 1000:.0f} kB"
    yield "running", f"{len(report.running)}"
    yield "cut off", f"{len(report.open)}"
    yield "with copies", f"{len(report.conflicts)}"
    yield "of a newer footui", f"{len(report.newer)}"
    yield "quarantined", f"{report.quarantined}"
    yield "discarded", f"{report.discarded}"
    yield "leftovers", f"{len(report.leftovers)}"


def _waiting(report: StoreReport) -> list[Row]:
    copies = [
        (each.record.id, f"{len(each.copies)} copies; footui doctor --merge makes them one")
        for each in report.conflicts
    ]
    unsaved = [(str(path), "a session that history had no room for") for path in report.unsaved]
    return copies + unsaved


def _matter(fault: Fault) -> str:
    return ": ".join(part for part in (fault.key, fault.problem) if part)


def _section(title: str, rows: Iterable[Row]) -> None:
    shown: Sequence[Row] = [(one_line(name), one_line(value)) for name, value in rows]
    if shown:
        say(title)
        for line in columns(shown):
            say(f"  {line}")
