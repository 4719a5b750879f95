"""The questions after a session: one key each, on disk at once."""

from typing import Any

import pytest

from tests.app.exercises import HOLD, TIME
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime

QUESTIONS = ("How hard was it?", "Any pain?", "A note")


@pytest.fixture
def done(files: Files) -> Files:
    files.exercises(HOLD, TIME)
    return files


async def finish(story: Story) -> None:
    await story.wait(14)
    assert story.screen == "CheckInScreen"


def given(files: Files) -> dict[str, Any]:
    (kept,) = files.kept()
    return {name: kept[name] for name in ("effort", "pain", "note") if name in kept}


def question(story: Story) -> str:
    return next(each for each in QUESTIONS if each in story.text)


async def test_each_answer_is_on_disk_before_the_next_question_is_answered(
    done: Files, clock: VirtualTime
) -> None:
    async with telling(done, clock, start="my-time") as story:
        await finish(story)
        assert question(story) == "How hard was it?"
        await story.press("4")
        assert (question(story), given(done)) == ("Any pain?", {"effort": 4})
        await story.press("1")
        assert (question(story), given(done)) == ("A note", {"effort": 4, "pain": 1})
        await story.type("left 2 felt [better]")
        await story.press("enter")
        assert story.screen == "BrowseScreen"
    assert given(done) == {"effort": 4, "pain": 1, "note": "left 2 felt [better]"}


@pytest.mark.parametrize("key", ["0", "7", "t"])
async def test_one_key_gives_a_score(done: Files, clock: VirtualTime, key: str) -> None:
    async with telling(done, clock, start="my-time") as story:
        await finish(story)
        await story.press(key, key)
    score = 10 if key == "t" else int(key)
    assert given(done) == {"effort": score, "pain": score}


async def test_answers_that_come_in_one_packet_arrive_whole(
    done: Files, clock: VirtualTime
) -> None:
    async with telling(done, clock, start="my-time") as story:
        await finish(story)
        await story.burst("3", "0", *"2 ok", "enter")
        assert story.screen == "BrowseScreen"
    assert given(done) == {"effort": 3, "pain": 0, "note": "2 ok"}


async def test_enter_leaves_a_question_open(done: Files, clock: VirtualTime) -> None:
    async with telling(done, clock, start="my-time") as story:
        await finish(story)
        await story.press("enter")
        assert question(story) == "Any pain?"
        await story.press("2", "enter")
        assert story.screen == "BrowseScreen"
    assert given(done) == {"pain": 2}


@pytest.mark.parametrize("before", [[], ["3", "0", "x"]])
async def test_escape_leaves_the_rest_open(
    done: Files, clock: VirtualTime, before: list[str]
) -> None:
    async with telling(done, clock, start="my-time") as story:
        await finish(story)
        await story.press(*before, "escape")
        assert story.screen == "BrowseScreen"
    answers = zip(("effort", "pain"), map(int, before[:2]), strict=False)
    assert given(done) == dict(answers)


async def test_digits_and_letters_of_the_note_are_text_and_nothing_else(
    done: Files, clock: VirtualTime
) -> None:
    async with telling(done, clock, start="my-time") as story:
        await finish(story)
        await story.press("enter", "enter")
        await story.type("1 2 3 tqmh/?!")
        assert story.screen == "CheckInScreen"
        await story.press("enter")
    assert given(done) == {"note": "1 2 3 tqmh/?!"}


async def test_no_key_of_the_browser_leaves_the_questions(done: Files, clock: VirtualTime) -> None:
    async with telling(done, clock, start="my-time") as story:
        await finish(story)
        await story.press("q", "1", "2", "slash")
        assert story.screen == "CheckInScreen"
        assert "Quit" not in story.keys


async def test_what_was_done_stands_there_per_foot(done: Files, clock: VirtualTime) -> None:
    done.routine("mine", {"id": "my-hold"}, {"id": "my-time"})
    async with telling(done, clock, start="mine") as story:
        await story.wait(9)
        await story.press("s")
        await story.wait(14)
        rows = [row.split() for row in story.text.split("\n") if "My " in row]
        assert rows == [
            ["My", "hold", "2/2", "0:06", "skipped"],
            ["My", "time", "1/1", "0:05", "1/1", "0:05"],
        ]
        assert "0:16 under load, 2 of 2 exercises" in story.text


async def test_the_questions_can_be_answered_in_a_terminal_that_has_not_the_focus(
    done: Files, clock: VirtualTime
) -> None:
    async with telling(done, clock, start="my-time") as story:
        await story.blur()
        await finish(story)
        await story.press("3", "0")
        await story.type("fine")
        await story.press("enter")
    assert given(done) == {"effort": 3, "pain": 0, "note": "fine"}


async def test_the_history_lists_it_at_once(done: Files, clock: VirtualTime) -> None:
    async with telling(done, clock, start="my-time") as story:
        await finish(story)
        await story.press("7", "escape")
        await story.press("2")
        assert story.screen == "HistoryScreen"
        row = next(row for row in story.text.split("\n") if "23 Nov" in row)
        assert "done" in row
        assert "7" in row
