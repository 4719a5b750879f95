"""After a session in plain lines: what was done, then effort, pain and a note."""

from typing import Protocol, TextIO

from footui.model.record import SessionRecord
from footui.model.summary import FootSummary, summary
from footui.model.text import clean

PATIENCE_SECONDS = 3600.0
SCALE = "0 to 10, Enter for no answer"


class Keyboard(Protocol):
    """Where lines come from."""

    ended: bool

    def next(self, seconds: float) -> str | None:
        """The next line, or None when none came within these seconds."""


class Keeper(Protocol):
    """What takes the answers, and brings them to safety."""

    def __call__(
        self, effort: int | None = None, pain: int | None = None, note: str | None = None
    ) -> None:
        """Take one of them."""


def report(record: SessionRecord, out: TextIO) -> None:
    """A line for each exercise and foot: reps done of those planned, seconds under load."""
    for exercise in summary(record):
        for foot in exercise.feet:
            print(clean(f"{exercise.exercise}  {_foot_words(foot)}"), file=out, flush=True)


def check_in(keyboard: Keyboard, keep: Keeper, out: TextIO) -> None:
    """Ask the three questions; each answer is handed on at once. None where nobody can answer."""
    effort = _score("Effort", keyboard, out)
    if effort is not None:
        keep(effort=effort)
    pain = _score("Pain", keyboard, out)
    if pain is not None:
        keep(pain=pain)
    note = _ask("Note", keyboard, out)
    if note:
        keep(note=note)


def _foot_words(foot: FootSummary) -> str:
    reps = f"{foot.reps_done}/{foot.reps_planned}"
    return f"{foot.side}  {reps}  {int(foot.seconds_held)} s  {foot.status}"


def _score(name: str, keyboard: Keyboard, out: TextIO) -> int | None:
    while answer := _ask(f"{name}, {SCALE}", keyboard, out):
        if answer.isascii() and answer.isdigit() and int(answer) <= 10:
            return int(answer)
    return None


def _ask(question: str, keyboard: Keyboard, out: TextIO) -> str:
    if keyboard.ended:
        return ""
    print(f"{question}:", file=out, flush=True)
    return keyboard.next(PATIENCE_SECONDS) or ""
