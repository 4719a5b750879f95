"""A file that this process writes again and again, and that others may touch meanwhile."""

import errno
from pathlib import Path

from footui.storage.atomic import Mark, write_atomic
from footui.storage.places import continued
from footui.storage.reading import FaultError, read_bytes


class OwnFile:
    """Never overwrites what others put in its place: it then goes on under a name beside it."""

    def __init__(self, path: Path, temp: Path, mark: Mark | None = None) -> None:
        """Give the mark of the file when it is there already and may be replaced."""
        self.path = path
        self._temp, self._mark, self._data = temp, mark, b""

    def write(self, data: bytes) -> None:
        """Replace what this process wrote last. Raises OSError."""
        if not self._is_ours():
            self._move_on()
        try:
            self._put(data)
        except FileExistsError:
            self._move_on()
            self._put(data)

    def _is_ours(self) -> bool:
        try:
            mark = Mark.of(self.path.lstat())
        except FileNotFoundError:
            self._mark = None  # taken away: there is nothing to overwrite
            return True
        return self._mark is not None and (mark == self._mark or self._holds_our_bytes())

    def _holds_our_bytes(self) -> bool:
        """Some file systems give a file another number or time without anybody touching it."""
        try:
            return bool(self._data) and read_bytes(self.path) == self._data
        except FaultError:
            return False

    def _move_on(self) -> None:
        self.path, self._mark = continued(self.path), None

    def _put(self, data: bytes) -> None:
        def placed(mark: Mark) -> None:
            self._mark, self._data = mark, data

        if self.path.parent.is_symlink():
            raise OSError(errno.ELOOP, "the folder is a symbolic link")
        fresh = self._mark is None
        write_atomic(self.path, data, temp=self._temp, fresh=fresh, placed=placed)
