"""Leaving a session before its end, and what is on disk then."""

import pytest

from tests.app.exercises import HOLD, TIME
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime


@pytest.fixture
def holds(files: Files) -> Files:
    files.exercises(HOLD, TIME)
    return files


async def one_rep_and_a_bit(story: Story) -> None:
    await story.wait(7)
    assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:02")


async def test_escape_asks_and_the_session_stands_still_meanwhile(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await one_rep_and_a_bit(story)
        await story.press("escape")
        assert story.screen == "ChooseScreen"
        for words in ("Leave this session?", "Go on", "Save and leave", "Discard and leave"):
            assert words in story.text
        await story.wait(600)
        assert holds.kept()[0]["status"] == "open"


@pytest.mark.parametrize("keys", [("enter",), ("escape",)])
async def test_going_on_settles_and_loses_nothing(
    holds: Files, clock: VirtualTime, keys: tuple[str, ...]
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await one_rep_and_a_bit(story)
        await story.press("escape", *keys)
        assert (story.band, story.left) == ("GET READY RIGHT FOOT", "0:03")
        await story.wait(3)
        assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:02")
        await story.wait(2)
    assert holds.kept()[0]["sets"][0]["seconds_held"] == 6.0


async def test_saving_keeps_what_was_done_as_a_stopped_session(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await one_rep_and_a_bit(story)
        await story.press("escape", "down", "enter")
        assert story.screen == "CheckInScreen"
        assert "Session stopped" in story.top
        assert "1/2" in story.text
        await story.press("escape")
        assert story.screen == "BrowseScreen"
    (kept,) = holds.kept()
    assert (kept["status"], kept["ended"]) == ("stopped", clock.wall())
    (held,) = kept["sets"]
    assert (held["status"], held["reps_done"], held["seconds_held"]) == ("partial", 1, 4.0)


async def test_discarding_takes_the_session_out_of_history(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await one_rep_and_a_bit(story)
        await story.press("escape", "down", "down", "enter")
        assert story.screen == "BrowseScreen"
        assert len(story.app.screen_stack) == 1
    assert holds.kept() == []
    assert len(list((holds.paths.state / "discarded").iterdir())) == 1


async def test_before_anything_is_done_there_is_nothing_to_ask(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(1)
        await story.press("escape")
        assert story.screen == "BrowseScreen"
    assert holds.kept() == []


async def test_a_first_interval_in_progress_is_not_left_by_a_slip(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-time") as story:
        await story.wait(6)
        await story.press("escape")
        assert story.screen == "ChooseScreen"
        await story.press("down", "enter", "escape")
    (kept,) = holds.kept()
    assert kept["sets"][0]["seconds_held"] == 4.0


async def test_leaving_from_a_pause_works_the_same(holds: Files, clock: VirtualTime) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await one_rep_and_a_bit(story)
        await story.press("space", "escape", "escape")
        assert story.band == "PAUSED RIGHT FOOT"
        await story.press("escape", "down", "enter")
        assert story.screen == "CheckInScreen"


async def test_quitting_at_once_leaves_an_open_session_to_go_on_with(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await one_rep_and_a_bit(story)
        await story.press("ctrl+q")
    assert holds.kept()[0]["status"] == "open"
    async with telling(holds, clock) as story:
        assert "A session was cut off" in story.text
        await story.press("enter")
        assert (story.band, story.left) == ("GET READY RIGHT FOOT", "0:03")
        await story.wait(3)
        assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:03")
        await story.until(lambda: story.screen == "CheckInScreen")
    (kept,) = holds.kept()
    assert kept["status"] == "done"
    assert [each["reps_done"] for each in kept["sets"]] == [2, 2]


@pytest.mark.parametrize(("downs", "status"), [(1, "stopped"), (2, None)])
async def test_what_was_cut_off_can_be_kept_or_discarded(
    holds: Files, clock: VirtualTime, downs: int, status: str | None
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await one_rep_and_a_bit(story)
        await story.press("ctrl+q")
    async with telling(holds, clock) as story:
        await story.press(*["down"] * downs, "enter")
        assert story.screen == "BrowseScreen"
    assert [each["status"] for each in holds.kept()] == ([status] if status else [])


async def test_what_was_cut_off_under_another_content_can_only_be_kept_or_discarded(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await one_rep_and_a_bit(story)
        await story.press("ctrl+q")
    holds.exercises({**HOLD, "dose": {"reps": 3, "hold": 3.0}})
    async with telling(holds, clock) as story:
        assert "Its exercises have changed since" in story.text
        assert "Go on where it stopped" not in story.text


@pytest.mark.parametrize(
    "opens", [(), ("?",), ("f",), ("/", "x"), ("3", "enter"), ("enter", "escape")]
)
async def test_one_key_quits_from_anywhere(
    files: Files, clock: VirtualTime, opens: tuple[str, ...]
) -> None:
    async with telling(files, clock) as story:
        await story.press(*opens)
        assert story.app.is_running
        await story.press("ctrl+q")
        assert not story.app.is_running
        assert story.app.return_code == 0
