import pytest

from footui.figure.timeline import approach, course, preview
from footui.model.exercise import Exercise
from footui.model.library import Library
from footui.model.routine import Entry, picked
from footui.model.settings import Options
from footui.session.interval import Interval, Kind
from footui.session.plan import plan
from footui.widgets.choreography import course_of
from tests.figure.shipped import figure_of, shipped
from tests.samples import PRESS, exercise


def first(of: Exercise, kind: Kind) -> Interval:
    intervals = plan(picked((Entry(of.id),)), Library({of.id: of}), Options())
    return next(each for each in intervals if each.kind is kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("big-toe-press", Kind.PREPARE), ("towel-curl", Kind.SWITCH), ("heel-toe-walk", Kind.REST)],
)
def test_before_the_work_the_figure_shows_what_comes(name: str, kind: Kind) -> None:
    found = shipped()[name]
    interval = first(found, kind)
    ahead = preview(figure_of(found), found.movement, interval.estimate)
    assert course_of(found, interval) == ahead


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("big-toe-press", Kind.HOLD),
        ("big-toe-press", Kind.RELEASE),
        ("towel-curl", Kind.REP),
        ("marble-pickup", Kind.COUNT),
        ("heel-toe-walk", Kind.WALK),
        ("foot-roll", Kind.WORK),
    ],
)
def test_in_the_work_it_follows_the_movements_at_their_pace(name: str, kind: Kind) -> None:
    found = shipped()[name]
    interval = first(found, kind)
    parts = [(beat.movement, beat.seconds) for beat in interval.beats]
    assert course_of(found, interval) == course(figure_of(found), found.movement, parts)


def test_between_two_walks_it_gets_into_the_next() -> None:
    found = shipped()["heel-toe-walk"]
    ahead = approach(figure_of(found), found.movement, 1)
    assert course_of(found, first(found, Kind.RELEASE)) == ahead


def test_an_exercise_without_a_figure_has_no_way() -> None:
    bare = exercise(PRESS)
    assert course_of(bare, first(bare, Kind.HOLD)) is None
