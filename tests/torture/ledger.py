"""What was promised to the runner, and whether the disk keeps it."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from footui.model.record import SessionRecord
from footui.storage.listing import toml_files
from footui.storage.loading import load
from footui.storage.places import Places
from footui.storage.session_files import read_all


class Findings(Struct, frozen=True):
    """Promised reps and words missing, sets that are there twice, and files that are damaged."""

    acknowledged: int = 0
    lost: int = 0
    duplicated: int = 0
    corrupt: int = 0

    @property
    def bad(self) -> bool:
        """Whether any promise was broken."""
        return bool(self.lost or self.duplicated or self.corrupt)

    def __add__(self, other: "Findings") -> "Findings":
        return Findings(
            self.acknowledged + other.acknowledged,
            self.lost + other.lost,
            self.duplicated + other.duplicated,
            self.corrupt + other.corrupt,
        )


class Ledger:
    """Remembers what `save` has said yes to."""

    def __init__(self) -> None:
        self.promised: dict[str, SessionRecord] = {}
        self.reported = 0
        self._discarding: set[str] = set()

    def promise(self, record: SessionRecord) -> None:
        """A save of this record was acknowledged."""
        self.promised[record.id] = record

    def discarding(self, record: SessionRecord) -> None:
        """From now on the session may be in history or among the discarded ones."""
        self._discarding.add(record.id)

    def as_it_is(self) -> "Ledger":
        """A ledger that does not change with this one."""
        still = Ledger()
        still.promised = dict(self.promised)
        still._discarding = set(self._discarding)
        return still

    @property
    def acknowledged(self) -> int:
        """How many reps, and things said at the check-in, were promised."""
        return sum(_missing(record, None) for record in self.promised.values())

    def judge(self, places: Places) -> Findings:
        """Compare with the disk."""
        history = load(places)
        found = {each.record.id: each.record for each in history.sessions}
        discarded = _discarded(places)
        counted = Counter(each.id for record in found.values() for each in record.sets)
        lost = 0
        for id_, record in self.promised.items():
            there = [found.get(id_)]
            if id_ in self._discarding:
                there += discarded.get(id_, [])
            lost += min(_missing(record, each) for each in there)
        duplicated = sum(times > 1 for times in counted.values())
        return Findings(self.acknowledged, lost, duplicated, len(history.faults))


def _discarded(places: Places) -> dict[str, list[SessionRecord | None]]:
    found: dict[str, list[SessionRecord | None]] = {}
    for copy, _ in read_all(toml_files(places.discarded)[0]):
        found.setdefault(copy.record.id, []).append(copy.record)
    return found


def _missing(promised: SessionRecord, found: SessionRecord | None) -> int:
    """How many reps, and things said at the check-in, are missing."""
    there = {each.id: each.reps_done for each in found.sets} if found else {}
    said = (promised.effort, promised.pain, promised.note)
    heard = (found.effort, found.pain, found.note) if found else (None, None, None)
    pairs = zip(said, heard, strict=True)
    unsaid = sum(word is not None and other is None for word, other in pairs)
    return unsaid + sum(max(0, each.reps_done - there.get(each.id, 0)) for each in promised.sets)


def total(findings: Iterable[Findings]) -> Findings:
    """All findings in one."""
    return sum(findings, Findings())
