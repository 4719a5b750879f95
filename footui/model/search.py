"""Which exercises and routines fit what the runner looks for."""

from collections import Counter
from collections.abc import Collection, Iterable

from msgspec import Struct, structs

from footui.model.exercise import Equipment, Exercise
from footui.model.library import Library
from footui.model.routine import Routine


class Wanted(Struct, frozen=True):
    """What is looked for: words, a goal, and what is at hand (None: whatever it takes)."""

    text: str = ""
    goal: str | None = None
    at_hand: frozenset[str] | None = None

    def with_at_hand(self, things: Collection[str] | None) -> "Wanted":
        """The same with other things at hand."""
        at_hand = None if things is None else frozenset(things)
        return structs.replace(self, at_hand=at_hand)

    def __bool__(self) -> bool:
        return bool(self.text.strip()) or self.goal is not None or self.at_hand is not None


class Finder:
    """Searches a library; prepares once what it compares."""

    def __init__(self, library: Library) -> None:
        self._exercises = [(each, _text_of(each)) for each in library.exercises.values()]
        self._routines = [
            (each, f"{each.name} {each.purpose}".casefold(), _parts(each, library))
            for each in library.routines.values()
        ]

    def exercises(self, wanted: Wanted) -> list[Exercise]:
        """The exercises that have all the words, the goal, and need only what is at hand."""
        words = wanted.text.casefold().split()
        return [
            each
            for each, text in self._exercises
            if all(word in text for word in words)
            and (wanted.goal is None or wanted.goal in each.goals)
            and _possible(_ways(each), wanted.at_hand)
        ]

    def routines(self, wanted: Wanted) -> list[Routine]:
        """The routines that have all the words, serve the goal, and need only what is at hand."""
        words = wanted.text.casefold().split()
        return [
            each
            for each, text, parts in self._routines
            if all(word in text for word in words)
            and (wanted.goal is None or any(wanted.goal in part.goals for part in parts))
            and all(_possible([part.equipment], wanted.at_hand) for part in parts)
        ]


def goals_of(library: Library) -> dict[str, int]:
    """All goals, and how many exercises serve each."""
    return Counter(goal for each in library.exercises.values() for goal in each.goals)


def equipment_of(library: Library) -> tuple[str, ...]:
    """Everything that any exercise can be done with, sorted."""
    ways = (way for each in library.exercises.values() for way in _ways(each))
    return tuple(sorted({thing for way in ways for group in way for thing in group}))


def needed_for(exercises: Iterable[Exercise]) -> Equipment:
    """What all of them need together; what serves several stands once."""
    groups = {frozenset(group): group for each in exercises for group in each.equipment}
    return tuple(g for things, g in groups.items() if not any(o < things for o in groups))


def _parts(routine: Routine, library: Library) -> list[Exercise]:
    return [library.resolve(entry) for entry in routine.exercise]


def _ways(exercise: Exercise) -> list[Equipment]:
    others = (each.equipment for each in exercise.variant)
    return [exercise.equipment, *(each for each in others if each is not None)]


def _possible(ways: Iterable[Equipment], at_hand: Collection[str] | None) -> bool:
    if at_hand is None:
        return True
    return any(all(any(t in at_hand for t in group) for group in way) for way in ways)


def _text_of(exercise: Exercise) -> str:
    things = (thing for way in _ways(exercise) for group in way for thing in group)
    parts = (exercise.name, *exercise.goals, exercise.position, *things)
    return " ".join(parts).casefold()
