"""The moving figure of an exercise as its author wrote it: the view, the things around, the poses.

One unit of length is 1/45 of a foot. In the side view the ankle stands at x 0 with the toes to
the right, the floor is y 0 and up is negative. In the top view the ball of the foot lies at y 0
with the toes up. Angles are in degrees.
"""

from enum import StrEnum
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType, structs

Angle = Annotated[float, Meta(ge=-120, le=120, description="degrees")]
Bend = Annotated[float, Meta(ge=0, le=120, description="degrees")]
Tilt = Annotated[float, Meta(ge=-60, le=90, description="degrees")]
Share = Annotated[float, Meta(ge=0, le=1, description="from 0 to 1")]
Length = Annotated[float, Meta(ge=-100, le=100, description="units; a foot has 45")]
Height = Annotated[float, Meta(ge=0, le=60, description="units; a foot has 45")]
Size = Annotated[float, Meta(gt=0, le=60, description="units; a foot has 45")]
Zoom = Annotated[float, Meta(ge=0.3, le=4, description="dots a unit at 40 by 14 cells")]
PoseName = Annotated[str, Meta(min_length=1, max_length=40, description="the name of a pose")]
Place = tuple[Length, Length]

REST = "rest"


class View(StrEnum):
    """From where the foot is seen: its inner side, or above."""

    SIDE = "side"
    TOP = "top"


class Body(StrEnum):
    """The small whole figure in the corner: how the runner is placed."""

    STAND = "stand"
    SIT = "sit"
    FLOOR = "floor"
    STEP = "step"
    WALK = "walk"
    CROSS = "cross"


class Corner(StrEnum):
    """Where the small whole figure stands."""

    LEFT = "left"
    RIGHT = "right"
    LOWER_LEFT = "lower-left"
    LOWER_RIGHT = "lower-right"

    @property
    def is_left(self) -> bool:
        """Whether it is on the left."""
        return self in {Corner.LEFT, Corner.LOWER_LEFT}

    @property
    def is_lower(self) -> bool:
        """Whether it is below."""
        return self in {Corner.LOWER_LEFT, Corner.LOWER_RIGHT}


class Pin(StrEnum):
    """What of the foot keeps its place along the ground while the foot tilts."""

    AUTO = "auto"
    BALL = "ball"
    HEEL = "heel"


class Spot(StrEnum):
    """A part of the foot: it can light up, and an arrow can be anchored to it."""

    BIG = "big"
    TOES = "toes"
    LITTLE = "little"
    BALL = "ball"
    SOLE = "sole"
    HEEL = "heel"
    ANKLE = "ankle"
    SHIN = "shin"
    CALF = "calf"


class Way(StrEnum):
    """Where an arrow points."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


class PropKind(StrEnum):
    """A thing around the foot that needs no choice of its own."""

    FLOOR = "floor"
    STEP = "step"
    TOWEL = "towel"
    WEIGHT = "weight"
    BALL = "ball"
    BOTTLE = "bottle"
    BAND = "band"
    STRAP = "strap"
    RUBBER = "rubber"
    MARBLES = "marbles"
    CUP = "cup"
    HAND = "hand"
    KNEE = "knee"


class Hue(StrEnum):
    """The colour of something an author draws."""

    SOLID = "solid"
    CLOTH = "cloth"
    LIGHT = "light"
    SKIN = "skin"


class Prop(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A thing around the foot, with its place along the floor or its size where it has one."""

    kind: PropKind
    x: Length | None = None
    size: Size | None = None


class Drawing(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A filled polygon of the author's own, behind the foot or before it."""

    points: Annotated[tuple[Place, ...], Meta(min_length=3, max_length=60)]
    hue: Hue = Hue.SOLID
    front: bool = False


class Arrow(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An arrow whose tip keeps a gap to a part of the foot, or stands at a place."""

    at: Spot | Place
    way: Way
    gap: Length = 4.0
    size: Annotated[float, Meta(ge=0.4, le=2)] = 1.0


class Stance(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How one foot and its shin stand. What is not named is 0: flat on the ground."""

    foot: Angle = 0.0
    shin: Angle = 0.0
    toe: Tilt = 0.0
    toes: Tilt | None = None
    curl: Bend = 0.0
    x: Length = 0.0
    lift: Height = 0.0


class Pose(Stance, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A moment of the rep: the foot, the things that move with it, and what to look at."""

    splay: Share = 0.0
    pull: Share = 0.0
    ball: Length = 0.0
    hold: Share = 0.0
    drop: Share = 0.0
    far: Stance | None = None
    work: Annotated[tuple[Spot, ...], Meta(max_length=9)] = ()
    arrows: Annotated[tuple[Arrow, ...], Meta(max_length=4)] = ()


Props = Annotated[tuple[PropKind | Prop, ...], Meta(max_length=8)]
Drawings = Annotated[tuple[Drawing, ...], Meta(max_length=20)]


class FigureChange(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a variant changes in the picture; poses are added, or replaced by name."""

    view: View | UnsetType = UNSET
    body: Body | UnsetType = UNSET
    corner: Corner | UnsetType = UNSET
    zoom: Zoom | UnsetType = UNSET
    look: Place | UnsetType = UNSET
    pin: Pin | UnsetType = UNSET
    props: Props | UnsetType = UNSET
    drawing: Drawings | UnsetType = UNSET
    pose: dict[str, Pose] = {}


class Figure(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the moving picture of an exercise is made of."""

    view: View = View.SIDE
    body: Body | None = None
    corner: Corner = Corner.RIGHT
    zoom: Zoom = 1.6
    look: Place = (11.5, -15.0)
    pin: Pin = Pin.AUTO
    props: Props = ()
    drawing: Drawings = ()
    pose: dict[str, Pose] = {}

    @property
    def things(self) -> tuple[Prop, ...]:
        """The props, each as a table."""
        return tuple(Prop(each) if isinstance(each, PropKind) else each for each in self.props)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the poses; `rest` is always there."""
        return (REST, *(name for name in self.pose if name != REST))

    def posed(self, name: str) -> Pose:
        """The pose of that name; `rest` stands flat unless it is given. Raises KeyError."""
        return self.pose[name] if name in self.pose else {REST: Pose()}[name]

    def with_changes(self, change: FigureChange) -> "Figure":
        """This figure with what the change names."""
        given = {key: value for key, value in structs.asdict(change).items() if value is not UNSET}
        return structs.replace(self, **{**given, "pose": {**self.pose, **change.pose}})
