"""The file of the session that is running: it is the checkpoint, written again at every save."""

import contextlib
import tempfile
from pathlib import Path

from footui.model.record import SessionRecord
from footui.storage.correcting import discard_found
from footui.storage.documents import Composer, Document, overlay
from footui.storage.finding import find
from footui.storage.live import LiveLock
from footui.storage.outcome import SAVED, Outcome, refused
from footui.storage.own_file import OwnFile
from footui.storage.places import Places
from footui.storage.reading import FaultError

_PATIENCE = 3  # failures in a row before a second place is used


class OpenSession:
    """Saves one session. Nothing is on disk, but a lock, before the first save."""

    def __init__(
        self,
        places: Places,
        own: OwnFile,
        record: SessionRecord,
        base: Document,
        lock: LiveLock | None,
    ) -> None:
        """The base is the document to go on from: its unknown keys are kept."""
        self.record = record
        self._places, self._own, self._base, self._lock = places, own, base, lock
        self._composer = Composer()
        self._spare = Spare(places.unsaved, own.path.name)
        self._failures = 0
        self._unsaved = b""

    @property
    def path(self) -> Path:
        """The file it is in, or will be."""
        return self._own.path

    @property
    def unsaved(self) -> str:
        """What history has not, as TOML to print; empty when it has everything."""
        return self._unsaved.decode()

    def save(self, record: SessionRecord) -> Outcome:
        """Put the record on disk; when this fails, call again, with a newer one or the same."""
        self.record = record
        try:
            self._unsaved = self._composer.compose(overlay(self._base, record))
            self._own.write(self._unsaved)
        except (OSError, ValueError) as error:
            return self._failed(error)
        self._failures, self._unsaved = 0, b""
        self._spare.drop()
        return SAVED

    def discard(self) -> Outcome:
        """Take the session out of history, and end."""
        try:
            if found := find(self._places, self.record, (self.path,)):
                discard_found(self._places, found)
        except (OSError, FaultError) as error:
            return refused(error, self.path)
        self._unsaved = b""
        self._spare.drop()
        self.close()
        return SAVED

    def close(self) -> None:
        """The session is over for this process."""
        if self._lock is not None:
            self._lock.release()

    def _failed(self, error: Exception) -> Outcome:
        self._failures += 1
        patient = self._failures < _PATIENCE
        return refused(error, self.path, None if patient else self._spare.keep(self._unsaved))


class Spare:
    """A second place for a session: the state folder, else a temporary one."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder, self._name = folder, name
        self._temporary: Path | None = None
        self._own: OwnFile | None = None

    def keep(self, data: bytes) -> Path | None:
        """Write the data to the first place that takes it; None when none does."""
        for place in (self._in_use, self._in_state, self._in_temporary):
            with contextlib.suppress(OSError):
                if own := place():
                    own.write(data)
                    self._own = own
                    return own.path
        return None

    def drop(self) -> None:
        """History has it: take the spare away."""
        if self._own is not None:
            with contextlib.suppress(OSError):
                self._own.path.unlink(missing_ok=True)
        if self._temporary is not None:
            with contextlib.suppress(OSError):
                self._temporary.rmdir()
        self._own = self._temporary = None

    def _in_use(self) -> OwnFile | None:
        return self._own

    def _in_state(self) -> OwnFile:
        return OwnFile(self._folder / self._name, self._folder)

    def _in_temporary(self) -> OwnFile:
        self._temporary = self._temporary or Path(tempfile.mkdtemp(prefix="footui-"))
        return OwnFile(self._temporary / self._name, self._temporary)
