"""The command line: carries out what was typed, and says how it ended."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from footui.commands.output import warn
from footui.model.errors import UsageError, UserError

FAILED, USAGE, INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and say how it ended: 0, 1 when it failed, 2 when it was not understood."""
    _ready_streams()
    try:
        words = sys.argv[1:] if arguments is None else arguments
        status = _run(words)
        if sys.stdout is not None:  # it may be closed
            sys.stdout.flush()
    except UserError as error:
        warn(str(error))
        return USAGE if isinstance(error, UsageError) else FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _failed(error)
    return status


def _run(words: Sequence[str]) -> int:
    """The app where nothing was typed, else a command; each loads only what it needs."""
    if not words:
        from footui.commands.starting import open_app  # noqa: PLC0415

        return open_app()
    from footui.parser import parsed  # noqa: PLC0415

    arguments = parsed(words)
    status: int = import_module(f"footui.commands.{arguments.module}").run(arguments)
    return status


def _ready_streams() -> None:
    """Closed streams go nowhere; a terminal that is not UTF-8 gets escapes in place of an error."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_RDWR), mode))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _failed(error: OSError) -> int:
    """End quietly when nobody reads any more, else say why."""
    if not isinstance(error, BrokenPipeError):
        where = f"{error.filename}: " if error.filename else ""
        warn(f"{where}{error.strerror or error}")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())  # what is left in the buffer has to go somewhere
    return FAILED
