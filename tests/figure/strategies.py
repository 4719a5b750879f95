"""Poses of all kinds, within what an author may write."""

from hypothesis import settings
from hypothesis import strategies as st

from footui.model.figure import (
    Arrow,
    Body,
    Corner,
    Drawing,
    Figure,
    Hue,
    Pin,
    Pose,
    Prop,
    PropKind,
    Spot,
    Stance,
    View,
    Way,
)  # fmt: skip

law = settings(deadline=None, derandomize=True, database=None, max_examples=150)

angles = st.floats(-120, 120)
tilts = st.floats(-60, 90)
bends = st.floats(0, 120)
shares = st.floats(0, 1)
lengths = st.floats(-100, 100)
places = st.tuples(lengths, lengths)
_stance = {
    "foot": angles,
    "shin": angles,
    "toe": tilts,
    "toes": st.none() | tilts,
    "curl": bends,
    "x": lengths,
    "lift": st.floats(0, 60),
}
stances = st.builds(Stance, **_stance)
arrows = st.builds(
    Arrow,
    at=st.sampled_from(Spot) | places,
    way=st.sampled_from(Way),
    gap=lengths,
    size=st.floats(0.4, 2),
)
poses = st.builds(
    Pose,
    **_stance,
    splay=shares,
    pull=shares,
    ball=lengths,
    hold=shares | st.just(1.0),
    drop=shares,
    far=st.none() | stances,
    work=st.lists(st.sampled_from(Spot), max_size=9).map(tuple),
    arrows=st.lists(arrows, max_size=4).map(tuple),
)
props = st.builds(
    Prop,
    kind=st.sampled_from(PropKind),
    x=st.none() | lengths,
    size=st.none() | st.floats(0.1, 60),
)
drawings = st.builds(
    Drawing,
    points=st.lists(places, min_size=3, max_size=8).map(tuple),
    hue=st.sampled_from(Hue),
    front=st.booleans(),
)
figures = st.builds(
    Figure,
    view=st.sampled_from(View),
    body=st.none() | st.sampled_from(Body),
    corner=st.sampled_from(Corner),
    zoom=st.floats(0.3, 4),
    look=places,
    pin=st.sampled_from(Pin),
    props=st.lists(props, max_size=4).map(tuple),
    drawing=st.lists(drawings, max_size=2).map(tuple),
)
