"""Whole sessions, from the browser through the live session into history."""

from tests.app.exercises import ALL, COUNT, HOLD, REPS, STEPS, TIME
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime


def entries(*documents: dict[str, object]) -> list[dict[str, object]]:
    return [{"id": each["id"]} for each in documents]


async def bands(story: Story, *, most: int = 400) -> list[str]:
    """What the band says, change by change, until the session is over; Enter ends what waits."""
    seen: list[str] = []
    for _ in range(most):
        if story.screen != "SessionScreen":
            return seen
        if not seen or seen[-1] != story.band:
            seen.append(story.band)
        if "gone" in story.left:
            await story.press("enter")
        else:
            await story.wait(0.5)
    raise AssertionError(f"no end: {seen}")


async def test_space_and_enter_alone_carry_a_session_from_the_browser_into_history(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(*ALL)
    files.routine("full", *entries(*ALL), name="All shapes")
    async with telling(files, clock) as story:
        assert story.screen == "BrowseScreen"
        await story.press("enter")
        assert (story.screen, story.band) == ("SessionScreen", "GET READY RIGHT FOOT")
        await story.wait(3)
        await story.press("space")
        assert story.band.startswith("PAUSED")
        await story.press("space")
        await bands(story)
        assert story.screen == "CheckInScreen"
        await story.press("enter", "enter", "enter")
        assert story.screen == "BrowseScreen"
    (kept,) = files.kept()
    assert (kept["status"], kept["routine"]) == ("done", "full")
    assert not {"effort", "pain", "note"} & kept.keys()
    assert [(each["exercise"], each["side"], each["status"]) for each in kept["sets"]] == [
        *((f"my-{name}", side, "done") for name in ("hold", "reps", "count") for side in BOTH),
        *[("my-steps", "both", "done")] * 2,
        *(("my-time", side, "done") for side in BOTH),
    ]


BOTH = ("right", "left")


async def test_a_hold_is_held_on_each_foot_with_a_switch_between(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(HOLD)
    async with telling(files, clock, start="my-hold") as story:
        assert await bands(story) == [
            "GET READY RIGHT FOOT",
            *("HOLD RIGHT FOOT", "RELEASE RIGHT FOOT", "HOLD RIGHT FOOT"),
            "SWITCH LEFT FOOT",
            *("HOLD LEFT FOOT", "RELEASE LEFT FOOT", "HOLD LEFT FOOT"),
        ]
    assert [each["seconds_held"] for each in files.kept()[0]["sets"]] == [6.0, 6.0]


async def test_paced_reps_follow_each_other_without_a_key(files: Files, clock: VirtualTime) -> None:
    files.exercises(REPS)
    async with telling(files, clock, start="my-reps") as story:
        await story.wait(2)
        assert (story.band, story.left) == ("REP RIGHT FOOT", "0:03")
        assert "Pull" in story.text
        await story.wait(2)
        assert "Push" in story.text
        assert "rep 1/2" in story.text
        await story.wait(1)
        assert "rep 2/2" in story.text
        assert await bands(story) == ["REP RIGHT FOOT", "SWITCH LEFT FOOT", "REP LEFT FOOT"]
    assert [each["reps_done"] for each in files.kept()[0]["sets"]] == [2, 2]


async def test_reps_at_ones_own_pace_wait_for_enter(files: Files, clock: VirtualTime) -> None:
    files.exercises(REPS)
    files.settings(pacing="self")
    async with telling(files, clock, start="my-reps") as story:
        await story.wait(30)
        assert (story.band, story.left) == ("REP RIGHT FOOT", "0:28 gone")
        assert "enter Done" in story.keys
        await story.press("enter")
        assert "rep 2/2" in story.text
        assert files.kept()[0]["sets"][0]["reps_done"] == 1


async def test_things_are_counted_by_enter_and_the_last_one_ends_the_count(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(COUNT)
    async with telling(files, clock, start="my-count") as story:
        await story.wait(2)
        assert (story.band, story.left) == ("COUNT RIGHT FOOT", "0:00 gone")
        for count in range(3):
            assert f"count {count}/3" in story.text
            await story.press("enter")
        assert story.band == "SWITCH LEFT FOOT"
        assert await bands(story) == ["SWITCH LEFT FOOT", "COUNT LEFT FOOT"]
    assert [each["reps_done"] for each in files.kept()[0]["sets"]] == [3, 3]


async def test_steps_are_walked_in_rounds_with_a_rest_between(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(STEPS)
    round_ = ["WALK BOTH FEET", "RELEASE BOTH FEET", "WALK BOTH FEET"]
    async with telling(files, clock, start="my-steps") as story:
        await story.wait(4)
        assert "set 1/2 · step 3/3" in story.text
        assert "On the heels" in story.text
        assert await bands(story) == [*round_, "REST BOTH FEET", *round_]
    assert [each["reps_done"] for each in files.kept()[0]["sets"]] == [2, 2]


async def test_work_by_time_says_its_own_word(files: Files, clock: VirtualTime) -> None:
    files.exercises(TIME)
    async with telling(files, clock, start="my-time") as story:
        assert await bands(story) == [
            *("GET READY RIGHT FOOT", "ROLL RIGHT FOOT"),
            *("SWITCH LEFT FOOT", "ROLL LEFT FOOT"),
        ]
    assert [each["seconds_held"] for each in files.kept()[0]["sets"]] == [5.0, 5.0]


async def test_picked_exercises_run_in_the_order_of_picking(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(HOLD, REPS)
    async with telling(files, clock) as story:
        for name in ("reps", "hold"):
            await story.press("slash", *f"my {name}", "enter", "space", "escape")
        await story.press("enter")
        assert "My reps" in story.text
        await story.press("s")
        assert "My hold" in story.text
        await bands(story)
    (kept,) = files.kept()
    assert "routine" not in kept
    assert [each["exercise"] for each in kept["plan"]] == ["my-reps", "my-hold"]
    assert [each["status"] for each in kept["sets"]] == ["skipped"] * 2 + ["done"] * 2


async def test_a_session_started_from_the_command_line_returns_to_the_browser(
    files: Files, clock: VirtualTime
) -> None:
    files.exercises(TIME)
    async with telling(files, clock, start="my-time") as story:
        await bands(story)
        await story.press("escape")
        assert story.screen == "BrowseScreen"
        assert story.app.return_code is None
        await story.press("enter")
        assert story.screen == "SessionScreen"


async def test_a_session_of_one_exercise_bears_its_name(files: Files, clock: VirtualTime) -> None:
    files.exercises(TIME)
    async with telling(files, clock, start="my-time") as story:
        assert story.top == "footui My time"
