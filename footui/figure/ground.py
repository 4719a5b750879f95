"""What the foot stands on: a floor, or a step with an edge that the heel can sink behind."""

from msgspec import Struct

DEEP = 99.0


class Ground(Struct, frozen=True):
    """The height of the ground along x; y grows down."""

    edge: float | None = None

    def height(self, x: float) -> float:
        """Where the ground is below that x."""
        return 0.0 if self.edge is None or x >= self.edge else DEEP
