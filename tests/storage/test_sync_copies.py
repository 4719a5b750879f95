"""Two machines, one history: whatever carried the files over, nothing is twice and nothing lost."""

import os
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from footui.storage.history import HistoryStore
from footui.storage.merging import Stored
from footui.storage.open_session import OpenSession
from footui.storage.places import Places
from tests.storage.training import START, a_record, done, places_in, with_rep

DAY = timedelta(days=1)
COPIES = {
    "Syncthing": "{stem}.sync-conflict-20261123-071405-ABCDEFG.toml",
    "Dropbox": "{stem} (Anna's conflicted copy 2026-11-23).toml",
    "Nextcloud": "{stem} (conflicted copy 2026-11-23 071405).toml",
    "a file manager": "{stem} (1).toml",
    "a file manager's other way": "Copy of {stem}.toml",
    "footui": "{stem}.r1234.toml",
}


class Machine:
    """One of the runner's machines, and the sets that it promised."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.places: Places = places_in(home)
        self.store = HistoryStore(self.places)
        self.promised: set[str] = set()

    def begin(self, day: int) -> OpenSession:
        return self.store.begin(a_record(started=START + day * DAY))

    def rep(self, opened: OpenSession) -> None:
        record = with_rep(opened.record)
        assert opened.save(record).saved
        self.promised |= {each.id for each in record.sets}

    def train(self, day: int, reps: int = 3) -> Path:
        opened = self.begin(day)
        for _ in range(reps):
            self.rep(opened)
        assert opened.save(done(opened.record)).saved
        opened.close()
        return opened.path

    def sessions(self) -> tuple[Stored, ...]:
        history = self.store.load()
        assert history.faults == ()
        return history.sessions

    def sets(self) -> Counter[str]:
        return Counter(each.id for stored in self.sessions() for each in stored.record.sets)

    def assert_whole(self, *others: "Machine") -> None:
        promised = self.promised.union(*(other.promised for other in others))
        assert self.sets() == Counter(dict.fromkeys(promised, 1))


@pytest.fixture
def one(tmp_path: Path) -> Machine:
    machine = Machine(tmp_path / "one")
    machine.train(0)
    machine.train(1)
    return machine


@pytest.fixture
def two(one: Machine, tmp_path: Path) -> Machine:
    """A second machine that has everything, and then both train while apart."""
    machine = Machine(tmp_path / "two")
    _copied(one, machine)
    one.train(2)
    machine.train(2)
    machine.train(3)
    return machine


def _copied(source: Machine, target: Machine) -> None:
    shutil.copytree(source.places.history, target.places.history, dirs_exist_ok=True)


def test_plain_copies_both_ways_as_with_rsync(one: Machine, two: Machine) -> None:
    _copied(one, two)
    _copied(two, one)
    one.assert_whole(two)
    two.assert_whole(one)
    assert len(one.sessions()) == 5


def _git(folder: Path, *arguments: str) -> None:
    identity = {
        f"GIT_{who}_{what}": "t" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-C", str(folder), *arguments]
    environment = {**os.environ, **identity, **alone}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr + ended.stdout


def test_a_merge_with_git(one: Machine, two: Machine) -> None:
    if shutil.which("git") is None:
        assert "FOOTUI_CI" not in os.environ
        pytest.skip("git is not installed")
    for machine in (one, two):
        _git(machine.places.history, "init", "--quiet", "--initial-branch", "main")
        _git(machine.places.history, "add", ".")
        _git(machine.places.history, "commit", "--quiet", "--message", "all")
    _git(one.places.history, "fetch", "--quiet", str(two.places.history), "main")
    _git(one.places.history, "merge", "--quiet", "--allow-unrelated-histories", "FETCH_HEAD")
    one.assert_whole(two)


@pytest.mark.parametrize("tool", COPIES)
def test_a_conflict_copy_adds_what_only_it_has(one: Machine, tmp_path: Path, tool: str) -> None:
    """A session is resumed on a second machine, and both go on with it."""
    first = one.begin(4)
    one.rep(first)
    other = Machine(tmp_path / "other")
    _copied(one, other)
    stored = other.store.pending(START + 4 * DAY).offers[0]
    second = other.store.resume(stored, START + 4 * DAY)
    assert second is not None
    for _ in range(3):
        other.rep(second)
    second.close()
    one.rep(first)
    theirs = second.path.read_bytes()
    copy = first.path.with_name(COPIES[tool].format(stem=first.path.stem))
    copy.write_bytes(theirs)
    one.rep(first)
    first.close()
    one.assert_whole(other)
    assert copy.read_bytes() == theirs
    conflict = next(each for each in one.sessions() if len(each.copies) > 1)
    assert one.store.fold(conflict).saved
    one.assert_whole(other)


def _garbage(path: Path) -> None:
    path.write_bytes(b"BROKEN BY SYNC")


def _older(path: Path) -> None:
    older = path.with_name("older").read_bytes()
    path.write_bytes(older)


def _newer_inode(path: Path) -> None:
    data = path.read_bytes()
    path.unlink()
    path.write_bytes(data)


@pytest.mark.parametrize("edit", [_garbage, _older, _newer_inode, Path.unlink])
def test_an_edit_from_outside_while_the_session_runs_costs_nothing(
    one: Machine, edit: Callable[[Path], None]
) -> None:
    opened = one.begin(4)
    one.rep(opened)
    opened.path.with_name("older").write_bytes(opened.path.read_bytes())
    one.rep(opened)
    first = opened.path
    edit(first)
    foreign = first.read_bytes() if first.exists() else None
    one.rep(opened)
    one.rep(opened)
    opened.close()
    history = one.store.load()
    found = Counter(each.id for stored in history.sessions for each in stored.record.sets)
    assert found == Counter(dict.fromkeys(one.promised, 1))
    if edit in (_garbage, _older):
        assert first.read_bytes() == foreign
    else:
        assert opened.path == first


def test_the_same_file_on_both_machines_is_one_session(one: Machine) -> None:
    path = one.train(4)
    other = path.parent.parent / "old laptop" / path.name
    other.parent.mkdir()
    shutil.copy(path, other)
    one.assert_whole()
    assert len(one.sessions()) == 3
