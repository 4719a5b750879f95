"""Which folder of history and state is for what, and the names of the files in them."""

import os
import re
from pathlib import Path

from msgspec import Struct

from footui.model.record import SessionRecord
from footui.storage.paths import Paths

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
"""No letter that reads as another; 32 of them, so that each byte stands for one as often."""
_CONTINUED = re.compile(r"(\.r[0-9a-z]{4})?\.toml\Z")


class Places(Struct, frozen=True):
    """The folders of the store. Only `history` is for syncing; `state` is this machine's own."""

    history: Path
    state: Path

    @classmethod
    def of(cls, paths: Paths) -> "Places":
        """The store's folders among the runner's."""
        return cls(paths.history, paths.state)

    @property
    def temp(self) -> Path:
        """Files being written, on history's own file system."""
        return self.history / ".tmp"

    @property
    def live(self) -> Path:
        """The locks of running sessions."""
        return self.state / "live"

    @property
    def unsaved(self) -> Path:
        """Sessions that history had no room for."""
        return self.state / "unsaved"

    @property
    def discarded(self) -> Path:
        """Sessions taken out of history, by the runner or after a merge."""
        return self.state / "discarded"

    @property
    def quarantine(self) -> Path:
        """Copies of files that could not be read."""
        return self.state / "quarantine"

    @property
    def index(self) -> Path:
        """What the files of history say, ready to load; may be deleted at any time."""
        return self.state / "index"

    def file_of(self, record: SessionRecord) -> Path:
        """Where a session's own file is."""
        return self.history / f"{record.started:%Y}" / name_of(record)


def new_id(length: int) -> str:
    """A random id in lower-case letters and digits."""
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in os.urandom(length))


def name_of(record: SessionRecord) -> str:
    """The name of a session's own file."""
    return f"{record.started:%Y-%m-%dT%H%M%S}_{record.id}.toml"


def continued(path: Path) -> Path:
    """A new name beside a session's file, for going on where the file is no longer ours."""
    return path.with_name(_CONTINUED.sub("", path.name) + f".r{new_id(4)}.toml")
