"""What goes over the wire in a scripted use: the same count on every machine."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.app.exercises import HOLD
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime
from tests.budgets.wire import Wire

HOLD_SECONDS = 50
BYTES_A_SECOND = 600
FIRST_SCREEN, FIRST_OF_SESSION, PRESS = 16_384, 12_288, 6_656

READY = 2  # pictures: the whole, then a scrollbar that Textual draws once more


@asynccontextmanager
async def holding(files: Files, clock: VirtualTime, seconds: float) -> AsyncIterator[Story]:
    """A session five seconds into a hold."""
    files.settings(motion="still")
    files.exercises({**HOLD, "dose": {"reps": 2, "hold": seconds}})
    async with telling(files, clock, start="my-hold") as story:
        await story.wait(7)
        assert story.band.startswith("HOLD")
        yield story


async def test_a_long_hold_is_about_one_small_frame_a_second(
    files: Files, clock: VirtualTime, wire: Wire
) -> None:
    async with holding(files, clock, HOLD_SECONDS) as story:
        wire.reset()
        await story.wait(40)
        assert story.band.startswith("HOLD")
        assert 40 <= wire.drawn <= 60  # the bars of exercise and session move between the seconds
        assert 0 < wire.sent <= 40 * BYTES_A_SECOND


async def test_a_short_hold_is_two_frames_a_second(
    files: Files, clock: VirtualTime, wire: Wire
) -> None:
    async with holding(files, clock, 20) as story:
        wire.reset()
        await story.wait(10)
        assert 10 < wire.drawn <= 21
        assert wire.sent <= 10 * BYTES_A_SECOND


async def test_a_pause_draws_nothing(files: Files, clock: VirtualTime, wire: Wire) -> None:
    async with holding(files, clock, HOLD_SECONDS) as story:
        await story.press("space")
        wire.reset()
        await story.wait(60)
        assert story.band.startswith("PAUSED")
        assert wire.drawn == 0


async def test_nor_does_a_session_that_is_covered(
    files: Files, clock: VirtualTime, wire: Wire
) -> None:
    async with holding(files, clock, HOLD_SECONDS) as story:
        await story.press("i")
        assert story.screen == "ReadScreen"
        wire.reset()
        await story.wait(60)
        assert wire.drawn == 0


async def test_the_browser_stands_still(files: Files, clock: VirtualTime, wire: Wire) -> None:
    async with telling(files, clock) as story:
        wire.reset()
        await story.wait(60)
        assert wire.drawn == 0


async def test_first_screens_and_moves_are_small(
    files: Files, clock: VirtualTime, wire: Wire
) -> None:
    files.settings(motion="still")
    async with telling(files, clock) as story:
        assert 1000 < wire.sent <= FIRST_SCREEN
        for _ in range(8):
            wire.reset()
            await story.press("down")
            assert 0 < wire.sent <= PRESS
        wire.reset()
        await story.press("enter")
        assert story.screen == "SessionScreen"
        assert 1000 < wire.sent <= FIRST_OF_SESSION


@pytest.mark.parametrize("opens", ["?", "f", "2", "3"])
async def test_what_opens_is_drawn_when_it_is_ready(
    files: Files, clock: VirtualTime, wire: Wire, opens: str
) -> None:
    async with telling(files, clock) as story:
        assert wire.drawn <= READY
        wire.reset()
        await story.press(opens)
        assert 1 <= wire.drawn <= READY
