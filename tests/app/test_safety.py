"""What is on disk, and when: before the screen says so, and in spite of the disk."""

import pytest

from footui import training
from tests.app.disks import SlowDisk, no_room
from tests.app.exercises import HOLD, TIME
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime


@pytest.fixture
def holds(files: Files) -> Files:
    files.exercises(HOLD, TIME)
    return files


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> SlowDisk:
    return SlowDisk(monkeypatch)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training, "PATIENCE_SECONDS", 0.05)


async def test_a_rep_is_on_disk_before_the_screen_shows_it(
    holds: Files, clock: VirtualTime, disk: SlowDisk
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(4.5)
        with disk.holding(story):
            await story.wait(0.5)
            assert (story.band, holds.kept()) == ("HOLD RIGHT FOOT", [])
        await story.settle()
        assert story.band == "RELEASE RIGHT FOOT"
        assert holds.kept()[0]["sets"][0]["reps_done"] == 1


async def test_every_rep_is_in_the_file_as_it_is_done(holds: Files, clock: VirtualTime) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(4.5)
        assert holds.kept() == []
        seen = []
        for seconds in (0.5, 4, 5, 4):
            await story.wait(seconds)
            (kept,) = holds.kept()
            seen.append([each["reps_done"] for each in kept["sets"]])
        assert seen == [[1], [2], [2, 1], [2, 2]]
        assert kept["status"] == "done"
        assert story.screen == "CheckInScreen"


async def test_a_session_in_the_file_is_open_until_it_is_over(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(5)
        (kept,) = holds.kept()
        assert (kept["status"], kept["saved"]) == ("open", clock.wall())
        assert "ended" not in kept
        await story.wait(13)
        (kept,) = holds.kept()
        assert (kept["status"], kept["ended"]) == ("done", clock.wall())
        assert "saved" not in kept


async def test_a_disk_that_hangs_holds_the_picture_up_for_a_moment_only(
    holds: Files, clock: VirtualTime, disk: SlowDisk, impatient: None
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await story.wait(4.5)
        with disk.holding(story):
            await story.wait(0.5)
            await story.pilot.pause(0.2)
            assert story.band == "RELEASE RIGHT FOOT"
            assert "NOT SAVED: the disk has not answered yet" in story.top
        await story.settle()
        assert "NOT SAVED" not in story.top
        assert holds.kept()[0]["sets"][0]["reps_done"] == 1


async def test_a_disk_that_refuses_is_named_in_the_title_bar_and_tried_again(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold", size=(120, 40)) as story:
        with no_room(holds):
            await story.wait(5)
            assert story.band == "RELEASE RIGHT FOOT"
            assert "NOT SAVED: Not a directory" in story.top
            await story.press("space")
        await story.wait(9)
        assert "NOT SAVED" not in story.top
        assert story.band == "PAUSED RIGHT FOOT"
        assert holds.kept()[0]["sets"][0]["reps_done"] == 1


async def test_a_refused_save_of_the_last_rep_is_tried_again_in_the_browser(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        with no_room(holds):
            await story.wait(18)
            assert story.screen == "CheckInScreen"
            assert "NOT SAVED" in story.top
            await story.press("4", "0", "enter")
            assert story.screen == "BrowseScreen"
            assert "NOT SAVED" in story.top
        await story.wait(10)
        assert "NOT SAVED" not in story.top
    (kept,) = holds.kept()
    assert (kept["status"], kept["effort"], kept["pain"]) == ("done", 4, 0)


async def test_what_no_disk_takes_is_there_to_be_printed_at_the_end(
    holds: Files, clock: VirtualTime
) -> None:
    with no_room(holds):
        async with telling(holds, clock, start="my-hold") as story:
            await story.wait(18)
            await story.press("escape")
        assert 'exercise = "my-hold"' in story.app.unsaved
        assert story.app.unsaved.count('status = "done"') == 3


async def test_a_session_that_is_not_saved_yet_is_not_forgotten_over_the_next_one(
    holds: Files, clock: VirtualTime
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        with no_room(holds):
            await story.wait(18)
            await story.press("escape", "slash", *"my time", "enter", "enter")
            assert "My time" in story.text
            await story.wait(3)
        await story.wait(20)
    assert [each["sets"][0]["exercise"] for each in holds.kept()] == ["my-hold", "my-time"]


async def finish_with_a_slow_disk(story: Story, disk: SlowDisk, *keys: str) -> None:
    """Press keys after the last hold's end, while the disk still takes it in."""
    await story.wait(17.5)
    with disk.holding(story):
        await story.wait(0.5)
        await story.press(*keys)
    await story.settle()


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_key_pressed_while_the_last_rep_is_saved_does_no_harm(
    holds: Files, clock: VirtualTime, disk: SlowDisk, key: str
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await finish_with_a_slow_disk(story, disk, key, key)
        assert story.screen == "CheckInScreen"
        await story.press("escape")
        assert story.screen == "BrowseScreen"
        assert len(story.app.screen_stack) == 1
    assert holds.kept()[0]["status"] == "done"


@pytest.mark.parametrize("key", ["escape", "i"])
async def test_a_dialog_opened_while_the_last_rep_is_saved_does_no_harm(
    holds: Files, clock: VirtualTime, disk: SlowDisk, key: str
) -> None:
    async with telling(holds, clock, start="my-hold") as story:
        await finish_with_a_slow_disk(story, disk, key)
        if story.screen != "CheckInScreen":
            await story.press("escape")
        assert story.screen == "CheckInScreen"
        await story.press("escape")
        assert story.screen == "BrowseScreen"
        assert len(story.app.screen_stack) == 1
    assert holds.kept()[0]["status"] == "done"
