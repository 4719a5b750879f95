"""Text of users reads on the screen as it was written, whatever is in it."""

import pytest
from msgspec import structs
from textual.pilot import Pilot

from footui.model.exercise import Exercise, Variant
from footui.model.library import Fault, Library
from footui.model.record import PlannedEntry
from footui.model.routine import Entry, Routine
from footui.model.settings import Settings
from footui.screens.browse import BrowseScreen
from tests.frames import frame
from tests.samples import CURL, exercise
from tests.screens.records import FULL, SETS
from tests.screens.rooms import Make, rooms
from tests.screens.stage import Stage

HOSTILE = (
    "[/]",
    "[each side]",
    "[@click=app.quit]x",
    "a\\[b]\\",
    "[b]bold[/b]",
    "[$var]",
    "[red",
    ":smile:",
    "{x} %s $1",
    "足のﾃｽﾄ",
)
# Where each field of the user is shown, and what is pressed to get there.
PLACES = {
    "browse": (),
    "exercise": (),
    "history": (),
    "session": (),
    "settings": ("G", "k", "k", "k"),
    "keys": (),
    "choose": (),
    "entry": (),
    "marks": (),
    "faults": (),
}


def hostile_exercise(words: str) -> Exercise:
    return structs.replace(
        exercise(CURL),
        id="hostile",
        name=words,
        purpose=words,
        number="7",
        goals=(words,),
        equipment=((words, "towel"),),
        instructions=(words, words),
        caution=words,
        variant=(Variant("other", words, note=words),),
    )


def hostile_rooms(words: str) -> dict[str, Make]:
    entry = Entry("hostile")
    library = Library(
        {"hostile": hostile_exercise(words)},
        {"own": Routine("own", words, words, (entry,))},
        (Fault(words, words, words),),
    )
    done = structs.replace(SETS[0], exercise="hostile")
    record = structs.replace(
        FULL, routine="own", note=words, plan=(PlannedEntry.of(entry),), sets=(done,)
    )
    settings = Settings(cue_command=words, equipment=(words,))
    return rooms(library, (record,), settings, words)


async def shown(pilot: Pilot[None], make: Make, keys: tuple[str, ...]) -> str:
    await pilot.app.push_screen(make())
    await pilot.pause()
    await pilot.press(*keys)
    await pilot.pause()
    text = frame(pilot.app)
    pilot.app.pop_screen()
    return text


@pytest.mark.parametrize("words", HOSTILE[:4])
async def test_every_text_of_the_user_is_shown_as_it_is_written(words: str) -> None:
    app = Stage(exercises=BrowseScreen)
    async with app.run_test(size=(120, 50)) as pilot:
        for name, make in hostile_rooms(words).items():
            if name in PLACES:
                assert words in await shown(pilot, make, PLACES[name]), name


async def test_every_field_of_an_exercise_is_shown_as_it_is_written() -> None:
    app = Stage(exercises=BrowseScreen)
    async with app.run_test(size=(120, 50)) as pilot:
        for words in HOSTILE:
            text = await shown(pilot, hostile_rooms(words)["exercise"], ())
            # The name in list, head and picks, and of the routine; then each line of the detail
            assert text.count(words) == 4 + 8
