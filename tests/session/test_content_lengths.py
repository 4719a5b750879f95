"""How long the shipped exercises and routines last, to the second."""

from itertools import pairwise

import pytest

from footui.model.exercise import TimingChange
from footui.model.library import Library
from footui.model.routine import Entry, picked
from footui.model.settings import Options, Pacing
from footui.session.engine import Session
from footui.session.moves import Command, State
from footui.session.plan import borders, duration, plan
from footui.storage.content import assemble, shipped_tree

EXERCISES = {
    "heel-toe-walk": 260,
    "band-flex-extend": 150,
    "big-toe-press": 269,
    "toe-spread": 269,
    "toe-spread-band": 284,
    "towel-curl": 190,
    "marble-pickup": 205,
    "calf-raise-toe-press": 95,
    "plantar-chair-stretch": 156,
    "plantar-towel-stretch": 279,
    "foot-roll": 135,
}
ROUTINES = {"full": 2008, "full-band": 2023, "strength": 1438, "relief": 570, "express": 559}


@pytest.fixture(scope="module")
def shipped() -> Library:
    """The content that comes with footui."""
    return assemble(shipped_tree())


def test_all_that_is_shipped_has_a_length_here(shipped: Library) -> None:
    assert set(shipped.exercises) == set(EXERCISES)
    assert set(shipped.routines) == set(ROUTINES)
    assert shipped.faults == ()


@pytest.mark.parametrize("pacing", Pacing)
@pytest.mark.parametrize(("name", "seconds"), [*EXERCISES.items(), *ROUTINES.items()])
def test_it_lasts_as_long_as_it_should(
    shipped: Library, name: str, seconds: int, pacing: Pacing
) -> None:
    assert duration(plan(shipped.routine(name), shipped, Options(pacing=pacing))) == seconds


@pytest.mark.parametrize("name", ["full", "full-band", "strength", "relief"])
def test_a_routine_is_its_exercises_one_after_the_other(shipped: Library, name: str) -> None:
    routine = shipped.routines[name]
    edges = borders(plan(routine, shipped, Options()))
    lengths = [after - before for before, after in pairwise(edges)]
    assert lengths == [EXERCISES[entry.id] for entry in routine.exercise]


@pytest.mark.parametrize("name", [*EXERCISES, *ROUTINES])
def test_by_time_alone_it_ends_on_the_second(shipped: Library, name: str) -> None:
    session = Session(plan(shipped.routine(name), shipped, Options(pacing=Pacing.AUTO)))
    session.do(Command.START, 0.0)
    seconds = {**EXERCISES, **ROUTINES}[name]
    states = []
    for now in (seconds - 0.001, seconds):
        session.advance(now)
        states.append(session.state)
    assert states == [State.RUNNING, State.FINISHED]


def test_the_chair_stretch_with_the_longer_holds_of_the_towel_stretch(shipped: Library) -> None:
    longer = TimingChange(hold=10.0, release=3.0)
    routine = picked((Entry("plantar-chair-stretch", timing=longer),))
    assert duration(plan(routine, shipped, Options())) == 274


def test_every_variant_can_be_planned(shipped: Library) -> None:
    for exercise in shipped.exercises.values():
        for variant in exercise.variant:
            name = f"{exercise.id}:{variant.id}"
            assert duration(plan(shipped.routine(name), shipped, Options())) > 0
