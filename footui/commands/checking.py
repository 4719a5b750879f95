"""`footui check`: every fault in content and settings, or in the files at one path."""

from argparse import Namespace
from pathlib import Path

from footui.commands.output import say
from footui.model.words import plural
from footui.storage.checking import check_all, check_path
from footui.storage.paths import find_paths


def run(arguments: Namespace) -> int:
    """Name every fault; 1 when there is one. Raises NoHomeError and NoContentError."""
    paths = find_paths()
    report = check_path(Path(arguments.path), paths) if arguments.path else check_all(paths)
    for fault in report.faults:
        say(str(fault))
    if not report.faults:
        say(f"{plural(report.files, 'file')}, no fault")
    return 1 if report.faults else 0
