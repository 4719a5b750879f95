"""Records and documents drawn at random."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from footui.model.exercise import DoseChange, Side, TimingChange
from footui.model.record import PlannedEntry, SessionRecord, SetRecord, SetStatus, Status
from footui.model.routine import Sides
from footui.model.settings import FirstFoot, Options, Pacing
from footui.model.text import clean

OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2099, 12, 31), timezones=OFFSETS)  # noqa: DTZ001
TEXTS = st.text(max_size=40).map(clean)
KEYS = TEXTS.filter(bool)
COUNTS = st.integers(0, 300)
SCORES = st.none() | st.integers(0, 10)

sets = st.builds(
    SetRecord,
    id=st.sampled_from("abcdefgh"),
    exercise=KEYS,
    side=st.sampled_from(Side),
    set=COUNTS,
    status=st.sampled_from(SetStatus),
    reps_planned=COUNTS,
    reps_done=COUNTS,
    seconds_held=st.floats(0, 5000),
    variant=st.none() | KEYS,
    entry=COUNTS,
    missed=st.lists(COUNTS, max_size=3).map(tuple),
)
entries = st.builds(
    PlannedEntry,
    exercise=KEYS,
    variant=st.none() | KEYS,
    sides=st.sampled_from(Sides),
    dose=st.builds(DoseChange) | st.builds(DoseChange, reps=st.integers(1, 99)),
    timing=st.builds(TimingChange) | st.builds(TimingChange, rest=st.floats(0, 60)),
)
records = st.builds(
    SessionRecord,
    id=st.sampled_from(["one", "two"]),
    started=MOMENTS,
    status=st.sampled_from(Status),
    app=TEXTS,
    ended=st.none() | MOMENTS,
    saved=st.none() | MOMENTS,
    revision=st.integers(0, 2),
    routine=st.none() | TEXTS,
    effort=SCORES,
    pain=SCORES,
    note=st.none() | TEXTS,
    interval=COUNTS,
    digest=TEXTS,
    options=st.builds(
        Options, first_foot=st.sampled_from(FirstFoot), pacing=st.sampled_from(Pacing)
    ),
    plan=st.lists(entries, max_size=3).map(tuple),
    sets=st.lists(sets, max_size=4, unique_by=lambda each: each.id).map(tuple),
)

NUMBERS = st.integers(-(2**63), 2**63 - 1) | st.floats()
TIMES = MOMENTS | st.dates(date(1900, 1, 1)) | st.times()
SCALARS: st.SearchStrategy[Any] = st.booleans() | NUMBERS | TEXTS | TIMES
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)
unknown = st.dictionaries(KEYS.map(lambda key: f"x {key}"), VALUES, max_size=3)
