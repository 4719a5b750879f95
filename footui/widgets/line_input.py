"""One line to type; what accepts it comes after all that was typed before, even in one burst."""

from textual.widgets import Input

from footui.widgets.keys import bind

MOST_LETTERS = 500


class LineInput(Input):
    """Says by `Input.Submitted` that the runner is done typing."""

    BINDINGS = bind({"entry.accept": "submit"})

    def __init__(self, text: str = "", *, hint: str = "") -> None:
        super().__init__(text, placeholder=hint, max_length=MOST_LETTERS, compact=True)
