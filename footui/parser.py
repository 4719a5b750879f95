"""What can be said on the command line. Only the parsers that are needed are made."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn

from footui import VERSION
from footui.model.text import one_line

if TYPE_CHECKING:
    from argparse import _ActionsContainer, _SubParsersAction

    Commands = _SubParsersAction["Parser"]


class Parser(ArgumentParser):
    """A parser that shows what was typed without its control characters."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end."""
        super().error(one_line(message))


def parsed(words: Sequence[str]) -> Namespace:
    """What was typed, `module` among it: what carries it out. Ends the program at a slip."""
    return _parser(words).parse_args(words)


def _parser(words: Sequence[str]) -> Parser:
    """The parser of what was typed; it takes too long to always make those of all commands."""
    parser = Parser("footui", description="Foot strengthening for runners. No command: the app.")
    parser.add_argument("--version", action="version", version=f"footui {VERSION}")
    commands = parser.add_subparsers(metavar="COMMAND", prog="footui", required=True)
    for name in _needed(words):
        _COMMANDS[name](commands)
    return parser


def _needed(words: Sequence[str]) -> Iterable[str]:
    if words[0] == "--version":
        return ()
    return words[:1] if words[0] in _COMMANDS else _COMMANDS


def _add_list(commands: "Commands") -> None:
    command = _command(commands, "list", "listing", "exercises and routines, dose and duration")
    _add_json(command)


def _add_start(commands: "Commands") -> None:
    command = _command(commands, "start", "starting", "straight into a live session")
    command.add_argument(
        "names",
        nargs="*",
        metavar="ROUTINE or EXERCISE",
        help="ids, or EXERCISE:VARIANT; several make one session; none: the full one",
    )
    command.add_argument("--resume", action="store_true", help="go on with one that was cut off")
    command.add_argument("--plain", action="store_true", help="as lines of text, on any terminal")
    _add_set(command)


def _add_plan(commands: "Commands") -> None:
    command = _command(commands, "plan", "planning", "the intervals of a routine, with start times")
    command.add_argument("routine", metavar="ROUTINE", help="its id; or EXERCISE, EXERCISE:VARIANT")
    _add_json(command)
    _add_set(command)


def _add_history(commands: "Commands") -> None:
    command = _command(commands, "history", "history", "the sessions, the newest first")
    form = command.add_mutually_exclusive_group()
    _add_json(form)
    form.add_argument("--csv", action="store_true", help="write CSV, a line for each set")


def _add_check(commands: "Commands") -> None:
    command = _command(commands, "check", "checking", "what is wrong in content and settings")
    command.add_argument("path", nargs="?", metavar="PATH", help="a file or folder; else all")


def _add_figure(commands: "Commands") -> None:
    command = _command(commands, "figure", "figure", "the moving figure of an exercise")
    command.add_argument(
        "exercise",
        metavar="EXERCISE",
        help="its id, or a path that ends in .toml; with :VARIANT another way to do it",
    )
    sides = ("left", "right")
    command.add_argument("--side", choices=sides, help="of which foot, where it is one; else right")
    styles = ("ascii", "flat", "soft", "sextant")
    command.add_argument("--style", choices=styles, help="how to draw; else what suits")
    command.add_argument("--still", action="store_true", help="print each pose once, and end")


def _add_schema(commands: "Commands") -> None:
    command = _command(commands, "schema", "schemas", "the JSON Schema of content files")
    kinds = ("exercise", "routine")
    command.add_argument("kind", nargs="?", choices=kinds, help="of one kind only; else both")


def _add_doctor(commands: "Commands") -> None:
    command = _command(commands, "doctor", "doctoring", "how data, terminal and installation are")
    command.add_argument("--merge", action="store_true", help="make one file of synced copies")


def _add_paths(commands: "Commands") -> None:
    _add_json(_command(commands, "paths", "places", "where everything is kept"))


def _command(commands: "Commands", name: str, module: str, words: str) -> Parser:
    command = commands.add_parser(name, help=words, description=f"{words.capitalize()}.")
    command.set_defaults(module=module)
    return command


def _add_set(command: "Parser") -> None:
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="use another setting for once, such as pacing=auto; may be repeated",
    )


def _add_json(command: "_ActionsContainer") -> None:
    command.add_argument("--json", action="store_true", help="write JSON")


_COMMANDS: Mapping[str, Callable[["Commands"], None]] = {
    "start": _add_start,
    "list": _add_list,
    "plan": _add_plan,
    "history": _add_history,
    "check": _add_check,
    "figure": _add_figure,
    "schema": _add_schema,
    "doctor": _add_doctor,
    "paths": _add_paths,
}
