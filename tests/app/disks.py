"""A disk that is slow or refuses, under the real store."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from footui.model.record import SessionRecord
from footui.storage.open_session import OpenSession
from footui.storage.outcome import Outcome
from tests.app.story import Files, Story
from tests.app.virtual import PATIENCE


class SlowDisk:
    """While `holding`, a save stays where it is."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._may_go_on = threading.Event()
        self._may_go_on.set()
        save = OpenSession.save

        def slowly(session: OpenSession, record: SessionRecord) -> Outcome:
            assert self._may_go_on.wait(PATIENCE)
            return save(session, record)

        monkeypatch.setattr(OpenSession, "save", slowly)

    @contextmanager
    def holding(self, story: Story) -> Iterator[None]:
        """Let saves wait until the end of the block; the story goes on around them."""
        self._may_go_on.clear()
        story.held_up = True
        try:
            yield
        finally:
            self._may_go_on.set()
            story.held_up = False


@contextmanager
def no_room(files: Files) -> Iterator[None]:
    """A file where the folder of history should be: the system refuses every save."""
    files.paths.data.parent.mkdir(parents=True, exist_ok=True)
    files.paths.data.write_text("in the way")
    yield
    files.paths.data.unlink()
