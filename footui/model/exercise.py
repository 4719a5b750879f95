"""One movement of the library: what it is, how much of it, and the rep it is made of."""

from enum import StrEnum
from typing import Annotated, TypeVar

from msgspec import UNSET, Meta, Struct, UnsetType, structs

from footui.model.figure import Figure, FigureChange, PoseName

S = TypeVar("S", bound=Struct)

ID_PATTERN = "^[a-z0-9][a-z0-9-]{0,63}$"

Id = Annotated[
    str, Meta(pattern=ID_PATTERN, description="up to 64 lower-case letters, digits and hyphens")
]
Line = Annotated[str, Meta(min_length=1, max_length=300, description="one line of text")]
Word = Annotated[str, Meta(min_length=1, max_length=40, description="a short word or two")]
Seconds = Annotated[float, Meta(ge=0.01, le=3600, description="seconds")]
Gap = Annotated[float, Meta(ge=0, le=3600, description="seconds, may be 0")]
Count = Annotated[int, Meta(ge=1, le=999)]
Kilograms = Annotated[float, Meta(gt=0, le=100, description="kg")]


class Side(StrEnum):
    """The foot an interval is for."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"

    @property
    def other(self) -> "Side":
        """The other foot; both feet stay both."""
        return {Side.LEFT: Side.RIGHT, Side.RIGHT: Side.LEFT}.get(self, Side.BOTH)


class Laterality(StrEnum):
    """Whether the feet work one after the other, together, or in turn."""

    UNILATERAL = "unilateral"
    BILATERAL = "bilateral"
    ALTERNATING = "alternating"


class Position(StrEnum):
    """How the runner is placed."""

    STANDING = "standing"
    SEATED = "seated"
    FLOOR = "floor"
    STEP = "step"
    WALKING = "walking"


class Shape(StrEnum):
    """What one set is made of; decides which intervals it becomes."""

    HOLD = "hold"
    REPS = "reps"
    COUNT = "count"
    STEPS = "steps"
    TIME = "time"


class Part(StrEnum):
    """Which stretch of a hold a movement fills."""

    HOLD = "hold"
    RELEASE = "release"


class Dose(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How much, in the article's numbers."""

    sets: Count = 1
    reps: Count | None = None
    hold: Seconds | None = None
    count: Count | None = None
    work: Seconds | None = None


class Timing(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How long the stretches last that the article leaves open. Seconds."""

    prepare: Gap = 10.0
    hold: Seconds | None = None
    release: Gap = 3.0
    switch: Gap = 5.0
    rest: Gap = 10.0
    step: Seconds = 1.0
    changeover: Gap = 2.0


class DoseChange(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a variant or a routine changes in a dose; what is not named stays."""

    sets: Count | UnsetType = UNSET
    reps: Count | UnsetType = UNSET
    hold: Seconds | UnsetType = UNSET
    count: Count | UnsetType = UNSET
    work: Seconds | UnsetType = UNSET


class TimingChange(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a variant or a routine changes in the timing; what is not named stays."""

    prepare: Gap | UnsetType = UNSET
    hold: Seconds | UnsetType = UNSET
    release: Gap | UnsetType = UNSET
    switch: Gap | UnsetType = UNSET
    rest: Gap | UnsetType = UNSET
    step: Seconds | UnsetType = UNSET
    changeover: Gap | UnsetType = UNSET


class Movement(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One named part of a rep. Pacer, cue line and figure all read the list of these."""

    say: Line
    kind: Part | None = None
    word: Word | None = None
    seconds: Seconds | None = None
    steps: Count | None = None
    pose: PoseName | Annotated[tuple[PoseName, ...], Meta(min_length=1, max_length=12)] | None = (
        None
    )
    reach: Seconds | None = None

    @property
    def poses(self) -> tuple[str, ...]:
        """The poses that the figure goes through, in order; none where it keeps still."""
        if self.pose is None:
            return ()
        return (self.pose,) if isinstance(self.pose, str) else self.pose


Equipment = tuple[tuple[Word, ...], ...]
Lines = Annotated[tuple[Line, ...], Meta(min_length=1, max_length=20)]
Movements = Annotated[tuple[Movement, ...], Meta(min_length=1, max_length=40)]


class Variant(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Another way to do an exercise; what it does not name stays as it is."""

    id: Id
    name: Line
    note: Line | None = None
    caution: Line | None = None
    laterality: Laterality | None = None
    equipment: Equipment | None = None
    load: tuple[Kilograms, ...] = ()
    instructions: Lines | None = None
    movement: Movements | None = None
    dose: DoseChange = DoseChange()
    timing: TimingChange = TimingChange()
    figure: FigureChange | None = None


class Exercise(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An entry of the library."""

    id: Id
    name: Line
    purpose: Line
    goals: Annotated[tuple[Word, ...], Meta(min_length=1)]
    position: Position
    laterality: Laterality
    shape: Shape
    instructions: Lines
    dose: Dose
    movement: Movements
    number: Word | None = None
    caution: Line | None = None
    equipment: Equipment = ()
    timing: Timing = Timing()
    figure: Figure | None = None
    variant: tuple[Variant, ...] = ()

    @property
    def hold(self) -> float:
        """How long one hold lasts, in seconds: the article's number, else ours."""
        return self.dose.hold or self.timing.hold or 0.0

    def with_variant(self, name: str) -> "Exercise":
        """This exercise done the other way. Raises KeyError for an unknown variant."""
        chosen = {each.id: each for each in self.variant}[name]
        given = {
            key: value
            for key in ("caution", "laterality", "equipment", "instructions", "movement")
            if (value := getattr(chosen, key)) is not None
        }
        if self.figure is not None and chosen.figure is not None:
            given["figure"] = self.figure.with_changes(chosen.figure)
        changed = structs.replace(self, name=f"{self.name}: {chosen.name}", **given)
        return changed.with_changes(chosen.dose, chosen.timing)

    def with_changes(self, dose: DoseChange, timing: TimingChange) -> "Exercise":
        """This exercise with another dose or timing where the changes name one."""
        return structs.replace(
            self, dose=_changed(self.dose, dose), timing=_changed(self.timing, timing)
        )


def _changed(base: S, change: Struct) -> S:
    given = {key: value for key, value in structs.asdict(change).items() if value is not UNSET}
    return structs.replace(base, **given)
