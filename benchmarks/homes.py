"""Homes of runners to measure in: new, with years of history, with a thousand exercises."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import tomli_w
from msgspec import structs

from footui.model.record import SessionRecord, Status
from footui.model.settings import Options, Pacing, Settings
from footui.recorder import Recorder
from footui.session.engine import Session
from footui.session.moves import Command
from footui.session.plan import duration, plan
from footui.storage.atomic import Mark
from footui.storage.catalogue import Catalogue, Entry
from footui.storage.content import assemble, shipped_tree
from footui.storage.documents import Composer, document_of
from footui.storage.history import HistoryStore
from footui.storage.paths import Paths
from footui.storage.places import Places, new_id
from footui.storage.settings import save_settings

LAST = datetime(2026, 11, 23, 7, 14, 5, tzinfo=timezone(timedelta(hours=1)))
SESSIONS_A_YEAR = 260
OWN_EXERCISE = """extends = "calf-raise-toe-press"
id = "{id}"
name = "{name}"
goals = ["{goal}"]
"""
LONG_HOLD = "long-hold"


@contextmanager
def new_home() -> Iterator[Path]:
    """The home of one who has seen the welcome, and done nothing yet; gone at the end."""
    with TemporaryDirectory(prefix="footui-benchmark-") as folder:
        home = Path(folder)
        save_settings(paths_in(home).settings, Settings(), Settings())
        yield home


def paths_in(home: Path) -> Paths:
    """The folders below a home, as FOOTUI_HOME has them."""
    own = home / "footui"
    return Paths(own / "config", own / "data", own / "state")


def add_history(home: Path, years: int) -> None:
    """Fill a home with sessions of the full routine, five a week, and with their index."""
    places = Places.of(paths_in(home))
    model, composer = _walked(places), Composer()
    pages: dict[str, dict[str, Entry]] = {}
    for days in range(years * SESSIONS_A_YEAR):
        record = _moved(model, timedelta(days=days * 7 / 5))
        path = places.file_of(record)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(composer.compose(document_of(record)))
        entry = Entry(Mark.of(path.lstat()), record)
        pages.setdefault(path.parent.name, {})[path.name] = entry
    for name, entries in pages.items():
        Catalogue(places.index).save(name, entries)


def add_exercises(home: Path, count: int) -> None:
    """Fill a home with the runner's own exercises."""
    folder = paths_in(home).exercises
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = OWN_EXERCISE.format(id=f"own-{number}", name=f"Own {number}", goal=f"g{number % 10}")
        (folder / f"own-{number}.toml").write_text(text)


def add_holds(home: Path, name: str, reps: int, hold: float, release: float) -> None:
    """Add an exercise of the runner's own: holds of some seconds, with both feet."""
    folder = paths_in(home).exercises
    folder.mkdir(parents=True, exist_ok=True)
    exercise = {
        "id": name,
        "name": "Long hold",
        "purpose": "Something to measure.",
        "goals": ["strength"],
        "position": "seated",
        "laterality": "bilateral",
        "shape": "hold",
        "instructions": ["Hold on."],
        "dose": {"reps": reps, "hold": hold},
        "timing": {"prepare": 10.0, "release": release},
        "movement": [{"kind": "hold", "say": "Hold on"}, {"kind": "release", "say": "Let go"}],
    }
    (folder / f"{name}.toml").write_text(tomli_w.dumps(exercise))


def _walked(places: Places) -> SessionRecord:
    """The record of the full routine, done from end to end."""
    library = assemble(shipped_tree())
    options = Options(pacing=Pacing.AUTO)
    routine = library.routines["full"]
    intervals = plan(routine, library, options)
    store = HistoryStore(places)
    recorder = Recorder.begin(store, routine, intervals, options, lambda: LAST)
    session = Session(intervals)
    session.do(Command.START, 0.0)
    recorder.take(session, session.advance(duration(intervals)))
    return structs.replace(recorder.record, status=Status.DONE)


def _moved(record: SessionRecord, back: timedelta) -> SessionRecord:
    started = LAST - back
    ended = started + timedelta(minutes=34)
    return structs.replace(record, id=new_id(10), started=started, ended=ended)
