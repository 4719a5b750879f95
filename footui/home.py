"""Everything of one runner, read once at the start: folders, library, settings, history."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct

from footui.model.library import Library
from footui.model.settings import Settings
from footui.storage.content import load_library
from footui.storage.history import HistoryStore
from footui.storage.paths import Paths, find_paths
from footui.storage.places import Places
from footui.storage.settings import LoadedSettings, load_settings, save_settings
from footui.terminal.clock import local_now, steady


class Home(Struct, frozen=True):
    """What the front ends work with, the clocks among it."""

    paths: Paths
    library: Library
    loaded: LoadedSettings
    store: HistoryStore
    steady: Callable[[], float] = steady
    now: Callable[[], datetime] = local_now

    @property
    def settings(self) -> Settings:
        """The settings as they stood at the start."""
        return self.loaded.settings

    def keep_settings(self, before: Settings, after: Settings) -> LoadedSettings:
        """Write what was changed; what the file then says.

        Raises FaultError or OSError where it cannot be written.
        """
        save_settings(self.paths.settings, before, after)
        return load_settings(self.paths.settings)


def open_home(paths: Paths | None = None) -> Home:
    """Read what there is. Raises NoHomeError and NoContentError."""
    found = paths or find_paths()
    store = HistoryStore(Places.of(found))
    return Home(found, load_library(found), load_settings(found.settings), store)
