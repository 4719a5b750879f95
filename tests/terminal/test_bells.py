"""Strokes of the bell can be told apart, and an old signal gives way to a new one."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from footui.terminal.bells import GAP_SECONDS, Bells

ALMOST = 1e-9


class Scene:
    """Bells in a time of their own."""

    def __init__(self) -> None:
        self.now = 100.0
        self.strokes: list[float] = []
        self.waiting: list[tuple[float, Callable[[], None]]] = []
        self.bells = Bells(self._strike, self._later, lambda: self.now)

    def _strike(self) -> None:
        self.strokes.append(self.now)

    def _later(self, seconds: float, callback: Callable[[], None]) -> None:
        self.waiting.append((self.now + seconds, callback))

    def pass_time(self, seconds: float) -> None:
        """Let time pass; what was to be called back is called when it is due."""
        ends = self.now + seconds
        while due := [each for each in self.waiting if each[0] <= ends]:
            first = min(due, key=lambda each: each[0])
            self.waiting.remove(first)
            self.now = first[0]
            first[1]()
        self.now = ends


def test_the_first_stroke_comes_at_once_and_the_others_a_gap_apart() -> None:
    scene = Scene()
    scene.bells.sound(3)
    scene.pass_time(5)
    assert scene.strokes == [100.0, 100.0 + GAP_SECONDS, 100.0 + 2 * GAP_SECONDS]


def test_a_new_signal_cuts_off_the_older_one() -> None:
    scene = Scene()
    scene.bells.sound(3)
    scene.pass_time(0.1)
    scene.bells.sound(1)
    scene.pass_time(5)
    assert scene.strokes == [100.0, 100.0 + GAP_SECONDS]


def test_no_strokes_silence_what_was_to_come() -> None:
    scene = Scene()
    scene.bells.sound(3)
    scene.bells.sound(0)
    scene.pass_time(5)
    assert scene.strokes == [100.0]


@given(
    st.lists(
        st.tuples(st.integers(min_value=0, max_value=5), st.floats(min_value=0, max_value=2)),
        max_size=30,
    )
)
def test_strokes_are_never_closer_than_the_gap_and_the_last_signal_is_whole(
    signals: list[tuple[int, float]],
) -> None:
    scene = Scene()
    before = 0
    for strokes, seconds in signals:
        before = len(scene.strokes)
        scene.bells.sound(strokes)
        scene.pass_time(seconds)
    scene.pass_time(60)
    gaps = [b - a for a, b in zip(scene.strokes, scene.strokes[1:], strict=False)]
    assert all(gap >= GAP_SECONDS - ALMOST for gap in gaps)
    assert len(scene.strokes) - before == (signals[-1][0] if signals else 0)
    assert len(scene.waiting) == 0
