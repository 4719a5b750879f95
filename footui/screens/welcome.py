"""The first thing footui says, once: what it is, and what it is not."""

from footui.screens.read import ReadScreen
from footui.widgets.glyphs import Glyphs
from footui.widgets.keys import bind
from footui.widgets.prose import BLANK, heading, paragraph

HEALTH = (
    "This is general fitness information, neither a diagnosis nor a treatment.",
    "Stop when something hurts more than 5 out of 10.",
    "Ask a professional first if you are injured, diabetic, pregnant, lately operated on, or "
    "unsure.",
    "Training the feet may lower the risk of injury in recreational runners; trials disagree.",
)


class WelcomeScreen(ReadScreen):
    """Shown at the first start; enter goes on."""

    BINDINGS = bind({"entry.accept": "close"})

    def __init__(self, glyphs: Glyphs) -> None:
        parts = [part for line in HEALTH for part in (paragraph(line), BLANK)]
        hello = paragraph("Stronger feet, one guided session at a time. Before you begin:")
        super().__init__((heading("Welcome to footui"), BLANK, hello, BLANK, *parts[:-1]), glyphs)
