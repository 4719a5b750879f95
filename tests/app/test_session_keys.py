"""What each key does in a live session."""

import pytest

from tests.app.exercises import COUNT, HOLD, REPS, TIME
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime


def sets_of(files: Files) -> list[tuple[str, int, float]]:
    """The sets of the only session: status, reps done, seconds held."""
    (kept,) = files.kept()
    return [(each["status"], each["reps_done"], each["seconds_held"]) for each in kept["sets"]]


async def leave(story: Story) -> None:
    await story.press("escape", "down", "enter")
    assert story.screen == "CheckInScreen"


@pytest.fixture
def holds(files: Files) -> Files:
    files.exercises(HOLD)
    return files


async def test_a_pause_stops_time_and_three_seconds_to_settle_follow_it(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(3)
        assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:02")
        await story.press("space")
        await story.wait(600)
        assert (story.band, story.left) == ("PAUSED RIGHT FOOT", "0:02")
        assert "space Go on" in story.keys
        await story.press("space")
        assert (story.band, story.left) == ("GET READY RIGHT FOOT", "0:03")
        assert "Back in place" in story.text
        await story.wait(2.5)
        assert (story.band, story.left) == ("GET READY RIGHT FOOT", "0:01")
        await story.wait(0.5)
        assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:02")
        await story.wait(2)
        assert story.band == "RELEASE RIGHT FOOT"
    assert sets_of(holds) == [("partial", 1, 3.0)]


async def test_enter_goes_on_at_once_while_settling(holds: Files, clock: VirtualTime) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(3)
        await story.press("space", "enter")
        assert story.band == "GET READY RIGHT FOOT"
        await story.press("enter")
        assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:02")


async def test_a_hold_cut_short_is_no_rep_but_its_seconds_count(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(4)
        await story.press("right")
        assert story.band == "RELEASE RIGHT FOOT"
        await leave(story)
    assert sets_of(holds) == [("partial", 0, 2.0)]


async def test_going_back_repeats_a_hold_and_counts_its_rep_once(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(5.5)
        assert story.band == "RELEASE RIGHT FOOT"
        await story.press("left")
        assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:03")
        await story.wait(3)
        assert story.band == "RELEASE RIGHT FOOT"
        assert sets_of(holds)[0][:2] == ("partial", 1)
        await story.wait(4)
        assert story.band == "SWITCH LEFT FOOT"
    assert sets_of(holds)[0][:2] == ("done", 2)


async def test_plus_and_minus_give_and_take_ten_seconds_but_leave_one(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(3)
        await story.press("+")
        assert story.left == "0:12"
        await story.press("-")
        assert story.left == "0:02"
        await story.press("-")
        assert story.left == "0:01"
        await story.press("-")
        assert story.left == "0:01"
        await story.wait(1)
        assert story.band == "RELEASE RIGHT FOOT"


async def test_again_starts_the_interval_over(holds: Files, clock: VirtualTime) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(4)
        assert story.left == "0:01"
        await story.press("r")
        assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:03")


async def test_a_skipped_exercise_is_never_done(files: Files, clock: VirtualTime) -> None:
    files.exercises(HOLD, REPS)
    files.routine("mine", {"id": "my-hold"}, {"id": "my-reps"})
    async with telling(files, clock, start="mine") as story:
        await story.press("s")
        assert "My reps" in story.text
        await story.wait(6)
        await story.press("s")
        assert story.screen == "CheckInScreen"
        assert story.text.count("skipped") == 3
    assert sets_of(files) == [("skipped", 0, 0), ("skipped", 0, 0), ("partial", 1, 4), (
        "skipped", 0, 0)]  # fmt: skip


async def test_skipping_every_interval_leaves_nothing_done_and_no_file(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.press(*["right"] * 8)
        assert story.screen == "CheckInScreen"
        assert "0 of 1 exercises" in story.text
        await story.press("escape")
    assert holds.kept() == []


async def test_the_instructions_pause_the_session_and_closing_them_goes_on(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(3)
        await story.press("i")
        for words in ("My hold", "chair or wall", "1. ", "Do it.", "Not when it hurts."):
            assert words in story.text
        await story.wait(60)
        await story.press("escape")
        assert (story.band, story.left) == ("GET READY RIGHT FOOT", "0:03")
        await story.wait(3)
        assert (story.band, story.left) == ("HOLD RIGHT FOOT", "0:02")


async def test_reading_the_instructions_in_a_pause_leaves_the_pause(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(3)
        await story.press("space", "i", "escape")
        assert (story.band, story.left) == ("PAUSED RIGHT FOOT", "0:02")


async def test_a_leap_of_time_interrupts_and_nobody_held_that_hold(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(3)
        await story.leap(3600)
        assert (story.band, story.left) == ("PAUSED RIGHT FOOT", "0:02")
        assert "Nobody was here" in story.text
        await leave(story)
    assert sets_of(holds) == [("partial", 0, 1.0)]


async def test_a_leap_in_a_wait_that_only_the_runner_ends_interrupts_too(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(COUNT)
    async with telling(files, clock, start="my-count") as story:
        await story.wait(3)
        await story.press("enter")
        await story.leap(3600)
        assert story.band == "PAUSED RIGHT FOOT"
        await story.press("space")
        await story.wait(3)
        assert (story.band, story.left) == ("COUNT RIGHT FOOT", "0:01 gone")
        assert "count 1/3" in story.text


async def test_no_key_of_the_browser_leaves_a_session_by_accident(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(3)
        await story.press("q", "1", "2", "3")
        assert story.app.is_running
        assert (story.screen, story.band) == ("SessionScreen", "HOLD RIGHT FOOT")
        assert "Quit" not in story.keys


RUNNING = {
    "space Pause", "enter Next", "→ Skip", "← Back", "i How", "s Skip exercise", "+ 10 s more",
    "- 10 s less", "r Again", "m Mute", "esc Leave",
}  # fmt: skip
UNTIMED = {"+ 10 s more", "- 10 s less"}


def offered(story: Story) -> set[str]:
    """The entries of the key bar, each as it is drawn."""
    return {each.strip() for each in story.text.rsplit("\n", 1)[1].split("   ")}


async def test_the_key_bar_follows_the_engine(files: Files, clock: VirtualTime) -> None:
    files.exercises(COUNT)
    files.routine("mine", {"id": "my-count", "dose": {"count": 9}})
    async with telling(files, clock, start="mine", size=(200, 24)) as story:
        more = offered(story) - RUNNING
        assert offered(story) >= RUNNING
        await story.wait(3)
        assert offered(story) == RUNNING - UNTIMED - {"enter Next"} | {"enter Done"} | more
        await story.press("space")
        still = RUNNING - UNTIMED - {"enter Next", "space Pause"}
        assert offered(story) == still | {"space Go on", "enter Go on"} | more
        await story.press("space")
        assert offered(story) == still | {"space Pause", "enter Go on"} | more


async def test_every_key_of_the_bar_does_something(files: Files, clock: VirtualTime) -> None:
    files.exercises(TIME)
    for before in ([], ["space"], ["space", "space"]):
        async with telling(files, clock, start="my-time", size=(200, 24)) as story:
            await story.wait(3)
            await story.press(*before)
            for key in ("-", "+", "r", "m", "left", "right", "i", "s"):
                if key in ("+", "-") and "10 s" not in story.keys:
                    continue
                seen = story.text
                await story.press(key)
                assert story.text != seen, (before, key)
                if story.screen == "ReadScreen":
                    await story.press("escape")


ENDS = {"skipped": ("s",), "discarded": ("escape", "down", "down", "enter")}


@pytest.mark.parametrize("opens", ["i", "?", "ctrl+p", "escape"])
@pytest.mark.parametrize("ends", ENDS)
async def test_what_is_typed_ahead_as_a_session_ends_does_not_keep_it(
    holds: Files, clock: VirtualTime, ends: str, opens: str
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(5)
        await story.burst(*ENDS[ends], opens)
        for _ in range(3):
            await story.press("escape")
        assert story.screen == "BrowseScreen"
        await story.press("3")
        assert story.screen == "SettingsScreen"
