"""Which keys each shape of exercise needs and takes: what the types alone cannot say. Pure."""

from collections.abc import Collection, Iterable, Iterator
from types import MappingProxyType
from typing import NamedTuple

from msgspec import UNSET, Struct, structs

from footui.model.exercise import Exercise, Laterality, Part, Shape, Variant
from footui.model.posing import figure_problems
from footui.model.problem import Problem, under
from footui.model.routine import Entry, Sides

MOST_REPS = 1000  # in all sets on one side: a slip of the pen must not fill the memory
ONE_FOOT = frozenset({Sides.LEFT, Sides.RIGHT})


class Keys(NamedTuple):
    """What a shape takes in a table, and which of it must be there."""

    takes: tuple[str, ...]
    needs: tuple[str, ...] = ()


DOSE = MappingProxyType(
    {
        Shape.HOLD: Keys(("sets", "reps", "hold"), ("reps",)),
        Shape.REPS: Keys(("sets", "reps"), ("reps",)),
        Shape.COUNT: Keys(("sets", "count"), ("count",)),
        Shape.STEPS: Keys(("sets",)),
        Shape.TIME: Keys(("sets", "work"), ("work",)),
    }
)
_SHOWN = ("pose", "reach")
MOVEMENT = MappingProxyType(
    {
        Shape.HOLD: Keys(("say", "kind", *_SHOWN), ("kind",)),
        Shape.REPS: Keys(("say", "seconds", *_SHOWN), ("seconds",)),
        Shape.COUNT: Keys(("say", "seconds", *_SHOWN), ("seconds",)),
        Shape.STEPS: Keys(("say", "steps", *_SHOWN), ("steps",)),
        Shape.TIME: Keys(("say", "word", "seconds", *_SHOWN)),
    }
)
_GAPS = ("prepare", "switch", "rest")
TIMING = MappingProxyType(
    {
        Shape.HOLD: Keys((*_GAPS, "hold", "release")),
        Shape.REPS: Keys(_GAPS),
        Shape.COUNT: Keys(_GAPS),
        Shape.STEPS: Keys((*_GAPS, "step", "changeover")),
        Shape.TIME: Keys(_GAPS),
    }
)


def exercise_problems(exercise: Exercise, timing: Collection[str]) -> Iterator[Problem]:
    """What does not fit the shape of an exercise; `timing`: the keys its own file has there."""
    own = [*_fit(exercise), *_timing_problems(exercise, timing), *_twins(exercise.variant)]
    own += figure_problems(exercise)
    yield from own
    if not own:
        for number, variant in enumerate(exercise.variant):
            yield from under(f"variant[{number}]", _variant_problems(exercise, variant))


def entry_problems(entry: Entry, exercise: Exercise) -> Iterator[Problem]:
    """What an entry of a routine changes in its exercise (variant applied) that does not fit."""
    if exercise.laterality is not Laterality.UNILATERAL and entry.sides in ONE_FOOT:
        yield Problem("sides", f"expected each or both: {exercise.id} trains both feet at once")
    yield from _fit(exercise.with_changes(entry.dose, entry.timing))
    yield from _timing_problems(exercise, _given(entry.timing))


def _variant_problems(exercise: Exercise, variant: Variant) -> Iterator[Problem]:
    if variant.load and not variant.equipment:
        yield Problem("load", "means nothing without equipment that has this weight")
    if variant.figure and not exercise.figure:
        yield Problem("figure", "means nothing where the exercise has no figure")
    varied = exercise.with_variant(variant.id)
    yield from _fit(varied)
    yield from figure_problems(varied)
    yield from _timing_problems(varied, _given(variant.timing))


def _twins(variants: Iterable[Variant]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, variant in enumerate(variants):
        if variant.id in seen:
            yield Problem(f"variant[{number}].id", f'expected another id, "{variant.id}" is taken')
        seen.add(variant.id)


def _fit(exercise: Exercise) -> Iterator[Problem]:
    """What is missing or too much in the dose and the movements as they stand."""
    shape = exercise.shape
    yield from under("dose", _key_problems(shape, DOSE[shape], _given(exercise.dose)))
    for number, movement in enumerate(exercise.movement):
        problems = _key_problems(shape, MOVEMENT[shape], _given(movement))
        yield from under(f"movement[{number}]", problems)
    yield from _length_problems(exercise)
    yield from _rep_problems(exercise)


def _length_problems(exercise: Exercise) -> Iterator[Problem]:
    dose = exercise.dose
    length = dose.sets * (dose.reps or len(exercise.movement))
    if length > MOST_REPS:
        key = "reps" if dose.reps else "sets"
        yield Problem(f"dose.{key}", f"expected at most {MOST_REPS} in all sets, found {length}")


def _rep_problems(exercise: Exercise) -> Iterator[Problem]:
    """What is wrong with the movements taken together."""
    if exercise.shape is Shape.HOLD:
        yield from _hold_problems(exercise)
    if exercise.shape is Shape.TIME:
        yield from _time_problems(exercise)


def _hold_problems(exercise: Exercise) -> Iterator[Problem]:
    if not exercise.hold:
        yield Problem("dose.hold", "missing, shape hold needs it (or timing.hold)")
    kinds = [movement.kind for movement in exercise.movement]
    if None not in kinds and kinds not in ([Part.HOLD], [Part.HOLD, Part.RELEASE]):
        yield Problem("movement", "expected one of kind hold, then at most one of kind release")


def _time_problems(exercise: Exercise) -> Iterator[Problem]:
    others = exercise.movement[1:]
    if others and not all(movement.seconds for movement in exercise.movement):
        yield Problem("movement", "expected a single one without seconds, or seconds in each")
    for number, movement in enumerate(others, 1):
        if movement.word:
            yield Problem(f"movement[{number}].word", "means nothing after the first movement")


def _timing_problems(exercise: Exercise, given: Collection[str]) -> Iterator[Problem]:
    yield from under("timing", _key_problems(exercise.shape, TIMING[exercise.shape], given))
    if exercise.dose.hold is not None and "hold" in given:
        yield Problem("timing.hold", "means nothing beside dose.hold")


def _key_problems(shape: Shape, keys: Keys, given: Collection[str]) -> Iterator[Problem]:
    for key in given:
        if key not in keys.takes:
            yield Problem(
                key, f"means nothing in shape {shape} (it takes: {', '.join(keys.takes)})"
            )
    for key in keys.needs:
        if key not in given:
            yield Problem(key, f"missing, shape {shape} needs it")


def _given(table: Struct) -> list[str]:
    """The keys of a table that were given a value, or that always have one."""
    return [key for key, value in structs.asdict(table).items() if value not in (None, UNSET)]
