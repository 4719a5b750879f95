"""`footui` and `footui start`: the app, or a session at once, on the full screen or in lines."""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from footui.commands.output import say_unsaved, warn
from footui.commands.planning import overridden
from footui.home import Home, open_home
from footui.model.errors import UserError
from footui.model.library import Library
from footui.model.routine import Routine, picked
from footui.terminal.abilities import abilities, refusal
from footui.terminal.crash import CrashReporter
from footui.terminal.guard import Guard
from footui.terminal.preparation import mouse_wanted, output_encoding, prepare, standard_streams

if TYPE_CHECKING:
    from argparse import Namespace

    from footui.sitting import Sitting

DEFAULT = "full"
MISUSED = 2
INSTEAD = "footui start --plain leads through a session in plain lines."


def open_app() -> int:
    """`footui`: the app on the full screen, which opens with what there is to train."""
    return MISUSED if _refused() else full_screen(open_home(), None)


def run(arguments: "Namespace") -> int:
    """`footui start`: a session at once. Raises UserError where that is not possible."""
    if not arguments.plain and _refused():
        return MISUSED
    home = open_home()
    opening = _opening(arguments, home)
    if arguments.plain:
        from footui.commands.plainly import lead  # noqa: PLC0415  only where it is wanted

        return lead(opening, home.steady)
    return full_screen(home, opening)


def routine_of(names: Sequence[str], library: Library) -> Routine:
    """One routine of several routines and exercises. Raises UnknownEntryError."""
    found = [library.routine(name) for name in names]
    if len(found) == 1:
        return found[0]
    return picked(tuple(entry for routine in found for entry in routine.exercise))


def full_screen(home: Home, opening: "Sitting | None") -> int:
    """Run the app, straight in a session where one is given; the exit code."""
    able = abilities(os.environ, output_encoding())
    prepare(os.environ, able)
    crashes = CrashReporter(home.paths.state, home.now)
    crashes.install()
    saves: list[Callable[[], None]] = []  # none before there is an app with something to save
    guard = Guard(lambda _reason: _call(saves))
    guard.install()
    from footui.app import FootApp  # noqa: PLC0415  Textual, only now that it will run
    from footui.terminal.launch import run_app  # noqa: PLC0415

    app = FootApp(home, opening, able=able, guard=guard, crashes=crashes)
    saves.append(app.save_now)
    code = run_app(app, guard, crashes, mouse=mouse_wanted(app.settings.mouse, able))
    app.let_go()
    say_unsaved(app.unsaved)
    return code


def _refused() -> bool:
    """Whether there is no terminal for a full screen; if so that has been said."""
    reason = refusal(os.environ, standard_streams())
    if reason:
        warn(reason)
        warn(INSTEAD)
    return bool(reason)


def _opening(arguments: "Namespace", home: Home) -> "Sitting":
    from footui.sitting import begin  # noqa: PLC0415  only where a session begins

    if arguments.resume:
        return _cut_off(home)
    if arguments.plain and home.store.pending(home.now()).offers:
        warn("a session was cut off: footui start --plain --resume goes on with it")
    options = overridden(home.settings.options(), arguments.set)
    return begin(home, routine_of(arguments.names or [DEFAULT], home.library), options)


def _cut_off(home: Home) -> "Sitting":
    """The session to go on with. Raises UserError when there is none."""
    from footui.sitting import take_up  # noqa: PLC0415  only where one goes on

    offers = home.store.pending(home.now()).offers
    if not offers:
        raise UserError("no session was cut off in the last hours")
    sitting = take_up(home, offers[0])
    if sitting is None:
        raise UserError("the session that was cut off cannot go on: its exercises have changed")
    return sitting


def _call(saves: Iterable[Callable[[], None]]) -> None:
    for save in saves:
        save()
