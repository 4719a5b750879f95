"""One session with all that belongs to it: made new, or taken up where it was cut off."""

from msgspec import Struct

from footui.home import Home
from footui.model.exercise import Exercise
from footui.model.routine import Routine
from footui.model.settings import Options
from footui.model.summary import session_name
from footui.recorder import Recorder, planned
from footui.session.engine import Session
from footui.session.plan import plan
from footui.session.watch import Watch
from footui.storage.merging import Stored


class Sitting(Struct, frozen=True):
    """A session ready to be started; `exercises` are those of the plan's entries, in order."""

    name: str
    watch: Watch
    exercises: tuple[Exercise, ...]
    recorder: Recorder


def begin(home: Home, routine: Routine, options: Options) -> Sitting:
    """A new session of a routine. Raises UnknownEntryError."""
    intervals = plan(routine, home.library, options)
    exercises = tuple(home.library.resolve(entry) for entry in routine.exercise)
    recorder = Recorder.begin(home.store, routine, intervals, options, home.now)
    return Sitting(
        session_name(recorder.record, home.library), Watch(Session(intervals)), exercises, recorder
    )


def take_up(home: Home, stored: Stored) -> Sitting | None:
    """A session that was cut off; None when somebody else has it, or it cannot be rebuilt."""
    intervals = planned(stored.record, home.library)
    recorder = Recorder.resume(home.store, stored, home.now) if intervals else None
    if intervals is None or recorder is None:
        return None
    record = recorder.record
    session = Session.resumed(intervals, record.interval, record.sets)
    exercises = tuple(home.library.resolve(each.entry()) for each in record.plan)
    return Sitting(session_name(record, home.library), Watch(session), exercises, recorder)
