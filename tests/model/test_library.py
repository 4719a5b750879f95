import pytest

from footui.model.exercise import DoseChange, Laterality, TimingChange
from footui.model.library import Fault, Library, UnknownEntryError
from footui.model.routine import Entry
from tests.samples import library


def test_an_entry_is_its_exercise_with_variant_and_changes() -> None:
    entry = Entry(
        "press", "both-feet", dose=DoseChange(reps=7), timing=TimingChange(release=1.0, switch=0.0)
    )
    found = library().resolve(entry)
    assert (found.name, found.laterality) == ("Press: both feet", Laterality.BILATERAL)
    assert (found.dose.reps, found.dose.hold) == (7, 10.0)
    assert (found.timing.release, found.timing.switch, found.timing.prepare) == (1.0, 0.0, 10.0)


def test_an_entry_without_changes_is_the_exercise_itself() -> None:
    assert library().resolve(Entry("walk")) == library().exercises["walk"]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        (Entry("jump"), "no exercise 'jump'"),
        (Entry("press", "hard"), "'press' has no variant 'hard' (it has: both-feet)"),
        (Entry("walk", "hard"), "'walk' has no variant 'hard' (it has: none)"),
    ],
)
def test_what_the_library_does_not_have_is_named(entry: Entry, message: str) -> None:
    with pytest.raises(UnknownEntryError) as caught:
        library().resolve(entry)
    assert str(caught.value) == message


def test_a_routine_is_found_by_its_id() -> None:
    assert library().routine("every").name == "Everything"


@pytest.mark.parametrize(
    ("name", "entry"), [("press", Entry("press")), ("press:both-feet", Entry("press", "both-feet"))]
)
def test_one_exercise_can_be_done_as_a_routine(name: str, entry: Entry) -> None:
    assert library().routine(name).exercise == (entry,)


@pytest.mark.parametrize("name", ["jump", "press:hard", "every:both-feet", ""])
def test_neither_routine_nor_exercise_is_an_error(name: str) -> None:
    with pytest.raises(UnknownEntryError):
        library().routine(name)


def test_an_empty_library_is_one() -> None:
    assert (dict(Library().exercises), dict(Library().routines), Library().faults) == ({}, {}, ())


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (
            Fault("a.toml", "dose.reps", "expected 1 or more"),
            "a.toml: dose.reps: expected 1 or more",
        ),
        (Fault("a.toml", "", "cannot be read"), "a.toml: cannot be read"),
    ],
)
def test_a_fault_says_where_and_what(fault: Fault, words: str) -> None:
    assert str(fault) == words
