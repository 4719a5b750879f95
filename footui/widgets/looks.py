"""The colour of a moment, the same wherever it shows."""

from textual.widget import Widget

from footui.session.interval import TRAINING, Kind
from footui.session.moves import State
from footui.session.view import View

STILL, MOVES, RESTS = "look--still", "look--moves", "look--rests"
LOOKS = {
    **dict.fromkeys(TRAINING, "look--trains"),
    **dict.fromkeys((Kind.PREPARE, Kind.SWITCH), MOVES),
    **dict.fromkeys((Kind.RELEASE, Kind.REST), RESTS),
}
NAMES = frozenset({*LOOKS.values(), STILL})
"""Component classes: a widget that changes its class would be styled anew, which takes long."""
COLOURS = """
    .look--trains { color: $success; }
    .look--moves { color: $warning; }
    .look--rests { color: $primary; }
    .look--still { color: $error; }
"""


def look_of(view: View) -> str:
    """The component class that gives a moment its colour."""
    return STILL if view.state is State.PAUSED else LOOKS[view.interval.kind]


def mark(widget: Widget, name: str, *, on: bool) -> None:
    """Give a widget a class, or take it away. No rule for a widget below it may depend on that."""
    if widget.has_class(name) != on:
        widget.update_classes({name: on}, update=False)
        widget.app.stylesheet.update_nodes([widget])
        for below in widget.walk_children(Widget):
            below.notify_style_update()  # its colours are mixed with the one behind it
