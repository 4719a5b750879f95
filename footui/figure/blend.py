"""Between two poses: numbers glide, words are those of the pose ahead."""

from msgspec import structs

from footui.model.figure import Pose, Stance

_ANGLES = ("foot", "shin", "toe", "curl", "x", "lift")
_NUMBERS = (*_ANGLES, "splay", "pull", "ball", "hold", "drop")


def eased(share: float) -> float:
    """The share of the way at that share of the time: slow at both ends."""
    return share * share * (3 - 2 * share)


def blended(a: Pose, b: Pose, share: float) -> Pose:
    """The pose at that share of the way from a to b."""
    if share <= 0:
        return structs.replace(a, work=b.work, arrows=b.arrows)
    if share >= 1:
        return b
    far = b.far if a.far is None or b.far is None else _stance(a.far, b.far, share)
    numbers = {name: _glide(a, b, name, share) for name in _NUMBERS}
    return Pose(**numbers, toes=_toes(a, b, share), far=far, work=b.work, arrows=b.arrows)


def _stance(a: Stance, b: Stance, share: float) -> Stance:
    numbers = {name: _glide(a, b, name, share) for name in _ANGLES}
    return Stance(**numbers, toes=_toes(a, b, share))


def _glide(a: Stance, b: Stance, name: str, share: float) -> float:
    start: float = getattr(a, name)
    end: float = getattr(b, name)
    return start + (end - start) * share


def _toes(a: Stance, b: Stance, share: float) -> float | None:
    if a.toes is None and b.toes is None:
        return None
    start = a.toe if a.toes is None else a.toes
    end = b.toe if b.toes is None else b.toes
    return start + (end - start) * share
