"""The colour of a moment, as a class on the few widgets that show it."""

from collections.abc import Mapping

from textual.widget import Widget

from footui.session.interval import TRAINING, Kind
from footui.session.moves import State
from footui.session.view import View

STILL = "-still"
LOOKS = {
    **dict.fromkeys(TRAINING, "-trains"),
    **dict.fromkeys((Kind.PREPARE, Kind.SWITCH), "-moves"),
    **dict.fromkeys((Kind.RELEASE, Kind.REST), "-rests"),
}
NAMES = frozenset({*LOOKS.values(), STILL})


def look_of(view: View) -> str:
    """The class that gives a moment its colour."""
    return STILL if view.state is State.PAUSED else LOOKS[view.interval.kind]


def show_look(widget: Widget, look: str) -> None:
    """Give a widget the class of a moment, and take away that of the moment before."""
    _change(widget, {name: name == look for name in NAMES})


def mark(widget: Widget, name: str, *, on: bool) -> None:
    """Give a widget a class, or take it away."""
    _change(widget, {name: on})


def _change(widget: Widget, classes: Mapping[str, bool]) -> None:
    """No widget below may depend on the classes: these are not styled anew, which takes long."""
    if any(widget.has_class(name) != on for name, on in classes.items()):
        widget.update_classes(classes, update=False)
        widget.app.stylesheet.update_nodes([widget])
