"""A session as lines of text: what is written when, and what typed lines do."""

from collections.abc import Sequence

import pytest

from footui.model.settings import Options, Pacing
from footui.plain import HELP, Plain
from footui.session.engine import Session
from footui.session.events import Event, RepDone
from footui.session.moves import State
from footui.session.watch import Watch
from tests.samples import library, routine
from tests.session.telling import planned
from tests.typing import FakeClock, Paper, Typist

AUTO = Options(pacing=Pacing.AUTO)
SELF = Options(pacing=Pacing.SELF)


class Sitting:
    """One session in lines, with what was kept at which line."""

    def __init__(
        self, *ids: str, options: Options | None = None, trouble: Sequence[str] = ()
    ) -> None:
        self.clock, self.paper = FakeClock(), Paper()
        self.session = Session(planned(*ids, options=options))
        self.kept: list[tuple[Event, int]] = []
        self._trouble = list(trouble)
        entries = routine(*ids).exercise
        exercises = [library().resolve(entry) for entry in entries]
        self._plain = Plain(Watch(self.session), exercises, self._keep, self.clock)

    def run(self, *lines: tuple[float, str], ends: float | None = None, **more: object) -> State:
        """Type these lines; give up when nothing ends it."""
        typist = Typist(self.clock, *lines, ends=ends, **more)  # type: ignore[arg-type]
        state = self._plain.run(typist, self.paper)
        self.typist = typist
        return state

    @property
    def told(self) -> list[str]:
        """The lines of the session, without the help at the start."""
        assert self.paper.lines[0] == HELP
        return self.paper.lines[1:]

    def _keep(self, events: Sequence[Event]) -> str:
        self.kept += [(event, len(self.paper.lines)) for event in events]
        return self._trouble.pop(0) if self._trouble else ""


def test_a_line_has_time_kind_exercise_side_place_and_words() -> None:
    sitting = Sitting("press")
    assert sitting.run() is State.FINISHED
    assert sitting.told == [
        "00:00  PREPARE  press  right  -  Stand. First: Press down",
        "00:10  HOLD  press  right  1/3  Press down",
        "00:20  RELEASE  press  right  1/3  Let go",
        "00:23  HOLD  press  right  2/3  Press down",
        "00:33  RELEASE  press  right  2/3  Let go",
        "00:36  HOLD  press  right  3/3  Press down",
        "00:46  SWITCH  press  left  -  Change to the left foot",
        "00:51  HOLD  press  left  1/3  Press down",
        "01:01  RELEASE  press  left  1/3  Let go",
        "01:04  HOLD  press  left  2/3  Press down",
        "01:14  RELEASE  press  left  2/3  Let go",
        "01:17  HOLD  press  left  3/3  Press down",
        "01:27  FINISHED",
    ]


def test_walks_and_rests_and_work_have_their_lines_too() -> None:
    sitting = Sitting("walk", "roll")
    sitting.run()
    kinds = [line.split()[1] for line in sitting.told]
    assert kinds == [
        *("PREPARE", "WALK", "RELEASE", "WALK", "REST", "WALK", "RELEASE", "WALK"),
        *("PREPARE", "WORK", "SWITCH", "WORK", "FINISHED"),
    ]
    assert "00:10  WALK  walk  both  1/2  On the heels" in sitting.told
    assert "00:17  WALK  walk  both  2/2  On the toes" not in sitting.told[:2]


def test_a_count_goes_up_by_enter_and_says_how_far_it_is() -> None:
    sitting = Sitting("pick")
    enters = [(31.0 + n, "") for n in range(4)]
    sitting.run(*enters, (60.0, "q"))
    assert sitting.told[1:7] == [
        "00:30  COUNT  pick  right  0/4  Grab",
        "00:31  COUNT  pick  right  1/4",
        "00:32  COUNT  pick  right  2/4",
        "00:33  COUNT  pick  right  3/4",
        "00:34  COUNT  pick  right  4/4",
        "00:34  SWITCH  pick  left  -  Change to the left foot",
    ]


def test_a_rep_at_ones_own_pace_waits_for_enter() -> None:
    sitting = Sitting("curl", options=SELF)
    sitting.run((100.0, ""), (101.0, "q"))
    assert sitting.told == [
        "00:00  PREPARE  curl  right  -  Fetch: chair, towel or band. First: Pull",
        "00:20  REP  curl  right  1/2  Pull",
        "01:40  REP  curl  right  2/2  Pull",
        "01:41  STOPPED",
    ]


def test_p_pauses_and_goes_on_after_three_seconds() -> None:
    sitting = Sitting("roll")
    sitting.run((12.0, "p"), (500.0, "P"), (510.0, "q"))
    assert sitting.told == [
        "00:00  PREPARE  roll  right  -  Fetch: ball. First: Roll to and fro",
        "00:10  WORK  roll  right  1/1  Roll to and fro",
        "00:12  PAUSED  p goes on",
        "08:20  SETTLING  back in place",
        "08:23  GO ON",
        "08:30  STOPPED",
    ]


@pytest.mark.parametrize(
    ("typed", "then"),
    [
        ("", "00:05  HOLD  press  right  1/3  Press down"),
        ("n", "00:05  HOLD  press  right  1/3  Press down"),
        ("s", "00:05  FINISHED"),
        ("r", "00:05  PREPARE  press  right  -  Stand. First: Press down"),
        ("b", "00:05  PREPARE  press  right  -  Stand. First: Press down"),
        ("q", "00:05  STOPPED"),
    ],
)
def test_each_letter_does_what_it_does_on_the_full_screen(typed: str, then: str) -> None:
    sitting = Sitting("press")
    sitting.run((5.0, typed), (6.0, "q"))
    assert sitting.told[1] == then


def test_ten_seconds_more_and_less_are_told() -> None:
    sitting = Sitting("roll")
    sitting.run((1.0, "+"), (2.0, "-"), (3.0, "-"), (5.0, "q"))
    assert sitting.told[1:4] == [
        "00:01  ADJUSTED  20 s",
        "00:02  ADJUSTED  10 s",
        "00:03  ADJUSTED  4 s",
    ]
    assert sitting.told[4].startswith("00:04  WORK")


@pytest.mark.parametrize("typed", ["x", "help", "pp", "00"])
def test_what_is_no_key_says_which_there_are_and_changes_nothing(typed: str) -> None:
    sitting = Sitting("press")
    sitting.run((5.0, typed), (6.0, "q"))
    assert sitting.told[1:] == [HELP, "00:06  STOPPED"]


def test_a_letter_that_can_do_nothing_now_is_passed_over() -> None:
    sitting = Sitting("pick")
    sitting.run((31.0, "+"), (32.0, "q"))
    assert sitting.told[2:] == ["00:32  STOPPED"]


def test_at_the_end_of_input_it_goes_on_by_itself() -> None:
    sitting = Sitting("pick", "curl", options=SELF)
    assert sitting.run(ends=1.0) is State.FINISHED
    auto = Sitting("pick", "curl", options=AUTO)
    auto.run()
    assert sitting.told[-1].split()[0] == auto.told[-1].split()[0]
    assert [each for each in sitting.told if "COUNT" in each][:5] == [
        "00:30  COUNT  pick  right  0/4  Grab",
        "00:34  COUNT  pick  right  1/4",
        "00:38  COUNT  pick  right  2/4",
        "00:42  COUNT  pick  right  3/4",
        "00:46  COUNT  pick  right  4/4",
    ]


def test_at_the_end_of_input_a_pause_ends_too() -> None:
    sitting = Sitting("roll")
    assert sitting.run((12.0, "p"), ends=20.0) is State.FINISHED
    assert any("GO ON" in line for line in sitting.told)


def test_a_leap_interrupts_and_the_hold_is_not_held() -> None:
    sitting = Sitting("press")
    sitting.run((3700.0, "q"), leaps={12.0: 3600.0})
    assert sitting.told[2:] == ["00:11  PAUSED  interrupted; p goes on", "61:40  STOPPED"]
    assert [each.seconds_held for each in sitting.session.tallies()] == [1.5]


def test_a_leap_after_the_end_of_input_goes_on_where_it_stopped() -> None:
    sitting = Sitting("roll")
    assert sitting.run(ends=1.0, leaps={12.0: 3600.0}) is State.FINISHED
    assert [each.seconds_held for each in sitting.session.tallies()] == [60.0, 60.0]


def test_what_happens_is_kept_before_it_is_told() -> None:
    sitting = Sitting("press")
    sitting.run()
    for event, lines in sitting.kept:
        if isinstance(event, RepDone):
            following = sitting.paper.lines[lines]
            assert following.split()[1] in ("RELEASE", "SWITCH", "FINISHED"), following


def test_trouble_with_the_disk_is_told_with_what_happened() -> None:
    sitting = Sitting("roll", trouble=["NOT SAVED: No space left"])
    sitting.run((5.0, "q"))
    assert [line[:14] for line in sitting.told] == [
        "00:00  PREPARE",
        "NOT SAVED: No ",
        "00:05  STOPPED",
    ]


def test_every_line_is_flushed_at_once() -> None:
    sitting = Sitting("press")
    sitting.run((5.0, "x"))
    assert sitting.paper.flushes >= len(sitting.paper.lines)


def test_waiting_never_spins() -> None:
    sitting = Sitting("press", "pick")
    sitting.run((10.0, "p"), (20.0, "p"), ends=40.0)
    assert min(sitting.typist.waits) > 0
    assert len(sitting.typist.waits) < 1000
