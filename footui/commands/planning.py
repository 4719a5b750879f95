"""`footui plan`: the intervals of a routine or an exercise, with their start times."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from msgspec import structs

from footui.commands.output import columns, say, say_json, warn_of
from footui.model.errors import UsageError
from footui.model.settings import Options
from footui.model.text import clock_text
from footui.session.interval import Interval
from footui.session.plan import Plan, duration, plan
from footui.storage.content import load_library
from footui.storage.found import unknown_key
from footui.storage.paths import find_paths
from footui.storage.reading import FaultError, convert
from footui.storage.settings import load_settings

if TYPE_CHECKING:
    from argparse import Namespace


def run(arguments: "Namespace") -> int:
    """Show a plan. Raises UnknownEntryError, UsageError, NoHomeError and NoContentError."""
    paths = find_paths()
    library, loaded = load_library(paths), load_settings(paths.settings)
    options = overridden(loaded.settings.options(), arguments.set)
    routine = library.routine(arguments.routine)
    intervals = plan(routine, library, options)
    if arguments.json:
        found = [_interval(each) for each in intervals]
        say_json({"id": arguments.routine, "seconds": duration(intervals), "intervals": found})
    else:
        for line in columns(_rows(intervals)):
            say(line)
    warn_of((*library.faults, *loaded.faults))
    return 0


def overridden(options: Options, changes: Iterable[str]) -> Options:
    """The options with texts like `pacing=auto` applied. Raises UsageError."""
    for change in changes:
        key, equals, value = change.partition("=")
        if not equals:
            raise UsageError(f"--set {change}: expected key=value")
        options = _changed(options, key.strip(), value.strip())
    return options


def _changed(options: Options, key: str, value: str) -> Options:
    if key not in Options.__struct_fields__:
        raise UsageError(f"--set {key}: {unknown_key(key, Options.__struct_fields__)}")
    try:
        changed = convert({key: value}, Options, "")
    except FaultError as error:
        raise UsageError(f"--set {key}: {error.fault.problem}") from None
    return structs.replace(options, **{key: getattr(changed, key)})


def _interval(interval: Interval) -> dict[str, Any]:
    """What scripts get of an interval; `seconds` is null where the runner decides."""
    found = structs.asdict(interval)
    found["movements"] = [each.say for each in found.pop("beats")]
    return found


def _rows(intervals: Plan) -> Iterator[tuple[str, ...]]:
    """What people get: when, what, with which foot, and for how long."""
    for each in intervals:
        length = f"{each.estimate:g} s"
        yield (
            clock_text(each.start).rjust(5),
            each.kind,
            each.exercise,
            each.side,
            f"{each.rep}/{each.reps}" if each.rep else "",
            length if each.seconds is not None else f"about {length}",
        )
    yield clock_text(duration(intervals)).rjust(5), "end", "", "", "", ""
