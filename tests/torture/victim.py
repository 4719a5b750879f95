"""The story as a program of its own, for tools that watch or kill a process from outside.

`python -m tests.torture.victim FOLDER`: each promise is a line of JSON on standard output.
"""

import os
import sys
from pathlib import Path

import msgspec

from footui.model.record import SessionRecord
from tests.storage.training import places_in
from tests.torture.ledger import Ledger
from tests.torture.scenario import story


class Telling(Ledger):
    """Says aloud what is promised, as soon as it is."""

    def promise(self, record: SessionRecord) -> None:
        super().promise(record)
        _tell("promise", record)

    def discarding(self, record: SessionRecord) -> None:
        super().discarding(record)
        _tell("discarding", record)


def _tell(what: str, record: SessionRecord) -> None:
    os.write(1, msgspec.json.encode((what, record)) + b"\n")


def heard(output: bytes) -> Ledger:
    """The ledger behind the lines that a victim wrote."""
    ledger = Ledger()
    for line in output.splitlines():
        what, record = msgspec.json.decode(line, type=tuple[str, SessionRecord])
        (ledger.promise if what == "promise" else ledger.discarding)(record)
    return ledger


if __name__ == "__main__":
    story(places_in(Path(sys.argv[1])), Telling())
