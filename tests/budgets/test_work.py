"""What the app makes Textual do: style, parse, keep."""

import gc

from textual.strip import Strip

from tests.app.exercises import HOLD
from tests.app.story import Files, telling
from tests.app.virtual import VirtualTime
from tests.budgets.wire import Wire


async def test_the_first_screen_is_styled_once_and_a_bit(
    files: Files, clock: VirtualTime, wire: Wire
) -> None:
    async with telling(files, clock) as story:
        nodes = len([*story.app.screen.walk_children()])
        assert nodes < wire.styled <= 3 * nodes
        assert wire.parsed == 0


async def test_a_mode_parses_no_css_again(files: Files, clock: VirtualTime, wire: Wire) -> None:
    async with telling(files, clock) as story:
        wire.reset()
        await story.press("3", "1", "2", "1")
        assert wire.parsed == 0


async def test_a_pause_styles_nothing_anew(files: Files, clock: VirtualTime, wire: Wire) -> None:
    files.exercises(HOLD)
    async with telling(files, clock, start="my-hold") as story:
        await story.wait(3)
        wire.reset()
        await story.press("space")
        assert story.band.startswith("PAUSED")
        assert wire.styled == 0


async def test_dialogs_that_are_closed_leave_nothing_behind(
    files: Files, clock: VirtualTime
) -> None:
    async with telling(files, clock) as story:
        kept = []
        for _ in range(3):
            for _ in range(5):
                await story.press("?", "escape")
            gc.collect()
            kept.append(sum(isinstance(each, Strip) for each in gc.get_objects()))
        assert kept[2] - kept[1] < 100  # one dialog has thousands
