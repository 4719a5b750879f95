"""Where settings, own content, history and state live, and where the shipped content is."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Union

import platformdirs

from footui.model.errors import UserError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

APP = "footui"
HOME_OVERRIDE = "FOOTUI_HOME"
SETTINGS = "settings.toml"
AnyPath = Union[Path, "Traversable"]  # the shipped content may lie in a zip file

_PLACES = (
    platformdirs.user_config_path,
    platformdirs.user_data_path,
    platformdirs.user_state_path,
)
_NO_HOME = "there is no home folder: set HOME, or FOOTUI_HOME, to a full path"
_XDG = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


class NoHomeError(UserError):
    """There is no folder to keep the runner's files in; the message says what to set."""


class NoContentError(UserError):
    """The shipped exercises are not where the installation should have put them."""


class Paths(NamedTuple):
    """The folders of one user. They need not exist."""

    config: Path
    data: Path
    state: Path

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / SETTINGS

    @property
    def exercises(self) -> Path:
        """The folder of the user's own exercises."""
        return self.config / "exercises"

    @property
    def routines(self) -> Path:
        """The folder of the user's own routines."""
        return self.config / "routines"

    @property
    def history(self) -> Path:
        """The folder of the finished and open sessions."""
        return self.data / "history"


def find_paths() -> Paths:
    """The folders by FOOTUI_HOME, else as the platform has it. Raises NoHomeError."""
    override = os.environ.get(HOME_OVERRIDE, "")
    if override:
        return _below(override)
    _require_home()
    try:
        found = Paths(*(place(APP, appauthor=False) for place in _PLACES))
    except RuntimeError:  # newer platformdirs; older ones give a relative path
        raise NoHomeError(_NO_HOME) from None
    if not all(path.is_absolute() for path in found):
        raise NoHomeError(_NO_HOME)
    return found


def _below(override: str) -> Paths:
    home = Path(override)
    if not home.is_absolute():
        raise NoHomeError(f"FOOTUI_HOME must be a full path, found {override!r}")
    return Paths(home / "config", home / "data", home / "state")


def _require_home() -> None:
    """An empty HOME would silently mean the root folder."""
    if all(Path(os.environ.get(name, "")).is_absolute() for name in _XDG):
        return
    home = os.environ.get("HOME")
    if home is not None and not Path(home).is_absolute():
        raise NoHomeError(f"HOME must be a full path, found {home!r}; or set FOOTUI_HOME")


def content_dir() -> AnyPath:
    """The shipped content: inside the installed package, else beside it in a checkout.

    Raises NoContentError.
    """
    here = Path(__file__)
    for folder in (here.parents[1] / "content", here.parents[2] / "content"):
        if (folder / "exercises").is_dir():
            return folder
    return _zipped_content()


def _zipped_content() -> "Traversable":
    from importlib.resources import files  # noqa: PLC0415  needed only inside a zip file, and slow

    packed = files(APP) / "content"
    if not packed.is_dir():
        raise NoContentError(f"the exercises that come with {APP} are missing: install it again")
    return packed
