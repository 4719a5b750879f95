"""Copies of files that could not be read; the files themselves are left as they are."""

import contextlib
from pathlib import Path

from footui.storage.atomic import write_atomic
from footui.storage.reading import FaultError, read_bytes


def quarantine(path: Path, folder: Path) -> Path | None:
    """Keep a copy of a file, once for each content; None where that is not possible."""
    from hashlib import sha256  # noqa: PLC0415  slow to load, and seldom needed

    with contextlib.suppress(FaultError, OSError):
        data = read_bytes(path)
        name = f"{path.stem[:150]}.{sha256(data).hexdigest()[:8]}.toml"
        with contextlib.suppress(FileExistsError):
            if not (folder / name).exists():
                write_atomic(folder / name, data, fresh=True)
        return folder / name
    return None
