"""A session of many hours, sped through: what it needs does not grow, and nothing is left over."""

import asyncio
import gc
import os
from pathlib import Path

from tests.app.exercises import HOLD
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime
from tests.storage.effort import AT_LENGTH

ROUND, HOURS = 110.0, 8.0
ROUNDS = int(HOURS * 3600 / ROUND) if AT_LENGTH in os.environ else 5
MOST_OBJECTS, MOST_MEGABYTES = 3000, 2.0
"""What may grow: the reps that are noted, and caches of Textual that are not full by half-time."""
STATUS = Path("/proc/self/status")


async def test_hours_of_a_session_leave_nothing_behind(files: Files, clock: VirtualTime) -> None:
    files.settings(motion="still")
    files.exercises({**HOLD, "dose": {"reps": 400, "hold": 60.0}})
    async with telling(files, clock, start="my-hold") as story:
        await story.wait(10)
        await _go_round(story, ROUNDS // 2)
        tasks, objects, megabytes = _left()
        await _go_round(story, ROUNDS - ROUNDS // 2)
        now = _left()
    assert now[0] == tasks
    assert now[1] - objects <= MOST_OBJECTS, now[1] - objects
    assert now[2] - megabytes <= MOST_MEGABYTES, now[2] - megabytes
    (kept,) = files.kept()
    assert kept["sets"][0]["reps_done"] >= ROUNDS


async def _go_round(story: Story, times: int) -> None:
    """Train, look at the instructions and at the help, and pause, so many times."""
    for _ in range(times):
        await story.wait(80)
        for key in ("i", "escape", "?", "escape", "space", "space"):
            await story.press(key)
            await story.wait(5)


def _left() -> tuple[int, int, float]:
    """Tasks, each timer that runs among them; objects; megabytes, where Linux tells."""
    gc.collect()
    lines = STATUS.read_text().splitlines() if STATUS.exists() else ()
    kilobytes = sum(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
    return len(asyncio.all_tasks()), len(gc.get_objects()), kilobytes / 1024
