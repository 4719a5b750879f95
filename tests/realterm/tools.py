"""Programs that some tests need and some machines lack."""

import os
import shutil

import pytest

STRICT = "FOOTUI_CI"
"""Set where everything is installed: there a missing program is a failure."""
_MORE_PLACES = ("/usr/sbin", "/usr/local/sbin")


def needed(*names: str) -> list[str]:
    """The paths of programs. Skips the test by name where one is missing, or fails it there."""
    path = os.pathsep.join([os.environ.get("PATH", ""), *_MORE_PLACES])
    found = [shutil.which(name, path=path) for name in names]
    missing = [name for name, where in zip(names, found, strict=True) if where is None]
    if missing and os.environ.get(STRICT):
        pytest.fail(f"{STRICT} is set, and there is no {', '.join(missing)}")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")
    return [where for where in found if where is not None]
