"""Sessions as history keeps them, for screens to show."""

from datetime import UTC, datetime, timedelta, timezone

from footui.model.exercise import Side
from footui.model.record import PlannedEntry, SessionRecord, SetRecord, SetStatus, Status
from footui.model.routine import Entry

HERE = timezone(timedelta(hours=1))
START = datetime(2026, 11, 23, 7, 14, 5, tzinfo=HERE)


def done(exercise: str, side: Side, reps: int, of: int, entry: int) -> SetRecord:
    """A set as far as it was done."""
    status = SetStatus.DONE if reps == of else SetStatus.PARTIAL if reps else SetStatus.SKIPPED
    return SetRecord(
        f"{exercise}-{side}", exercise, side, 1, status, of, reps, 10.0 * reps, entry=entry
    )


SETS = (
    done("press", Side.RIGHT, 10, 10, 0),
    done("press", Side.LEFT, 7, 10, 0),
    done("curl", Side.RIGHT, 0, 10, 1),
    done("curl", Side.LEFT, 10, 10, 1),
    done("walk", Side.BOTH, 2, 2, 2),
)
FULL = SessionRecord(
    id="s0",
    started=START,
    ended=START + timedelta(minutes=33),
    status=Status.DONE,
    routine="every",
    effort=4,
    pain=1,
    note="Left arch a little stiff [/b]",
    plan=tuple(PlannedEntry.of(Entry(each)) for each in ("press", "curl", "walk")),
    sets=SETS,
)
BY_HAND = SessionRecord(
    id="s1",
    started=START - timedelta(days=3),
    ended=START - timedelta(days=3) + timedelta(seconds=61),
    status=Status.STOPPED,
    plan=tuple(PlannedEntry.of(Entry(each)) for each in ("press", "curl")),
)
SINGLE = SessionRecord(
    id="s2",
    started=START - timedelta(days=9),
    status=Status.OPEN,
    plan=(PlannedEntry.of(Entry("roll")),),
    schema=99,
)
GONE = SessionRecord(
    id="s3",
    started=datetime(2026, 2, 3, 20, 5, tzinfo=UTC),
    ended=datetime(2026, 2, 3, 20, 30, tzinfo=UTC),
    status=Status.DONE,
    routine="no-longer-there",
    effort=0,
    pain=0,
)
SESSIONS = (FULL, BY_HAND, SINGLE, GONE)
