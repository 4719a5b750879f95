"""`footui figure`: the figure of an exercise, playing, or each of its poses once as text."""

import os
import sys
from argparse import Namespace
from itertools import groupby

from msgspec import structs

from footui.commands.output import say, warn
from footui.figure.cells import Row
from footui.figure.encoder import Encoder, Style
from footui.figure.paint import DEFAULT, Depth, palette
from footui.figure.scene import draw
from footui.model.errors import UserError
from footui.model.exercise import Exercise, Laterality, Side
from footui.model.library import Fault
from footui.model.settings import Drawing, Settings
from footui.storage.authoring import Script, script_of
from footui.storage.paths import Paths, find_paths
from footui.storage.settings import load_settings
from footui.terminal.abilities import Abilities, Colours, abilities, refusal
from footui.terminal.clock import local_now
from footui.terminal.colours import RESET, sgr
from footui.terminal.crash import CrashReporter
from footui.terminal.guard import Guard
from footui.terminal.preparation import mouse_wanted, output_encoding, prepare, standard_streams

MISUSED = 2
SIZE = 40, 14
ON_BLACK = "#000000"  # what blended colours are mixed with where the background is not known


def run(arguments: Namespace) -> int:
    """Play a figure, or print its poses. Raises UserError, NoHomeError and NoContentError."""
    paths = find_paths()
    script = script_of(arguments.exercise, paths)
    if arguments.still:
        return still(script, arguments.side, arguments.style)
    if refused := refusal(os.environ, standard_streams()):
        warn(refused)
        warn("footui figure --still prints the poses as text.")
        return MISUSED
    settings = load_settings(paths.settings).settings
    drawing = Drawing(arguments.style) if arguments.style else settings.figure
    wanted = Drawing.AUTO if drawing is Drawing.OFF else drawing
    changed = structs.replace(settings, figure=wanted)
    return play(script, Side(arguments.side or Side.RIGHT), changed, paths)


def side_of(exercise: Exercise, wanted: str | None) -> Side:
    """The foot to show: both where both train, else the one wanted, else the right one."""
    if exercise.laterality is not Laterality.UNILATERAL:
        return Side.BOTH
    return Side(wanted or Side.RIGHT)


def still(script: Script, side: str | None, style: str | None) -> int:
    """Print each pose once. Raises UserError where there is nothing to draw."""
    exercise = _sound(script.read())
    figure = exercise.figure
    if figure is None:
        raise UserError(f"{exercise.id} has no figure")
    able = abilities(os.environ, sys.stdout.encoding)
    encoder = _encoder(able, Style(style) if style else Style.ASCII)
    for name in figure.names:
        say(f"--- {name} ".ljust(SIZE[0], "-"))
        frame = draw(figure, figure.posed(name), encoder, SIZE, side_of(exercise, side))
        for row in frame:
            print(_letters(row) if encoder.plain else _coloured(row, able))
    return 0


def play(script: Script, side: Side, settings: Settings, paths: Paths) -> int:
    """Run the app that plays a figure; the exit code."""
    able = abilities(os.environ, output_encoding())
    prepare(os.environ, able)
    crashes = CrashReporter(paths.state, local_now)
    crashes.install()
    from footui.figure_app import FigureApp  # noqa: PLC0415  Textual, only now that it will run
    from footui.terminal.launch import run_app  # noqa: PLC0415

    guard = Guard(lambda _reason: None)
    app = FigureApp(script, side, settings, able=able, guard=guard, crashes=crashes)
    guard.install()
    return run_app(app, guard, crashes, mouse=mouse_wanted(settings.mouse, able))


def _sound(reading: Exercise | tuple[Fault, ...]) -> Exercise:
    if isinstance(reading, tuple):
        raise UserError("\n".join(map(str, reading)))
    return reading


def _encoder(able: Abilities, style: Style) -> Encoder:
    """Colours where there are any; blocks say nothing without."""
    if style is Style.ASCII or able.colours is Colours.NONE:
        return Encoder(Style.ASCII, palette(Depth.NAMED, DEFAULT))
    if able.colours is Colours.TRUE:
        return Encoder(style, palette(Depth.TRUE, ON_BLACK))
    depth = Depth.INDEXED if able.colours is Colours.INDEXED else Depth.NAMED
    return Encoder(style, palette(depth, DEFAULT))


def _letters(row: Row) -> str:
    return "".join(cell[0] for cell in row).rstrip()


def _coloured(row: Row, able: Abilities) -> str:
    indexed, pieces = able.colours is Colours.INDEXED, []
    for (front, back), cells in groupby(row, key=lambda cell: cell[1:]):
        pieces.append(sgr(front, back, indexed=indexed) + "".join(cell[0] for cell in cells))
    return "".join(pieces) + RESET
