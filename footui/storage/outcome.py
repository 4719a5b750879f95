"""What became of an attempt to write: an answer to show, never an exception to forget."""

from pathlib import Path

from msgspec import Struct

from footui.model.text import one_line


class Outcome(Struct, frozen=True):
    """Whether history has it; if not, why, and where it is kept meanwhile."""

    reason: str = ""
    spare: Path | None = None

    @property
    def saved(self) -> bool:
        """Whether it is in history, for certain."""
        return not self.reason

    def __str__(self) -> str:
        if self.saved:
            return "saved"
        kept = f" (kept in {one_line(str(self.spare))})" if self.spare else ""
        return f"NOT SAVED: {self.reason}{kept}"


SAVED = Outcome()


def refused(error: Exception, path: Path, spare: Path | None = None) -> Outcome:
    """The outcome of a failed attempt to write to a path."""
    reason = str(error)
    if isinstance(error, OSError):
        reason = f"{error.strerror or error}: {path.parent}"
    return Outcome(one_line(reason), spare)
