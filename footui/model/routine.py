"""An ordered list of exercises done in one sitting."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from footui.model.exercise import DoseChange, Id, Line, TimingChange, Word


class Sides(StrEnum):
    """Which feet an entry of a routine trains."""

    EACH = "each"  # one after the other, where the exercise is unilateral
    BOTH = "both"  # at once
    LEFT = "left"
    RIGHT = "right"


class Entry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One exercise of a routine, and what the routine changes in it."""

    id: Id
    variant: Id | None = None
    sides: Sides = Sides.EACH
    dose: DoseChange = DoseChange()
    timing: TimingChange = TimingChange()


class Routine(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A list of exercises with a name."""

    id: Id
    name: Line
    purpose: Line
    exercise: Annotated[tuple[Entry, ...], Meta(min_length=1, max_length=100)]
    number: Word | None = None


PICKED, BY_HAND = "picked", "Your pick"


def picked(entries: tuple[Entry, ...]) -> Routine:
    """A routine put together by hand; history keeps no name for it."""
    return Routine(id=PICKED, name=BY_HAND, purpose="Put together by hand.", exercise=entries)
