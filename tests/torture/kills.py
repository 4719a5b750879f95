"""Real processes, killed with SIGKILL at random moments, one at a time or several at once."""

import os
import signal
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from msgspec import Struct

from footui.model.record import SessionRecord, SetRecord
from footui.storage.history import HistoryStore
from footui.storage.open_session import OpenSession
from tests.storage.training import START, a_record, a_set, done, places_in, with_rep
from tests.torture.ledger import Findings, Ledger

MEAN_LIFE = 0.04  # seconds
MINUTES = timedelta(minutes=1)


class Victim(Struct, frozen=True):
    """A process that trains, the pipe that it acknowledges through, and when it is to die."""

    pid: int
    pipe: int
    due: float


def killed_at_random(kills: int, writers: int, seed: int) -> Findings:
    """Kill so many processes, so many alive at a time; what they acknowledged must be there.

    Call it from a process with one thread: it forks.
    """
    draw, acks = Random(seed), Acks()
    with tempfile.TemporaryDirectory() as folder:
        alive: list[Victim] = []
        left = kills
        while left or alive:
            while left and len(alive) < writers:
                alive.append(_start(Path(folder), draw, kills))
                left -= 1
            alive.sort(key=lambda victim: victim.due)
            acks.read(_end(alive.pop(0)))
        return acks.ledger.judge(places_in(Path(folder)))


def _start(folder: Path, draw: Random, kills: int) -> Victim:
    reading, writing = os.pipe()
    day, seed = draw.randrange(max(1, kills // 10)), draw.getrandbits(32)
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        _train_for_ever(folder, day, Random(seed), writing)
    os.close(writing)
    return Victim(pid, reading, time.monotonic() + draw.expovariate(1 / MEAN_LIFE))


def _end(victim: Victim) -> bytes:
    time.sleep(max(0.0, victim.due - time.monotonic()))
    os.kill(victim.pid, signal.SIGKILL)
    os.waitpid(victim.pid, 0)
    with os.fdopen(victim.pipe, "rb") as pipe:
        return pipe.read()


def _train_for_ever(folder: Path, day: int, draw: Random, pipe: int) -> None:
    """In the child: sessions one after the other, now and then one that was cut off."""
    try:
        store = HistoryStore(places_in(folder))
        start = START + timedelta(days=day)
        while True:
            _train(store, start + draw.randrange(60) * MINUTES, draw, pipe)
    except BaseException as error:
        os.write(pipe, f"! {error!r}\n".encode())
    finally:
        os._exit(1)


def _train(store: HistoryStore, now: datetime, draw: Random, pipe: int) -> None:
    opened = _resumed(store, now) if draw.random() < 0.3 else None
    if opened is None:
        opened = store.begin(a_record(started=now))
    record = opened.record
    for _ in range(draw.randrange(2, 14)):
        record = with_rep(record)
        _save(opened, record, pipe)
    _save(opened, done(record), pipe)
    opened.close()


def _resumed(store: HistoryStore, now: datetime) -> OpenSession | None:
    """One of the sessions whose processes died, if this process is the first to take it."""
    taken = (store.resume(offer, now) for offer in store.pending(now).offers)
    return next((opened for opened in taken if opened is not None), None)


def _save(opened: OpenSession, record: SessionRecord, pipe: int) -> None:
    last = record.sets[-1]
    outcome = opened.save(record)
    if not outcome.saved:
        raise AssertionError(str(outcome))
    os.write(pipe, f"{record.id} {last.id} {last.reps_done}\n".encode())


class Acks:
    """The acknowledgements read from the pipes."""

    def __init__(self) -> None:
        self.ledger = Ledger()
        self._sets: dict[str, dict[str, SetRecord]] = {}

    def read(self, data: bytes) -> None:
        """Take up what one process wrote. Raises AssertionError for a failure in it."""
        for line in data.decode().splitlines():
            if line.startswith("!"):
                raise AssertionError(line)
            session, set_, reps = line.split()
            self._sets.setdefault(session, {})[set_] = a_set(1, int(reps), set_)
            self.ledger.promise(a_record(*self._sets[session].values(), name=session))
