"""Bad content and bad history: named, never in the way, never changed."""

from pathlib import Path

from tests.app.exercises import HOLD, TIME
from tests.app.story import Files, Story, telling
from tests.app.virtual import VirtualTime


def raw(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


async def read_all(story: Story) -> str:
    """All that the list of faults says, also what must be scrolled to."""
    await story.press("!")
    seen = [story.text]
    for _ in range(20):
        await story.press("pagedown")
        if story.text == seen[-1]:
            return "\n".join(seen)
        seen.append(story.text)
    raise AssertionError("no end of faults")


async def test_faulty_files_are_named_and_the_rest_works(files: Files, clock: VirtualTime) -> None:
    files.exercises(
        TIME,
        {**HOLD, "dose": {"reps": 2, "hold": -1}},
        {**HOLD, "id": "my-typo", "purpsoe": "x"},
        {**HOLD, "id": "my-bool", "dose": {"reps": True, "hold": 3.0}},
    )
    files.routine("mine", {"id": "no-such-thing"})
    raw(files.paths.exercises / "broken.toml", "id = 1\nid = 2\n")
    (files.paths.exercises / "folder.toml").mkdir()
    before = {
        path: path.read_bytes() for path in files.paths.config.rglob("*.toml") if path.is_file()
    }
    async with telling(files, clock, size=(120, 40)) as story:
        assert story.top.endswith("6 faults")
        told = await read_all(story)
        for file, *words in (
            ("my-hold.toml", "dose.hold", "-1"),
            ("my-typo.toml", "purpsoe"),
            ("my-bool.toml", "dose.reps", "true"),
            ("mine.toml", "no-such-thing"),
            ("broken.toml", "line 2"),
            ("folder.toml", "a folder"),
        ):
            for word in (file, *words):
                assert word in told
        await story.press("escape", "slash", *"my time", "enter", "enter")
        assert story.screen == "SessionScreen"
    assert {path: path.read_bytes() for path in before} == before


async def test_without_faults_there_is_no_key_for_them(files: Files, clock: VirtualTime) -> None:
    async with telling(files, clock) as story:
        assert "fault" not in story.top
        await story.press("!")
        assert story.screen == "BrowseScreen"


async def test_a_broken_history_file_is_a_fault_and_stays_untouched(
    files: Files, clock: VirtualTime
) -> None:
    broken = files.paths.history / "2026" / "2026-11-23T071405_k7f3q9m2xa.toml"
    raw(broken, "<<<<<<< HEAD\n")
    async with telling(files, clock) as story:
        await story.press("2")
        assert story.top.endswith("1 fault")
        assert broken.name in await read_all(story)
    assert broken.read_text(encoding="utf-8") == "<<<<<<< HEAD\n"
