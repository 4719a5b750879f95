"""What the browser says about an exercise or a routine."""

from collections.abc import Iterator

from textual.content import Content

from footui.model.exercise import Exercise, Variant
from footui.model.library import Library
from footui.model.picks import Picks
from footui.model.routine import Routine
from footui.model.search import needed_for
from footui.model.text import clock_text
from footui.model.words import dose_words, feet_words
from footui.screens.browse_rows import Durations
from footui.session.cues import equipment_words
from footui.widgets.glyphs import Glyphs
from footui.widgets.prose import BLANK, Item, fact, heading, paragraph, point


def items_for(
    id_: str, library: Library, picks: Picks, durations: Durations, glyphs: Glyphs
) -> tuple[Item, ...]:
    """What there is to say about the row with this id; nothing for an unknown one."""
    if id_ in library.routines:
        return tuple(routine_items(library.routines[id_], library, durations))
    if id_ in library.exercises:
        exercise = library.exercises[id_]
        return tuple(exercise_items(exercise, library, picks, durations, glyphs))
    return ()


def exercise_items(
    exercise: Exercise, library: Library, picks: Picks, durations: Durations, glyphs: Glyphs
) -> Iterator[Item]:
    """An exercise as it is chosen now: what for, how much, what with, how."""
    entry = picks.entry(exercise.id)
    chosen = library.resolve(entry)
    yield Item(Content.styled(exercise.name, "bold"))
    yield paragraph(exercise.purpose)
    yield BLANK
    yield fact("Dose", f"{dose_words(chosen)}, {feet_words(chosen, entry.sides)}")
    yield fact("Takes", clock_text(durations.of((entry,))))
    yield fact("Position", chosen.position)
    yield fact("Equipment", equipment_words(chosen) or "none")
    yield fact("Good for", ", ".join(exercise.goals))
    yield from _instructions(chosen)
    yield from _variants(exercise, entry.variant, glyphs)
    if chosen.caution:
        yield BLANK
        yield Item(Content(chosen.caution), Content.styled("!", "bold $text-warning"), 2)


def routine_items(routine: Routine, library: Library, durations: Durations) -> Iterator[Item]:
    """A routine: what for, how long, and its exercises in order."""
    yield Item(Content.styled(routine.name, "bold"))
    yield paragraph(routine.purpose)
    yield BLANK
    yield fact("Takes", clock_text(durations.of(routine.exercise)))
    yield fact("Exercises", str(len(routine.exercise)))
    exercises = [library.resolve(entry) for entry in routine.exercise]
    groups = needed_for(exercises)
    yield fact("Equipment", ", ".join(" or ".join(group) for group in groups) or "none")
    yield BLANK
    yield heading("In order")
    for number, entry in enumerate(routine.exercise, 1):
        exercise = library.resolve(entry)
        time = Content.styled(clock_text(durations.of((entry,))), "dim")
        lead = Content.styled(f"{number:>2}", "$text-accent")
        yield Item(Content(exercise.name), lead, 3, time)


def _instructions(exercise: Exercise) -> Iterator[Item]:
    yield BLANK
    yield heading("How")
    for number, line in enumerate(exercise.instructions, 1):
        yield point(f"{number:>2}", line)


def _variants(exercise: Exercise, now: str | None, glyphs: Glyphs) -> Iterator[Item]:
    if not exercise.variant:
        return
    yield BLANK
    yield heading("Variants")
    yield _variant(now is None, "as it is", glyphs)
    for each in exercise.variant:
        yield _variant(now == each.id, _variant_words(each), glyphs)


def _variant(chosen: bool, words: str, glyphs: Glyphs) -> Item:
    sign = glyphs.on if chosen else glyphs.off
    return Item(Content.styled(words, "bold" if chosen else ""), Content(sign), len(sign) + 1)


def _variant_words(variant: Variant) -> str:
    return f"{variant.name}: {variant.note}" if variant.note else variant.name
