"""A session in lines of text, on the standard streams."""

import gc
import sys
from collections.abc import Callable, Sequence
from functools import partial

from footui.commands.output import say_unsaved
from footui.plain import Plain
from footui.plain_after import check_in, report
from footui.recorder import Recorder
from footui.session.events import Event
from footui.sitting import Sitting
from footui.terminal.lines import Lines

INTERRUPTED = 130


def lead(sitting: Sitting, steady: Callable[[], float]) -> int:
    """Lead through a session; the exit code."""
    gc.enable()
    try:
        _lead(sitting, steady, Lines(sys.stdin.fileno()))
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        sitting.recorder.close()
        say_unsaved(sitting.recorder.unsaved)
    return 0


def _lead(sitting: Sitting, steady: Callable[[], float], keyboard: Lines) -> None:
    recorder = sitting.recorder

    def keep(events: Sequence[Event]) -> str:
        outcome = recorder.keep(sitting.watch.session, events)
        return "" if outcome.saved else str(outcome)

    Plain(sitting.watch, sitting.exercises, keep, steady).run(keyboard, sys.stdout)
    report(recorder.record, sys.stdout)
    if any(each.seconds_held for each in recorder.record.sets):
        check_in(keyboard, partial(_keep_answer, recorder), sys.stdout)


def _keep_answer(
    recorder: Recorder, effort: int | None = None, pain: int | None = None, note: str | None = None
) -> None:
    recorder.check_in(effort, pain, note)
    outcome = recorder.save()
    if not outcome.saved:
        print(outcome, flush=True)
