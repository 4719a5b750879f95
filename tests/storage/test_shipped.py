"""The content that comes with footui against the article's numbers, and as texts."""

from collections.abc import Iterator
from typing import Any

import pytest
from msgspec import structs, to_builtins

from footui.model.exercise import Exercise, Laterality, Part, Position, Shape
from footui.model.library import Library
from footui.model.routine import Sides
from footui.model.text import one_line
from footui.storage.content import assemble, shipped_tree

GOALS = {"strength", "mobility", "balance", "coordination", "toes", "arch", "ankles", "relief"}
FLOOR_READABLE = 48  # characters of a cue line

# number, shape, laterality, position, equipment, dose
ARTICLE: dict[str, tuple[Any, ...]] = {
    "heel-toe-walk": ("1", "steps", "alternating", "walking", [], {"sets": 5}),
    "band-flex-extend": ("2", "reps", "unilateral", "seated", [["band", "towel"]], {"reps": 10}),
    "big-toe-press": ("3", "hold", "unilateral", "standing", [], {"reps": 10, "hold": 10.0}),
    "toe-spread": ("4a", "hold", "unilateral", "standing", [], {"reps": 10, "hold": 10.0}),
    "toe-spread-band": (
        *("4b", "hold", "unilateral", "standing", [["rubber band"]]),
        {"reps": 10, "hold": 10.0},
    ),
    "towel-curl": ("5", "reps", "unilateral", "seated", [["chair"], ["towel"]], {"reps": 10}),
    "marble-pickup": (
        *("6", "count", "unilateral", "seated", [["marbles", "lego"], ["cup"]]),
        {"count": 20},
    ),
    "calf-raise-toe-press": ("7", "reps", "bilateral", "step", [["step"]], {"reps": 10}),
    "plantar-chair-stretch": ("8", "hold", "unilateral", "seated", [["chair"]], {"reps": 10}),
    "plantar-towel-stretch": (
        *("9", "hold", "unilateral", "floor", [["towel", "band"]]),
        {"reps": 10, "hold": 10.0},
    ),
    "foot-roll": (
        *("10", "time", "unilateral", "seated", [["ball", "golf ball", "dryer ball"]]),
        {"work": 60.0},
    ),
}
VARIANTS = {
    "band-flex-extend": ["towel"],
    "big-toe-press": ["both-feet"],
    "toe-spread": ["both-feet"],
    "towel-curl": ["weighted"],
    "plantar-towel-stretch": ["band"],
    "foot-roll": ["frozen-bottle"],
}
ROUTINES = {
    "full": [each for each in ARTICLE if each != "toe-spread-band"],
    "full-band": [each for each in ARTICLE if each != "toe-spread"],
    "strength": [each for each in list(ARTICLE)[:8] if each != "toe-spread-band"],
    "relief": list(ARTICLE)[8:],
    "express": ["big-toe-press", "toe-spread", "towel-curl", "calf-raise-toe-press"],
}


@pytest.fixture(scope="module")
def shipped() -> Library:
    return assemble(shipped_tree())


def test_all_of_the_article_is_there_in_its_order(shipped: Library) -> None:
    assert shipped.faults == ()
    assert list(shipped.exercises) == list(ARTICLE)
    assert {
        id_: [each.id for each in found.exercise] for id_, found in shipped.routines.items()
    } == ROUTINES


@pytest.mark.parametrize("id_", ARTICLE)
def test_an_exercise_has_the_article_s_numbers(id_: str, shipped: Library) -> None:
    exercise = shipped.exercises[id_]
    number, shape, laterality, position, equipment, dose = ARTICLE[id_]
    assert exercise.number == number
    assert exercise.shape is Shape(shape)
    assert exercise.laterality is Laterality(laterality)
    assert exercise.position is Position(position)
    assert [list(each) for each in exercise.equipment] == equipment
    given = {key: value for key, value in structs.asdict(exercise.dose).items() if value}
    assert given == {"sets": 1, **dose}


def test_numbers_that_the_article_leaves_open_stand_in_timing(shipped: Library) -> None:
    chair = shipped.exercises["plantar-chair-stretch"]
    assert (chair.dose.hold, chair.timing.hold, chair.hold) == (None, 5.0, 5.0)
    walk = shipped.exercises["heel-toe-walk"]
    assert [each.steps for each in walk.movement] == [20, 20]
    calf = shipped.exercises["calf-raise-toe-press"]
    assert [each.seconds for each in calf.movement] == [2.0, 2.0, 3.0, 1.0]


def test_the_variants_are_those_of_the_article(shipped: Library) -> None:
    found = {each.id: [one.id for one in each.variant] for each in shipped.exercises.values()}
    assert {id_: variants for id_, variants in found.items() if variants} == VARIANTS
    weighted = shipped.exercises["towel-curl"].variant[0]
    assert weighted.load == (0.45, 0.9)
    frozen = shipped.exercises["foot-roll"].with_variant("frozen-bottle")
    assert frozen.equipment == (("frozen bottle",),)
    assert "diabetes" in (frozen.caution or "")
    for id_ in ("big-toe-press", "toe-spread"):
        both = shipped.exercises[id_].with_variant("both-feet")
        assert both.laterality is Laterality.BILATERAL


def test_express_trains_both_feet_at_once_where_it_holds(shipped: Library) -> None:
    sides = [each.sides for each in shipped.routines["express"].exercise]
    assert sides == [Sides.BOTH, Sides.BOTH, Sides.EACH, Sides.EACH]


def every_way(shipped: Library) -> Iterator[Exercise]:
    """All exercises in all their variants."""
    for exercise in shipped.exercises.values():
        yield exercise
        yield from (exercise.with_variant(each.id) for each in exercise.variant)


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts_in(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from texts_in(inner)


def test_goals_are_a_short_list_of_words_to_filter_by(shipped: Library) -> None:
    assert {goal for each in shipped.exercises.values() for goal in each.goals} == GOALS


def test_cue_lines_can_be_read_from_the_floor_and_tell_the_movements_apart(
    shipped: Library,
) -> None:
    for exercise in every_way(shipped):
        lines = [each.say for each in exercise.movement]
        assert max(map(len, lines)) <= FLOOR_READABLE
        assert len(set(lines)) == len(lines)


def test_every_hold_says_how_to_let_go(shipped: Library) -> None:
    for exercise in every_way(shipped):
        if exercise.shape is Shape.HOLD:
            assert [each.kind for each in exercise.movement] == [Part.HOLD, Part.RELEASE]


def test_every_text_is_plain_and_whole(shipped: Library) -> None:
    content = [
        *map(to_builtins, shipped.exercises.values()),
        *map(to_builtins, shipped.routines.values()),
    ]
    for text in texts_in(content):
        assert text == one_line(text)
        assert text.isascii()
        assert not set(text) & set("[]{}<>\\`$")


def test_sentences_end_and_cues_do_not(shipped: Library) -> None:
    for exercise in every_way(shipped):
        assert all(line.endswith(".") for line in (*exercise.instructions, exercise.purpose))
        assert not any(each.say.endswith(".") for each in exercise.movement)


def test_what_can_hurt_has_a_caution(shipped: Library) -> None:
    cautioned = {each.id for each in shipped.exercises.values() if each.caution}
    assert cautioned == {"marble-pickup", "calf-raise-toe-press"}
