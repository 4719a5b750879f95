"""Opening a session, on the full screen or as plain lines. Loads Textual only for the former."""

import gc
import os
import sys
from collections.abc import Sequence

from footui.home import Home
from footui.model.library import Library
from footui.model.routine import Routine, picked
from footui.model.settings import Options
from footui.plain import Plain
from footui.plain_after import check_in, report
from footui.recorder import Recorder, local_now
from footui.session.engine import Session
from footui.session.events import Event
from footui.session.plan import plan
from footui.session.watch import Watch
from footui.terminal.abilities import abilities, refusal
from footui.terminal.clock import steady
from footui.terminal.crash import CrashReporter
from footui.terminal.guard import Guard
from footui.terminal.lines import Lines
from footui.terminal.preparation import mouse_wanted, output_encoding, prepare, standard_streams

FAILED, MISUSED, INTERRUPTED = 1, 2, 130
INSTEAD = "footui start --plain leads through a session in plain lines."


def routine_of(names: Sequence[str], library: Library) -> Routine:
    """One routine of several routines and exercises. Raises UnknownEntryError."""
    found = [library.routine(name) for name in names]
    if len(found) == 1:
        return found[0]
    return picked(tuple(entry for routine in found for entry in routine.exercise))


def full_screen(home: Home, opening: Routine | None = None) -> int:
    """Run the app, straight in a session where one is named; the exit code."""
    refused = refusal(os.environ, standard_streams())
    if refused:
        return _refuse(refused)
    able = abilities(os.environ, output_encoding())
    prepare(os.environ, able)
    crashes = CrashReporter(home.paths.state, local_now)
    crashes.install()
    gc.disable()  # until the first frame: what a start creates is there to stay
    from footui.app import FootApp  # noqa: PLC0415  Textual, only now that it will run
    from footui.terminal.launch import run_app  # noqa: PLC0415

    guard = Guard(lambda _reason: app.save_now())
    app = FootApp(home, opening, able=able, guard=guard, crashes=crashes)
    guard.install()
    code = run_app(app, guard, crashes, mouse=mouse_wanted(app.settings.mouse, able))
    _print_unsaved(app.unsaved)
    return code


def plain(home: Home, routine: Routine, options: Options) -> int:
    """Lead through a routine in lines of text; the exit code."""
    intervals = plan(routine, home.library, options)
    recorder = Recorder.begin(home.store, routine, intervals, options)
    watch = Watch(Session(intervals))
    exercises = [home.library.resolve(entry) for entry in routine.exercise]

    def keep(events: Sequence[Event]) -> str:
        outcome = recorder.keep(watch.session, events)
        return "" if outcome.saved else str(outcome)

    keyboard = Lines(sys.stdin.fileno())
    try:
        Plain(watch, exercises, keep, steady).run(keyboard, sys.stdout)
        report(recorder.record, sys.stdout)
        check_in(keyboard, recorder, sys.stdout)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        recorder.close()
        _print_unsaved(recorder.unsaved)
    return 0


def _refuse(reason: str) -> int:
    print(reason, INSTEAD, sep="\n", file=sys.stderr)
    return MISUSED


def _print_unsaved(document: str) -> None:
    """What no disk would take, so that it can at least be copied from the terminal."""
    if document:
        print("This session could not be saved. Its file would be:\n", document, sep="\n")
