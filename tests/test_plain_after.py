"""After a session in lines: what was done, and the three questions."""

from typing import Any

import pytest
from msgspec import structs

from footui.model.exercise import Side
from footui.model.record import SetStatus
from footui.plain_after import check_in, report
from tests.storage.training import a_record, a_set
from tests.typing import Answers, Paper

EFFORT = "Effort, 0 to 10, Enter for no answer:"
PAIN = "Pain, 0 to 10, Enter for no answer:"


class Notebook:
    """Keeps each answer, and what had been asked by then."""

    def __init__(self, paper: Paper) -> None:
        self.kept: list[tuple[dict[str, Any], str]] = []
        self._paper = paper

    def __call__(
        self, effort: int | None = None, pain: int | None = None, note: str | None = None
    ) -> None:
        given = {"effort": effort, "pain": pain, "note": note}
        answer = {name: value for name, value in given.items() if value is not None}
        self.kept.append((answer, self._paper.lines[-1]))


def asked(*lines: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Which answers were kept, and what was asked."""
    paper = Paper()
    notebook = Notebook(paper)
    check_in(Answers(*lines), notebook, paper)
    return [answer for answer, _ in notebook.kept], paper.lines


def test_each_answer_is_handed_on_before_the_next_question() -> None:
    paper = Paper()
    notebook = Notebook(paper)
    check_in(Answers("4", "10", "left felt better"), notebook, paper)
    assert notebook.kept == [
        ({"effort": 4}, EFFORT),
        ({"pain": 10}, PAIN),
        ({"note": "left felt better"}, "Note:"),
    ]


def test_an_empty_line_leaves_a_question_open() -> None:
    assert asked("", "0", "") == ([{"pain": 0}], [EFFORT, PAIN, "Note:"])


@pytest.mark.parametrize("wrong", ["11", "-1", "4.5", "four", "٤", "1 0", "999999999999999999999"])
def test_what_is_no_score_is_asked_again(wrong: str) -> None:
    kept, lines = asked(wrong, "3", "", "")
    assert kept == [{"effort": 3}]
    assert lines == [EFFORT, EFFORT, PAIN, "Note:"]


def test_nothing_is_asked_once_nobody_can_answer() -> None:
    assert asked() == ([], [])


def test_what_was_done_is_a_line_for_each_exercise_and_foot() -> None:
    left = structs.replace(
        a_set(1, 0), side=Side.LEFT, status=SetStatus.SKIPPED, seconds_held=0.0, entry=0
    )
    paper = Paper()
    report(a_record(a_set(1, 2), left), paper)
    assert paper.lines == ["press  right  2/2  20 s  done", "press  left  0/2  0 s  skipped"]
    assert paper.flushes >= 2


def test_names_from_the_file_are_written_without_control_characters() -> None:
    paper = Paper()
    report(a_record(structs.replace(a_set(1, 2), exercise="x\x1b]0;y\x07")), paper)
    assert "\x1b" not in paper.getvalue()
