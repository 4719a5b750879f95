"""Programs that some tests need and some machines lack."""

import os
import shutil

import pytest

STRICT = "FOOTUI_CI"
"""Set where everything is installed: there a missing program is a failure."""
_MORE_PLACES = ("/usr/sbin", "/usr/local/sbin")


def find(*names: str) -> list[str]:
    """The paths of programs; empty when one of them is missing."""
    return [] if missing(*names) else [_which(name) or "" for name in names]


def missing(*names: str) -> list[str]:
    """Those of the programs that this machine lacks."""
    return [name for name in names if _which(name) is None]


def needed(*names: str) -> list[str]:
    """The paths of programs. Skips the test by name where one is missing, or fails it there."""
    if lacks := missing(*names):
        if os.environ.get(STRICT):
            pytest.fail(f"{STRICT} is set, and there is no {', '.join(lacks)}")
        pytest.skip(f"needs {', '.join(lacks)}")
    return find(*names)


def _which(name: str) -> str | None:
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), *_MORE_PLACES]))
