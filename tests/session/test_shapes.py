from typing import Any

import pytest
from hypothesis import given

from footui.model.exercise import Exercise, Shape
from footui.model.settings import Options, Pacing
from footui.session.interval import Beat, Interval, Kind
from footui.session.plan import plan
from tests.samples import CURL, PICK, PRESS, ROLL, WALK, exercise, library, routine
from tests.session.telling import planned, stretch_words
from tests.strategies import exercises, law


def first_foot(document: dict[str, Any], pacing: Pacing = Pacing.PACED) -> list[Interval]:
    """The intervals of the first foot of an exercise, without getting ready."""
    own = library(exercise(document))
    intervals = plan(routine(document["id"]), own, Options(pacing=pacing))
    return [each for each in intervals if each.rep and each.side == intervals[0].side]


@pytest.mark.parametrize(
    ("document", "pacing", "words"),
    [
        (
            PRESS,
            Pacing.SELF,
            [
                "right hold 1/3, 10 s",
                "right release 1/3, 3 s",
                "right hold 2/3, 10 s",
                "right release 2/3, 3 s",
                "right hold 3/3, 10 s",
            ],
        ),
        (CURL, Pacing.PACED, ["right rep 1/2, 8 s", "right rep 2/2, 8 s"]),
        (CURL, Pacing.SELF, ["right rep 1/2, waits", "right rep 2/2, waits"]),
        (CURL, Pacing.AUTO, ["right rep 1/2, 8 s", "right rep 2/2, 8 s"]),
        (PICK, Pacing.PACED, ["right count 1/4, waits"]),
        (PICK, Pacing.SELF, ["right count 1/4, waits"]),
        (PICK, Pacing.AUTO, ["right count 1/4, 16 s"]),
        (ROLL, Pacing.SELF, ["right work 1/1, 60 s"]),
    ],
)
def test_one_set_by_shape_and_pacing(
    document: dict[str, Any], pacing: Pacing, words: list[str]
) -> None:
    assert [stretch_words(each) for each in first_foot(document, pacing)] == words


def test_steps_become_walks_with_a_changeover_that_shows_the_next_one() -> None:
    heels, over, toes = first_foot({**WALK, "dose": {"sets": 1}})
    assert [each.kind for each in (heels, over, toes)] == [Kind.WALK, Kind.RELEASE, Kind.WALK]
    assert heels.beats == (Beat(0, "On the heels", 5.0, 5),)
    assert over.beats == toes.beats == (Beat(1, "On the toes", 5.0, 5),)


def test_the_pace_of_steps_decides_how_long_a_walk_is() -> None:
    timing = {**WALK["timing"], "step": 0.75}
    assert first_foot({**WALK, "timing": timing})[0].seconds == 3.75


def test_a_hold_of_the_article_goes_before_our_own_length() -> None:
    ours = {**PRESS, "dose": {"reps": 1}, "timing": {"hold": 5.0}}
    theirs = {**ours, "dose": {"reps": 1, "hold": 7.0}}
    assert [first_foot(each)[0].seconds for each in (ours, theirs)] == [5.0, 7.0]


def test_several_movements_of_a_hold_share_its_time() -> None:
    two = [{"kind": "hold", "say": "Press"}, {"kind": "hold", "say": "Lift"}]
    (hold, *_) = first_foot({**PRESS, "movement": two})
    assert hold.beats == (Beat(0, "Press", 5.0), Beat(1, "Lift", 5.0))


def test_several_movements_of_a_time_share_it_unless_they_have_their_own() -> None:
    two = [{"say": "Roll", "seconds": 4.0}, {"say": "Rest"}]
    (work,) = first_foot({**ROLL, "movement": two})
    assert [each.seconds for each in work.beats] == [4.0, 30.0]


def test_timed_work_can_have_a_word_of_its_own() -> None:
    plain = {**ROLL, "movement": [{"say": "Roll"}]}
    assert [first_foot(each)[0].word for each in (ROLL, plain)] == ["ROLL", "WORK"]


def test_a_rep_is_as_long_as_its_movements() -> None:
    assert [each.seconds for each in first_foot(CURL)[0].beats] == [5.0, 3.0]
    assert first_foot(CURL)[0].seconds == 8.0


def test_no_release_follows_the_last_hold() -> None:
    kinds = [each.kind for each in planned("press")]
    assert kinds[-1] is Kind.HOLD
    assert kinds[kinds.index(Kind.SWITCH) - 1] is Kind.HOLD


@law
@given(exercises())
def test_every_rep_of_a_set_is_trained_once(move: Exercise) -> None:
    intervals = plan(routine(move.id), library(move), Options())
    reps = {
        Shape.TIME: 1,
        Shape.STEPS: len(move.movement),
        Shape.COUNT: move.dose.count,
    }.get(move.shape, move.dose.reps)
    for key in {each.key for each in intervals}:
        own = [each for each in intervals if each.key == key and each.trains]
        assert {each.reps for each in own} == {reps}
        assert [rep for each in own for rep in each.own_reps] == list(range(1, (reps or 0) + 1))
