"""Write a file whole or not at all, and be sure of it when the call returns."""

import contextlib
import errno
import fcntl
import os
from collections.abc import Callable
from itertools import takewhile
from pathlib import Path

from msgspec import Struct

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
_NO_LINKS = {errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
_NO_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


class Mark(Struct, frozen=True):
    """Tells one content of a file from the next without reading it. `changed` in nanoseconds."""

    inode: int
    size: int
    changed: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Mark":
        """The mark in what the system says of a file."""
        return cls(status.st_ino, status.st_size, status.st_mtime_ns)


def ignore(mark: Mark) -> None:
    """Take no notice of a mark."""


def write_atomic(
    path: Path,
    data: bytes,
    *,
    temp: Path | None = None,
    fresh: bool = False,
    placed: Callable[[Mark], None] = ignore,
) -> None:
    """Put data at a path, 0600, durably; missing folders are made, 0700.

    The temporary file goes to `temp`, on the same file system (the path's own folder unless
    given). With `fresh` nothing that exists is overwritten: raises FileExistsError. `placed` gets
    the file's mark as soon as it is there, also when what follows fails. Raises OSError.
    """
    folder = path.parent if temp is None else temp
    make_folders(path.parent)
    make_folders(folder)
    temporary = folder / f".{path.name[:100]}.{os.urandom(6).hex()}.tmp"
    try:
        mark = _write_new(temporary, data)
        if fresh:
            _give_name(temporary, path)
        else:
            temporary.replace(path)
        placed(mark)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def make_folders(folder: Path) -> None:
    """Make a folder and those above it that are missing, durably. Raises OSError.

    Whoever puts the first thing into a folder makes the folder durable before: one that is empty
    may stem from somebody who died in between.
    """
    missing = list(takewhile(lambda each: not each.is_dir(), (folder, *folder.parents)))
    lowest = missing[-1].parent if missing else folder
    if _is_empty(lowest):
        sync_folder(lowest.parent)
    for each in reversed(missing):
        try:
            each.mkdir(FOLDER_MODE, exist_ok=True)
        except FileExistsError:  # not to be taken for the file itself being there
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), each) from None
        sync_folder(each.parent)


def _is_empty(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except PermissionError:
        return True


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable, where the file system can. Raises OSError."""
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except PermissionError:
        return  # a folder that may be written but not read can't be synced
    try:
        _sync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(descriptor)


def remove(path: Path) -> None:
    """Take a file away, durably; one that is not there is fine. Raises OSError."""
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def _write_new(path: Path, data: bytes) -> Mark:
    descriptor = os.open(path, _NEW, FILE_MODE)
    try:
        _write_all(descriptor, data)
        _sync(descriptor)
        return Mark.of(os.fstat(descriptor))
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)
        if written == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[written:]


def _sync(descriptor: int) -> None:
    full = getattr(fcntl, "F_FULLFSYNC", None)  # macOS: fsync alone stops at the drive's cache
    if full is not None:
        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, full)
            return
    os.fsync(descriptor)


def _give_name(temporary: Path, path: Path) -> None:
    try:
        path.hardlink_to(temporary)
    except NotImplementedError:
        _claim_name(temporary, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _claim_name(temporary, path)


def _claim_name(temporary: Path, path: Path) -> None:
    """The same where there are no hard links: an empty file holds the name for a moment."""
    os.close(os.open(path, _NEW, FILE_MODE))
    try:
        temporary.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            path.unlink()
        raise
