"""What a session tells ears and window: bell, notification, command and title."""

from pathlib import Path

import pytest

from footui import cueing_app
from tests.app.exercises import COUNT, HOLD, REPS, TIME
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime
from tests.frames import styles


class Terminal:
    """What reaches the terminal past the screen."""

    def __init__(self, clock: VirtualTime, monkeypatch: pytest.MonkeyPatch) -> None:
        self.heard: list[tuple[float, str]] = []
        self.titles: list[str] = []
        self._clock, self._began = clock, clock.now
        monkeypatch.setattr(cueing_app, "write_raw", self._write)
        monkeypatch.setattr(cueing_app, "show_title", lambda _app, words: self.titles.append(words))

    def _write(self, _app: object, sequence: str) -> None:
        self.heard.append((round(self._clock.now - self._began, 2), sequence))

    @property
    def strokes(self) -> list[float]:
        """When the bell was struck, in seconds from the start."""
        return [at for at, sequence in self.heard if sequence == "\a"]


@pytest.fixture
def terminal(clock: VirtualTime, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(clock, monkeypatch)


async def end(story: Story) -> None:
    await story.until(lambda: story.screen != "SessionScreen", 60)
    await story.wait(1)


async def test_edges_ring_once_to_go_twice_to_switch_and_thrice_at_the_end(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    files.exercises(TIME)
    async with telling(files, clock, start="my-time") as story:
        await end(story)
    assert terminal.strokes == [2.0, 7.0, 7.25, 9.0, 14.0, 14.25, 14.5]


async def test_a_paced_set_rings_once_and_not_for_every_rep(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    files.exercises(REPS)
    async with telling(files, clock, start="my-reps") as story:
        await story.wait(7.5)
    assert terminal.strokes == [2.0]


async def test_the_countdown_rings_the_last_three_seconds_too(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    files.exercises(TIME)
    files.settings(cues="countdown")
    async with telling(files, clock, start="my-time") as story:
        await story.wait(6.5)
    assert terminal.strokes == [1.0, 2.0, 4.0, 5.0, 6.0]


@pytest.mark.parametrize("settings", [{"cues": "off"}, {}])
async def test_off_and_muted_are_silent(
    files: Files, clock: VirtualTime, terminal: Terminal, settings: dict[str, str]
) -> None:
    files.exercises(TIME)
    files.settings(**settings)
    async with telling(files, clock, start="my-time") as story:
        if not settings:
            await story.press("m")
            assert "(muted)" in story.top
        await end(story)
    assert terminal.strokes == []


async def test_unmuting_rings_again(files: Files, clock: VirtualTime, terminal: Terminal) -> None:
    files.exercises(TIME)
    async with telling(files, clock, start="my-time") as story:
        await story.press("m")
        await story.wait(3)
        await story.press("m")
        assert "(muted)" not in story.top
        await story.wait(5)
    assert terminal.strokes == [7.0, 7.25]


async def test_a_skipped_exercise_does_not_ring_its_end(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    files.exercises(TIME, HOLD)
    files.routine("mine", {"id": "my-time"}, {"id": "my-hold"})
    async with telling(files, clock, start="mine") as story:
        await story.press("s")
        await story.wait(1)
    assert terminal.strokes == []


async def test_going_on_after_a_pause_rings_when_the_hold_goes_on(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    files.exercises(HOLD)
    async with telling(files, clock, start="my-hold") as story:
        await story.wait(3)
        await story.press("space")
        await story.wait(10)
        await story.press("space")
        await story.wait(4)
    assert terminal.strokes == [2.0, 16.0]


async def test_a_notification_carries_the_words(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    files.exercises(TIME)
    files.settings(cue_channel="osc9")
    async with telling(files, clock, start="my-time") as story:
        await story.wait(3)
    assert terminal.heard == [(2.0, "\x1b]9;ROLL RIGHT FOOT\a")]


async def test_the_runners_own_command_is_run_with_the_words(
    files: Files, clock: VirtualTime, terminal: Terminal, tmp_path: Path
) -> None:
    heard = tmp_path / "heard"
    files.exercises(TIME)
    files.settings(cue_command=f"sh -c 'echo \"$FOOTUI_CUE $FOOTUI_BELLS\" > {heard}'")
    async with telling(files, clock, start="my-time") as story:
        await story.wait(3)
        await story.real_until(lambda: heard.exists() and heard.read_text().endswith("\n"))
    assert heard.read_text() == "ROLL RIGHT FOOT 1\n"


async def test_a_flash_lights_up_and_goes_out(files: Files, clock: VirtualTime) -> None:
    files.exercises(TIME)
    files.settings(flash=True)
    async with telling(files, clock, start="my-time") as story:
        await story.wait(2)
        assert story.app.screen.query_one("#body").has_class("-flash")
        await story.wait(0.25)
        assert not story.app.screen.query_one("#body").has_class("-flash")
    files.settings(flash=False)
    async with telling(files, clock, start="my-time") as story:
        await story.wait(2)
        assert not story.app.screen.query_one("#body").has_class("-flash")


async def test_nothing_keeps_the_colour_of_a_flash(files: Files, clock: VirtualTime) -> None:
    files.exercises(TIME)
    files.settings(flash=True)
    async with telling(files, clock, start="my-time") as story:
        await story.wait(1)
        before = {style.bgcolor for style in styles(story.app)}
        await story.wait(1)
        lit = {style.bgcolor for style in styles(story.app)} - before
        assert lit
        await story.wait(2)
        assert lit.isdisjoint(style.bgcolor for style in styles(story.app))


async def test_the_window_is_named_after_the_phase(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    files.exercises(COUNT)
    async with telling(files, clock, start="my-count") as story:
        await story.wait(3)
        await story.press("space")
        seen = terminal.titles[-1]
        await story.press("escape", "down", "down", "enter")
    assert "GET READY" in terminal.titles[0]
    assert any("COUNT" in words for words in terminal.titles)
    assert "PAUSED" in seen


async def test_the_window_keeps_its_name_where_the_runner_wants_that(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    files.exercises(COUNT)
    files.settings(title=False)
    async with telling(files, clock, start="my-count") as story:
        await story.wait(3)
    assert terminal.titles == []


async def test_the_test_cue_rings_in_the_settings(
    files: Files, clock: VirtualTime, terminal: Terminal
) -> None:
    async with telling(files, clock) as story:
        await story.press("3", "t")
    assert terminal.strokes == [0.0]
