"""Which command is legal in which state, and where it leads. The footer reads the same table."""

from enum import StrEnum
from types import MappingProxyType


class State(StrEnum):
    """How a session stands."""

    NEW = "new"
    RUNNING = "running"
    WAITING = "waiting"  # in an interval that only the runner ends
    PAUSED = "paused"
    SETTLING = "settling"  # a few seconds to get back in place after a pause
    FINISHED = "finished"
    STOPPED = "stopped"


MOVING = frozenset({State.RUNNING, State.WAITING})
OVER = frozenset({State.FINISHED, State.STOPPED})


class Command(StrEnum):
    """What a session can be told."""

    START = "start"
    PAUSE = "pause"
    INTERRUPT = "interrupt"
    RESUME = "resume"
    DONE = "done"
    SKIP = "skip"
    SKIP_EXERCISE = "skip_exercise"
    BACK = "back"
    RESTART = "restart"
    ADD = "add"
    SUBTRACT = "subtract"
    STOP = "stop"


class IllegalMoveError(Exception):
    """A command that makes no sense in the state a session is in; nothing has changed."""


_GO, _WAIT, _STILL, _SETTLE = State.RUNNING, State.WAITING, State.PAUSED, State.SETTLING
_TRAINING = {
    Command.PAUSE: _STILL,
    Command.INTERRUPT: _STILL,
    Command.DONE: _GO,
    Command.SKIP: _GO,
    Command.SKIP_EXERCISE: _GO,
    Command.BACK: _GO,
    Command.RESTART: _GO,
    Command.STOP: State.STOPPED,
}

# RUNNING as a target means onwards: running, waiting or finished, as the plan has it.
MOVES: MappingProxyType[State, dict[Command, State]] = MappingProxyType(
    {
        State.NEW: {Command.START: _GO, Command.STOP: State.STOPPED},
        State.RUNNING: {**_TRAINING, Command.ADD: _GO, Command.SUBTRACT: _GO},
        State.WAITING: _TRAINING,
        State.PAUSED: {
            Command.RESUME: _SETTLE,
            Command.DONE: _SETTLE,
            Command.SKIP: _STILL,
            Command.SKIP_EXERCISE: _STILL,
            Command.BACK: _STILL,
            Command.RESTART: _STILL,
            Command.ADD: _STILL,
            Command.SUBTRACT: _STILL,
            Command.STOP: State.STOPPED,
        },
        State.SETTLING: {
            Command.PAUSE: _STILL,
            Command.INTERRUPT: _STILL,
            Command.DONE: _GO,
            Command.SKIP: _SETTLE,
            Command.SKIP_EXERCISE: _SETTLE,
            Command.BACK: _SETTLE,
            Command.RESTART: _SETTLE,
            Command.STOP: State.STOPPED,
        },
        State.FINISHED: {},
        State.STOPPED: {},
    }
)
