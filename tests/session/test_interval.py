import pytest

from footui.model.exercise import Side
from footui.model.settings import Options, Pacing
from footui.session.interval import TRAINING, Kind, SetKey
from tests.session.telling import planned


def test_training_is_what_reps_are_done_in() -> None:
    assert set(Kind) - TRAINING == {Kind.PREPARE, Kind.RELEASE, Kind.SWITCH, Kind.REST}


def test_an_interval_knows_its_set() -> None:
    assert planned("press")[-1].key == SetKey(0, Side.LEFT, 1)


@pytest.mark.parametrize("pacing", Pacing)
def test_a_count_is_all_its_reps_and_any_other_training_its_own(pacing: Pacing) -> None:
    for each in planned("walk", "press", "curl", "pick", "roll", options=Options(pacing=pacing)):
        own = {Kind.COUNT: [1, 2, 3, 4]}.get(each.kind, [each.rep] if each.trains else [])
        assert list(each.own_reps) == own
