"""Which sessions run at this moment, on this machine: a lock that dies with its process."""

import contextlib
import fcntl
import os
import time
from pathlib import Path

from footui.storage.atomic import FILE_MODE, make_folders

_TRIES = 20
_PAUSE = 0.005  # seconds; somebody who only looks holds the lock for microseconds
_FLAGS = os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class LiveLock:
    """Held while a session runs. Where the file system has no locks it guards nothing."""

    def __init__(self, path: Path, descriptor: int | None) -> None:
        self._path, self._descriptor = path, descriptor

    @classmethod
    def take(cls, folder: Path, session: str) -> "LiveLock | None":
        """The lock of a session; None when its owner lives. A failing disk does not stop it."""
        path = folder / f"{session}.lock"
        try:
            make_folders(folder)
            return cls._taken(path)
        except OSError:
            return cls(path, None)

    @classmethod
    def _taken(cls, path: Path) -> "LiveLock | None":
        for _ in range(_TRIES):
            with contextlib.ExitStack() as opened:
                descriptor = os.open(path, _FLAGS | os.O_CREAT, FILE_MODE)
                opened.callback(os.close, descriptor)
                if _lock(descriptor) and _is_at(descriptor, path):
                    opened.pop_all()
                    return cls(path, descriptor)
            time.sleep(_PAUSE)
        return None

    def release(self) -> None:
        """Let go; the next may have it."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)
            with contextlib.suppress(OSError):
                os.close(descriptor)


def is_live(folder: Path, session: str) -> bool:
    """Whether the owner of a session is alive."""
    try:
        descriptor = os.open(folder / f"{session}.lock", _FLAGS)
    except OSError:
        return False
    try:
        return not _lock(descriptor)
    except OSError:
        return False  # no locks on this file system
    finally:
        os.close(descriptor)


def left_behind(folder: Path) -> tuple[Path, ...]:
    """The lock files whose owners died."""
    locks = sorted(folder.glob("*.lock"))
    return tuple(path for path in locks if not is_live(folder, path.stem))


def sweep(folder: Path) -> None:
    """Take away the lock files whose owners died."""
    for path in left_behind(folder):
        lock = LiveLock.take(folder, path.stem)
        if lock is not None:
            lock.release()


def _lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_at(descriptor: int, path: Path) -> bool:
    """Whether the file is still the one of that name: a former owner may just have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False
