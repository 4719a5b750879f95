import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.figure.timeline import HASTE, Timed, approach, course, preview
from footui.model.exercise import Movement, Part
from footui.model.figure import Figure, Pose
from tests.figure.shipped import figure_of, shipped, whole_rep
from tests.figure.strategies import law

FIGURE = Figure(
    pose={"up": Pose(foot=10.0), "down": Pose(foot=-10.0), "one": Pose(x=1.0), "two": Pose(x=2.0)}
)
HOLD = (
    Movement(say="Hold", kind=Part.HOLD, pose="up", reach=2.0),
    Movement(say="Let go", kind=Part.RELEASE, pose="rest"),
)
RAISE = (
    Movement(say="Up", seconds=2.0, pose="up"),
    Movement(say="Stay", seconds=1.0),
    Movement(say="Down", seconds=3.0, pose="down", reach=1.0),
)
GRIPS = (
    Movement(say="Grip", seconds=4.0, pose=("one", "two")),
    Movement(say="Back", seconds=2.0, pose="rest"),
)
WALK = (
    Movement(say="Heels", steps=4, pose=("one", "two")),
    Movement(say="Toes", steps=4, pose=("up", "down")),
)


def test_a_hold_is_reached_in_its_time_and_then_kept() -> None:
    held = course(FIGURE, HOLD, [(0, 10.0)])
    assert [held.at(t).foot for t in (0.0, 1.0, 2.0, 5.5, 10.0)] == [0.0, 5.0, 10.0, 10.0, 10.0]


def test_in_a_hold_nothing_changes_once_the_pose_is_reached() -> None:
    held = course(FIGURE, HOLD, [(0, 10.0)])
    assert {held.at(2.0 + tick / 10) for tick in range(80)} == {FIGURE.posed("up")}


def test_a_hold_made_longer_does_not_begin_anew() -> None:
    assert course(FIGURE, HOLD, [(0, 10.0)]).at(15.0) == FIGURE.posed("up")


def test_a_release_starts_in_the_pose_of_the_hold_and_has_a_usual_time() -> None:
    released = course(FIGURE, HOLD, [(1, 3.0)])
    assert [released.at(t).foot for t in (0.0, 0.5, 1.0, 3.0)] == [10.0, 5.0, 0.0, 0.0]


def test_a_hold_shorter_than_its_reach_still_gets_there() -> None:
    assert course(FIGURE, HOLD, [(0, 1.0)]).at(1.0) == FIGURE.posed("up")


def test_a_rep_takes_all_the_time_of_its_movements_or_their_reach() -> None:
    rep = course(FIGURE, RAISE, [(0, 2.0), (1, 1.0), (2, 3.0)])
    at = [round(rep.at(t).foot, 6) for t in (0.0, 1.0, 2.0, 3.0, 3.5, 4.0, 5.9)]
    assert at == [-10.0, 0.0, 10.0, 10.0, 0.0, -10.0, -10.0]


def test_a_self_paced_rep_runs_over_and_over() -> None:
    rep = course(FIGURE, RAISE, [(0, 2.0), (1, 1.0), (2, 3.0)])
    for time in (0.5, 2.5, 4.2):
        assert rep.at(time + 12.0) == rep.at(time)


def test_a_movement_goes_through_several_poses_evenly() -> None:
    rep = course(FIGURE, GRIPS, [(0, 4.0), (1, 2.0)])
    assert [rep.at(t).x for t in (0.0, 1.0, 2.0, 3.0, 4.0)] == [0.0, 0.5, 1.0, 1.5, 2.0]


def test_a_walk_goes_through_its_poses_every_two_steps_without_slowing_down() -> None:
    walk = course(FIGURE, WALK, [(0, 4.0)])
    xs = [walk.at(t).x for t in (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)]
    assert xs == [1.0, 1.25, 1.5, 1.75, 2.0, 1.0]
    assert len(walk.legs) == 4


def test_an_odd_number_of_steps_is_walked_to_its_end() -> None:
    odd = course(FIGURE, [Movement(say="Walk", steps=5, pose=("one", "two"))], [(0, 5.0)])
    assert len(odd.legs) == 5
    assert odd.legs[-1].start + odd.legs[-1].reach == pytest.approx(5.0)


def test_the_first_walk_starts_where_the_last_one_ends_and_the_second_in_its_first_pose() -> None:
    assert course(FIGURE, WALK, [(0, 4.0)]).before == FIGURE.posed("down")
    assert course(FIGURE, WALK, [(1, 4.0)]).before == FIGURE.posed("up")


def test_a_changeover_leads_into_the_first_pose_of_the_walk_to_come() -> None:
    way = approach(FIGURE, WALK, 1)
    assert way.at(0.0).x == FIGURE.posed("two").x
    assert way.at(1.0) == way.at(9.0) == FIGURE.posed("up")
    assert approach(FIGURE, [Movement(say="Stand")], 0).at(3.0) == Pose()


@pytest.mark.parametrize("parts", [[], [(0, 5.0)]])
def test_without_poses_the_figure_rests(parts: list[Timed]) -> None:
    still = course(FIGURE, [Movement(say="Breathe", seconds=5.0)], parts)
    assert still.at(0.0) == still.at(3.3) == still.still_at(2.0) == Pose()


def test_standing_still_shows_the_pose_that_is_being_gone_to() -> None:
    rep = course(FIGURE, RAISE, [(0, 2.0), (1, 1.0), (2, 3.0)])
    assert [rep.still_at(t) for t in (0.0, 2.5, 3.1)] == [
        FIGURE.posed("up"), FIGURE.posed("up"), FIGURE.posed("down"),
    ]  # fmt: skip


def test_a_preview_shows_whole_reps_that_end_with_the_interval() -> None:
    ahead = preview(FIGURE, RAISE, 15.0)
    assert ahead.at(0.0) == ahead.at(2.9) == FIGURE.posed("down")
    assert ahead.at(5.0) == ahead.at(11.0)
    assert ahead.at(5.0).foot == 10.0
    assert ahead.at(14.999) == FIGURE.posed("down")


def test_a_preview_cuts_holds_short() -> None:
    ahead = preview(FIGURE, HOLD, 10.0)
    turns = [ahead.at(tick / 10) == FIGURE.posed("up") for tick in range(100)]
    assert turns.count(True) > 10
    assert sum(a != b for a, b in itertools.pairwise(turns)) >= 2


def test_a_short_preview_runs_faster_and_a_very_short_one_stands_still() -> None:
    assert preview(FIGURE, RAISE, 4.0).pace == pytest.approx(1.5)
    assert preview(FIGURE, RAISE, 4.0).at(3.999) == FIGURE.posed("down")
    still = preview(FIGURE, RAISE, 2.0)
    assert still.at(0.0) == still.at(1.9) == still.still_at(1.0) == FIGURE.posed("down")


def test_no_time_shows_no_preview() -> None:
    assert preview(FIGURE, RAISE, 0.0).at(0.0) == FIGURE.posed("down")


def test_a_preview_of_a_walk_shows_a_few_steps_and_one_without_seconds_takes_a_usual_time() -> None:
    assert preview(FIGURE, WALK, 20.0).length == 8.0
    assert preview(FIGURE, [Movement(say="Roll", pose="up")], 20.0).length == 3.0


@law
@given(st.sampled_from(sorted(shipped())), st.floats(0, 120))
def test_a_preview_ends_in_the_pose_with_which_the_rep_begins(name: str, seconds: float) -> None:
    exercise = shipped()[name]
    ahead = preview(figure_of(exercise), exercise.movement, seconds)
    assert ahead.pace <= HASTE
    rep = whole_rep(exercise)
    last = ahead.at(seconds - 1e-6)
    for number in ("foot", "shin", "toe", "x", "lift", "splay", "pull", "ball"):
        assert getattr(last, number) == pytest.approx(getattr(rep.before, number), abs=1e-3)


@law
@given(st.sampled_from(sorted(shipped())), st.floats(0, 60))
def test_the_figure_never_jumps(name: str, seconds: float) -> None:
    exercise = shipped()[name]
    rep = whole_rep(exercise)
    before, after = rep.at(seconds), rep.at(seconds + 0.01)
    for number in ("foot", "shin", "toe", "x", "lift", "splay", "pull", "ball"):
        assert abs(getattr(after, number) - getattr(before, number)) < 4


def test_a_course_knows_when_it_moves_and_when_it_sets_out_next() -> None:
    held = course(FIGURE, HOLD, [(0, 10.0)])
    assert [held.quiet(t) for t in (0.0, 1.9, 2.0, 9.0)] == [0.0, 0.0, None, None]
    assert [held.to_next(t) for t in (0.0, 9.0)] == [None, None]
    rep = course(FIGURE, RAISE, [(0, 2.0), (1, 1.0), (2, 3.0)])
    assert [rep.quiet(t) for t in (1.0, 2.0, 2.5, 3.5, 4.5, 6.0)] == [0.0, 1.0, 0.5, 0.0, 1.5, 0.0]
    assert [rep.to_next(t) for t in (1.0, 4.5, 6.5, 12.5)] == [2.0, 1.5, 2.5, 2.5]


def test_a_preview_is_quiet_until_it_begins() -> None:
    ahead = preview(FIGURE, RAISE, 15.0)
    assert ahead.delay == 3.0
    assert [ahead.quiet(t) for t in (0.0, 2.0, 3.5)] == [3.0, 1.0, 0.0]
    assert preview(FIGURE, RAISE, 2.0).quiet(0.0) is None


def test_before_the_first_pose_a_course_waits_for_it() -> None:
    late = course(FIGURE, [RAISE[1], RAISE[0]], [(0, 1.0), (1, 2.0)])
    assert [late.quiet(t) for t in (0.0, 0.75, 1.0)] == [1.0, 0.25, 0.0]


@law
@given(st.sampled_from(sorted(shipped())), st.floats(0, 60), st.floats(0, 1))
def test_while_a_course_is_quiet_nothing_changes(name: str, elapsed: float, share: float) -> None:
    exercise = shipped()[name]
    way = preview(figure_of(exercise), exercise.movement, 20.0)
    quiet = way.quiet(elapsed)
    later = elapsed + (10.0 if quiet is None else quiet) * share * 0.999
    assert way.at(later) == way.at(elapsed)
