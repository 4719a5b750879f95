"""A lock tells a running session from a dead one, and dies with its process."""

import errno
import fcntl
import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from footui.storage import live
from footui.storage.live import LiveLock, is_live, left_behind, sweep
from tests.storage.effort import AT_LENGTH

ROOT = Path(__file__).parents[2]
ROUNDS = 50 if AT_LENGTH in os.environ else 8
RACERS = 4

OWNER = """
import sys, pathlib
from footui.storage.live import LiveLock
lock = LiveLock.take(pathlib.Path(sys.argv[1]), "session")
print("taken" if lock else "refused", flush=True)
sys.stdin.read()
"""

RACE = """
import sys, pathlib, os
from footui.storage.live import LiveLock, is_live
folder = pathlib.Path(sys.argv[1])
for line in sys.stdin:
    name = line.strip()
    live = is_live(folder, name)
    lock = LiveLock.take(folder, name)
    print("won" if lock else "lost", flush=True)
"""


@contextmanager
def running(program: str, folder: Path) -> "Iterator[subprocess.Popen[str]]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def line_of(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_it_is_held_until_it_is_released(tmp_path: Path) -> None:
    lock = LiveLock.take(tmp_path / "live", "session")
    assert lock is not None
    assert is_live(tmp_path / "live", "session")
    assert LiveLock.take(tmp_path / "live", "session") is None
    assert not is_live(tmp_path / "live", "another")
    lock.release()
    lock.release()
    assert not is_live(tmp_path / "live", "session")
    assert list((tmp_path / "live").iterdir()) == []


def test_it_is_private(tmp_path: Path) -> None:
    lock = LiveLock.take(tmp_path / "live", "session")
    assert lock is not None
    assert stat.S_IMODE((tmp_path / "live").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "live" / "session.lock").stat().st_mode) == 0o600
    lock.release()


def test_an_owner_alive_or_stopped_is_live_and_a_killed_one_is_not(tmp_path: Path) -> None:
    with running(OWNER, tmp_path) as owner:
        assert line_of(owner) == "taken"
        assert is_live(tmp_path, "session")
        os.kill(owner.pid, signal.SIGSTOP)
        assert is_live(tmp_path, "session")
        assert LiveLock.take(tmp_path, "session") is None
        os.kill(owner.pid, signal.SIGKILL)
        owner.wait(timeout=30)
    assert not is_live(tmp_path, "session")
    assert left_behind(tmp_path) == (tmp_path / "session.lock",)
    lock = LiveLock.take(tmp_path, "session")
    assert lock is not None
    lock.release()


def test_of_several_who_race_for_it_one_wins(tmp_path: Path) -> None:
    with (
        running(RACE, tmp_path) as a,
        running(RACE, tmp_path) as b,
        running(RACE, tmp_path) as c,
        running(RACE, tmp_path) as d,
    ):
        for number in range(ROUNDS):
            for racer in (a, b, c, d):
                assert racer.stdin is not None
                racer.stdin.write(f"session-{number}\n")
                racer.stdin.flush()
            results = sorted(line_of(racer) for racer in (a, b, c, d))
            assert results == ["lost", "lost", "lost", "won"]


def test_a_lock_whose_file_was_removed_by_its_former_owner_is_taken_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody opened the file, its owner removed it, then it was locked: that locks nothing."""
    real = fcntl.flock
    calls: list[int] = []

    def slow(descriptor: int, how: int) -> None:
        if not calls:
            (tmp_path / "session.lock").unlink()
        calls.append(how)
        real(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", slow)
    lock = LiveLock.take(tmp_path, "session")
    assert lock is not None
    assert len(calls) == 2
    assert is_live(tmp_path, "session")
    lock.release()


def test_somebody_who_only_looks_does_not_keep_another_from_taking_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looker = os.open(tmp_path / "session.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(looker, fcntl.LOCK_EX)
    monkeypatch.setattr(time, "sleep", lambda seconds: fcntl.flock(looker, fcntl.LOCK_UN))
    lock = LiveLock.take(tmp_path, "session")
    assert lock is not None
    lock.release()
    os.close(looker)


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.ENOTSUP])
def test_without_locks_on_the_file_system_training_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(descriptor: int, how: int) -> None:
        raise OSError(code, "no locks")

    opened = len(os.listdir("/dev/fd"))  # noqa: PTH208
    monkeypatch.setattr(fcntl, "flock", refuse)
    lock = LiveLock.take(tmp_path, "session")
    assert lock is not None
    assert not is_live(tmp_path, "session")
    lock.release()
    assert len(os.listdir("/dev/fd")) == opened  # noqa: PTH208


def test_without_a_folder_for_locks_training_goes_on(tmp_path: Path) -> None:
    (tmp_path / "live").write_bytes(b"")
    lock = LiveLock.take(tmp_path / "live", "session")
    assert lock is not None
    lock.release()
    assert left_behind(tmp_path / "live") == ()


def test_a_symbolic_link_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "session.lock").symlink_to(tmp_path / "victim")
    assert LiveLock.take(tmp_path, "session") is not None
    assert not (tmp_path / "victim").exists()


def test_sweeping_takes_the_locks_of_the_dead_only(tmp_path: Path) -> None:
    alive = LiveLock.take(tmp_path, "alive")
    assert alive is not None
    (tmp_path / "dead.lock").write_bytes(b"")
    sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["alive.lock"]
    alive.release()


def test_sweeping_leaves_a_lock_that_comes_alive_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive = LiveLock.take(tmp_path, "alive")
    assert alive is not None
    monkeypatch.setattr(live, "left_behind", lambda folder: (tmp_path / "alive.lock",))
    sweep(tmp_path)
    assert is_live(tmp_path, "alive")
    alive.release()
