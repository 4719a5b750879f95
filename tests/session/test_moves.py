import pytest

from footui.model.settings import Options, Pacing
from footui.session.engine import Session
from footui.session.moves import MOVES, Command, IllegalMoveError, State
from tests.session.inside import inside
from tests.session.telling import planned

NOW = 1.0
PATHS: dict[State, list[Command]] = {
    State.NEW: [],
    State.RUNNING: [Command.START],
    State.WAITING: [Command.START, Command.SKIP],
    State.PAUSED: [Command.START, Command.PAUSE],
    State.SETTLING: [Command.START, Command.PAUSE, Command.RESUME],
    State.FINISHED: [Command.START, *[Command.SKIP_EXERCISE] * 2],
    State.STOPPED: [Command.START, Command.STOP],
}
PAIRS = [(state, command) for state in State for command in Command]


def in_state(state: State) -> Session:
    """A session of reps that wait, after its first exercise where it can be, in this state."""
    session = Session(planned("curl", "curl", options=Options(pacing=Pacing.SELF)))
    for command in PATHS[state]:
        session.do(command, NOW)
    assert session.state is state
    return session


def test_the_table_has_a_row_for_every_state() -> None:
    assert set(MOVES) == set(State)


@pytest.mark.parametrize(("state", "command"), PAIRS)
def test_a_command_leads_where_the_table_says_or_is_refused(state: State, command: Command) -> None:
    session = in_state(state)
    target = MOVES[state].get(command)
    assert session.can(command) == (target is not None)
    if target is None:
        _assert_refused(session, command)
        return
    session.do(command, NOW + 0.25)
    onwards = {State.RUNNING, State.WAITING, State.FINISHED}
    assert session.state in (onwards if target is State.RUNNING else {target})


def _assert_refused(session: Session, command: Command) -> None:
    before, state = repr(inside(session)), session.state
    with pytest.raises(IllegalMoveError, match=f"^cannot {command} while {state}$"):
        session.do(command, NOW + 1000)
    assert repr(inside(session)) == before


@pytest.mark.parametrize("command", [Command.ADD, Command.SUBTRACT])
@pytest.mark.parametrize("paused", [False, True])
def test_an_interval_that_waits_cannot_be_made_longer_or_shorter(
    command: Command, paused: bool
) -> None:
    session = in_state(State.WAITING)
    if paused:
        session.do(Command.PAUSE, NOW)
    assert not session.can(command)
    _assert_refused(session, command)


def test_a_command_that_time_has_overtaken_is_passed_over() -> None:
    session = Session(planned("curl", options=Options(pacing=Pacing.SELF)))
    session.do(Command.START, 0.0)
    assert session.can(Command.ADD)
    events = session.do(Command.ADD, 20.0)
    assert session.state is State.WAITING
    assert session.seconds is None
    assert [type(each).__name__ for each in events][-1] == "IntervalStarted"


@pytest.mark.parametrize("command", Command)
def test_at_the_very_end_every_command_is_passed_over_or_refused(command: Command) -> None:
    session = Session(planned("roll"))
    session.do(Command.START, 0.0)
    if session.can(command):
        session.do(command, 1000.0)
        assert session.state is State.FINISHED
    assert not any(in_state(State.FINISHED).can(each) for each in Command)
