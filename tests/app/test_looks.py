"""What the live session and the questions after it look like."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from msgspec import structs
from rich.color import ColorType
from textual.theme import BUILTIN_THEMES

from tests.app.exercises import COUNT, HOLD, REPS, STEPS, TIME
from tests.app.story import ABLE, Files, Story, telling
from tests.app.virtual import VirtualTime
from tests.frames import assert_frame, styles

SIZES = ((80, 24), (120, 40), (40, 15))
SMALLEST = ((36, 11), (80, 12))
Walk = tuple[tuple[float, tuple[str, ...], str], ...]
# For each exercise: how long to wait, what to press then, and what is shown after it
WALKS: dict[str, Walk] = {
    "my-hold": (
        (1, (), "prepare"),
        (2, (), "hold"),
        (0, ("space",), "paused"),
        (0, ("space",), "settling"),
        (5.5, (), "release"),
        (4, (), "switch"),
    ),
    "my-reps": ((4.5, (), "rep"),),
    "my-count": ((5, ("enter", "enter"), "count"),),
    "my-steps": ((4, (), "walk"), (5.5, (), "rest")),
    "my-time": ((4, (), "work"),),
}
EVERYTHING = ({"id": "my-hold"}, {"id": "my-count"}, {"id": "my-time"})


@asynccontextmanager
async def session(
    files: Files,
    clock: VirtualTime,
    first: str = "my-hold",
    size: tuple[int, int] = (80, 24),
    **more: Any,
) -> AsyncIterator[Story]:
    """A session of four exercises that has just begun."""
    files.exercises(HOLD, REPS, COUNT, STEPS, TIME)
    files.routine("mine", {"id": first}, *EVERYTHING, name="Feet first")
    async with telling(files, clock, start="mine", size=size, **more) as story:
        yield story


async def go_to_the_questions(story: Story) -> None:
    await story.press("escape", "down", "enter")
    assert story.screen == "CheckInScreen"


@pytest.mark.parametrize("size", [*SIZES, *SMALLEST], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("first", WALKS)
async def test_each_phase_looks_as_it_should(
    files: Files, clock: VirtualTime, first: str, size: tuple[int, int]
) -> None:
    async with session(files, clock, first, size) as story:
        for seconds, keys, phase in WALKS[first]:
            await story.wait(seconds)
            await story.press(*keys)
            assert_frame(story.app, f"session_{phase}_{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_questions_look_as_they_should(
    files: Files, clock: VirtualTime, size: tuple[int, int]
) -> None:
    async with session(files, clock, size=size) as story:
        await story.wait(5)
        await story.press("s", "s")
        await story.wait(3)
        await story.press("escape")
        assert_frame(story.app, f"leave_{size[0]}x{size[1]}")
        await story.press("down", "enter")
        assert_frame(story.app, f"checkin_effort_{size[0]}x{size[1]}")
        await story.press("4")
        assert_frame(story.app, f"checkin_pain_{size[0]}x{size[1]}")
        await story.press("0")
        await story.type("fine")
        assert_frame(story.app, f"checkin_note_{size[0]}x{size[1]}")


async def test_the_instructions_look_as_they_should(files: Files, clock: VirtualTime) -> None:
    async with session(files, clock) as story:
        await story.wait(3)
        await story.press("i")
        assert_frame(story.app, "session_instructions_80x24")


async def test_below_the_least_size_a_session_says_so_and_comes_back(
    files: Files, clock: VirtualTime
) -> None:
    async with session(files, clock) as story:
        await story.wait(3)
        await story.press("space")
        before = story.text
        await story.resize(30, 10)
        assert "Too small: 30 x 10" in story.text
        assert "needs 36 x 11" in story.text
        await story.resize(80, 24)
        assert story.text == before


async def test_every_theme_suits_a_session_and_its_questions(
    files: Files, clock: VirtualTime
) -> None:
    async with session(files, clock) as story:
        await story.wait(3)
        for theme in BUILTIN_THEMES:
            story.app.theme = theme
            await story.settle()
            assert story.band == "HOLD RIGHT FOOT", theme
        await go_to_the_questions(story)
        for theme in BUILTIN_THEMES:
            story.app.theme = theme
            await story.settle()
            assert "How hard was it?" in story.text, theme


def own_colours(story: Story) -> set[str]:
    """The colours on the screen that are not the terminal's own."""
    colours = (each for s in styles(story.app) for each in (s.color, s.bgcolor) if each is not None)
    return {str(each) for each in colours if each.type is ColorType.TRUECOLOR}


@pytest.mark.parametrize("theme", [name for name, each in BUILTIN_THEMES.items() if each.ansi])
async def test_a_theme_of_the_terminals_colours_uses_no_other(
    files: Files, clock: VirtualTime, theme: str
) -> None:
    files.settings(theme=theme, flash=True)
    async with session(files, clock) as story:
        for seconds in (0, 2, 0.5, 2.5, 4):  # getting ready, a flash, a hold, a release, a switch
            await story.wait(seconds)
            assert own_colours(story) == set(), story.band
        await story.press("space")
        assert own_colours(story) == set()
        await story.press("i")
        assert own_colours(story) == set()
        await story.press("escape", "escape")
        assert own_colours(story) == set()
        await story.press("down", "enter")
        assert own_colours(story) == set()
        await story.press("1", "1")
        assert own_colours(story) == set()


@pytest.mark.parametrize("how", ["by setting", "by terminal"])
async def test_plain_letters_are_all_that_is_drawn_where_that_is_wanted(
    files: Files, clock: VirtualTime, how: str
) -> None:
    able = ABLE
    if how == "by setting":
        files.settings(ascii="on")
    else:
        able = structs.replace(ABLE, utf8=False)
    async with session(files, clock, able=able) as story:
        await story.wait(3)
        assert story.letters.isascii(), story.letters
        for keys in (("space",), ("space",), ("i",), ("escape", "escape"), ("down", "enter")):
            await story.press(*keys)
            assert story.letters.isascii(), story.letters
        for key in ("4", "1", "escape", "2", "3", "1", "question_mark"):
            await story.press(key)
            assert story.letters.isascii(), story.letters


async def test_state_is_told_by_words_where_there_are_no_colours(
    files: Files, clock: VirtualTime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with session(files, clock) as story:
        await story.wait(3)
        await story.press("space")
        assert story.band == "PAUSED RIGHT FOOT"
        assert greys(frame_colours(story))


def frame_colours(story: Story) -> Iterable[tuple[int, int, int]]:
    for style in styles(story.app):
        for colour in filter(None, (style.color, style.bgcolor)):
            red, green, blue = colour.get_truecolor()
            yield red, green, blue


def greys(colours: Iterable[tuple[int, int, int]]) -> bool:
    return all(red == green == blue for red, green, blue in colours)


HOSTILE = ("[/]", "[@click=app.quit]x", "a\\[b]\\", "[$x] {y} %s")
POISON = "\x1b]52;c;eA==\x07\x9b31m\u202e\u2066\u200f\x00"


def hostile(words: str) -> dict[str, Any]:
    """An exercise with words in every field that a session shows."""
    return {
        **HOLD,
        "id": "hostile",
        "name": f"N{words}",
        "purpose": f"P{words}",
        "equipment": [[f"E{words}"]],
        "instructions": [f"I{words}"],
        "caution": f"C{words}",
        "movement": [
            {"kind": "hold", "say": f"H{words}"},
            {"kind": "release", "say": f"R{words}"},
        ],
    }


@pytest.mark.parametrize("words", HOSTILE)
async def test_text_of_the_runner_reads_as_it_was_written(
    files: Files, clock: VirtualTime, words: str
) -> None:
    files.exercises(hostile(words + POISON))
    files.routine("mine", {"id": "hostile"}, name=f"T{words}{POISON}")
    async with telling(files, clock, start="mine", size=(120, 40)) as story:
        seen = [story.text]
        for keys, seconds in ((("i",), 0), (("escape",), 3), ((), 2), ((), 3), (("space",), 0)):
            await story.press(*keys)
            await story.wait(seconds)
            seen.append(story.text)
        await go_to_the_questions(story)
        await story.press("1", "1")
        await story.type(f"M{words}")
        seen.append(story.text)
        await story.press("enter")
        await story.press("2")
        seen.append(story.text)
    told = "\n".join(seen)
    for place in "TNEICHRM":
        assert place + words in told, place
    assert told.replace("\n", "").isprintable()
