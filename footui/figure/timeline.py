"""Which pose at which second: the movements of a rep, played as the pacer plays them. No clock."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from footui.figure.blend import blended, eased
from footui.model.exercise import Movement, Part
from footui.model.figure import REST, Figure, Pose

REACH = {Part.HOLD: 1.2, Part.RELEASE: 1.0}  # seconds, where the author gives none
SHOWN = {Part.HOLD: 1.6, Part.RELEASE: 0.8}  # seconds that a preview stays in a pose
STRIDE = 2  # steps, one with each foot, over which the poses of a walk run
STEP, WORK = 1.0, 3.0  # seconds of a step and of a movement in a preview, where none are given
HASTE = 2.0  # how much faster than in earnest a preview may run

Timed = tuple[int, float]  # a movement by its number in the exercise, and its seconds


class Leg(Struct, frozen=True):
    """On the way to a pose: when it begins, how long it takes; then the figure stays there."""

    start: float
    reach: float
    pose: Pose
    even: bool = False


class Course(Struct, frozen=True):
    """A way through poses. It begins after a delay and ends, or runs over and over."""

    before: Pose
    legs: tuple[Leg, ...]
    length: float
    loops: bool = False
    delay: float = 0.0
    pace: float = 1.0

    def at(self, elapsed: float) -> Pose:
        """The pose at that second."""
        number, time = self._leg(elapsed)
        if number < 0:
            return self.before
        leg, before = self.legs[number], self.legs[number - 1].pose if number else self.before
        share = (time - leg.start) / leg.reach if leg.reach else 1.0
        return blended(before, leg.pose, share if leg.even else eased(min(1.0, share)))

    def still_at(self, elapsed: float) -> Pose:
        """The pose that is being gone to, as if it were reached."""
        number, _ = self._leg(elapsed)
        return self.before if number < 0 else self.legs[number].pose

    def quiet(self, elapsed: float) -> float | None:
        """Seconds until the pose changes: 0 while it does, None when it never will again."""
        number, time = self._leg(elapsed)
        if number >= 0 and time < self.legs[number].start + self.legs[number].reach:
            return 0.0
        return self.to_next(elapsed)

    def to_next(self, elapsed: float) -> float | None:
        """Seconds until the figure sets out for another pose; None when it never will again."""
        number, _ = self._leg(elapsed)
        time = (elapsed - self.delay) * self.pace
        if self.loops and self.legs:
            time -= max(0.0, time // self.length) * self.length
        if number + 1 < len(self.legs):
            return (self.legs[number + 1].start - time) / self.pace
        if not self.loops or not self.legs:
            return None
        return (self.length + self.legs[0].start - time) / self.pace

    def _leg(self, elapsed: float) -> tuple[int, float]:
        """The number of the leg, -1 before the first, and the time within the course."""
        time = (elapsed - self.delay) * self.pace
        if time < 0 or not self.legs:
            return -1, 0.0
        time = time % self.length if self.loops else min(time, self.length)
        return bisect_right(self.legs, time, key=lambda leg: leg.start) - 1, time


def course(figure: Figure, movements: Sequence[Movement], parts: Sequence[Timed]) -> Course:
    """The way through some movements of an exercise, in order.

    It starts in the pose of the movement before. Holds and releases end in their pose; everything
    else runs over and over while it lasts.
    """
    legs: list[Leg] = []
    start = 0.0
    for number, seconds in parts:
        legs.extend(_legs(figure, movements[number], start, seconds))
        start += seconds
    loops = all(movements[number].kind is None for number, _ in parts)
    before = _start(figure, movements, parts[0][0]) if parts else figure.posed(REST)
    return Course(before, tuple(legs), start, loops)


def approach(figure: Figure, movements: Sequence[Movement], number: int) -> Course:
    """The way into a movement that has not begun: to its first pose, and there it stays."""
    reach = REACH[Part.RELEASE]
    ahead = figure.posed(next(iter(movements[number].poses), REST))
    return Course(_before(figure, movements, number), (Leg(0.0, reach, ahead),), reach)


def demonstration(figure: Figure, movements: Sequence[Movement]) -> Course:
    """The rep over and over, its holds cut short: for somebody who only looks."""
    short = [_short(movement) for movement in movements]
    parts = [(number, _shown(movement)) for number, movement in enumerate(short)]
    return structs.replace(course(figure, short, parts), loops=True)


def preview(figure: Figure, movements: Sequence[Movement], seconds: float) -> Course:
    """What comes next, shown so that it ends with the interval: whole reps, the holds cut short.

    Where there is no time for a rep at twice its pace the figure stands still.
    """
    once = demonstration(figure, movements)
    if not once.legs or seconds * HASTE < once.length:
        return Course(once.before, (), 0.0)
    times = int(seconds / once.length)
    pace = 1.0 if times else once.length / seconds
    delay = seconds - max(1, times) * once.length / pace
    return structs.replace(once, delay=delay, pace=pace)


def _start(figure: Figure, movements: Sequence[Movement], number: int) -> Pose:
    """The pose in which the figure comes into a movement; a later walk begins in its first one."""
    if number and movements[number].steps and movements[number].poses:
        return figure.posed(movements[number].poses[0])
    return _before(figure, movements, number)


def _before(figure: Figure, movements: Sequence[Movement], number: int) -> Pose:
    """The pose in which the movement before leaves the figure; the last one is before the first."""
    for earlier in (*movements[:number][::-1], *movements[number:][::-1]):
        if earlier.poses:
            return figure.posed(earlier.poses[-1])
    return figure.posed(REST)


def _legs(figure: Figure, movement: Movement, start: float, seconds: float) -> Iterator[Leg]:
    names = movement.poses
    if not names:
        return
    rounds = movement.steps / STRIDE if movement.steps else 1
    slot = seconds / (rounds * len(names))
    for number in range(round(rounds * len(names))):
        pose = figure.posed(names[number % len(names)])
        yield Leg(start + number * slot, _reach(movement, slot), pose, bool(movement.steps))


def _reach(movement: Movement, slot: float) -> float:
    usual = REACH[movement.kind] if movement.kind else slot
    return min(slot, usual if movement.reach is None else movement.reach)


def _short(movement: Movement) -> Movement:
    return structs.replace(movement, steps=2 * STRIDE) if movement.steps else movement


def _shown(movement: Movement) -> float:
    if movement.kind:
        return _reach(movement, REACH[movement.kind]) + SHOWN[movement.kind]
    if movement.steps:
        return STEP * movement.steps
    return movement.seconds or WORK
