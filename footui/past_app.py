"""The part of the app that looks back: the history, and sessions that were cut off."""

import asyncio
from typing import TYPE_CHECKING, Any

from textual import work

from footui.home import Home
from footui.model.library import Fault
from footui.storage.loading import History
from footui.storage.merging import Stored
from footui.storage.report import folder_dangers
from footui.training_app import TrainingApp

if TYPE_CHECKING:
    from footui.screens.choose import ChooseScreen
    from footui.screens.history import HistoryScreen


class PastApp(TrainingApp):
    """Reads history beside the screens, and offers what was left open."""

    def __init__(self, home: Home, **terminal: Any) -> None:
        super().__init__(home, **terminal)
        self.faults_of_history: tuple[Fault, ...] = ()
        self._history: HistoryScreen | None = None

    def history_mode(self) -> "HistoryScreen":
        """The screen of all sessions, which fills while they are read."""
        from footui.screens.history import HistoryScreen

        self._history = HistoryScreen()
        self._history.library = self.home.library
        self.read_history(self._history)
        self.new_mode(self._history)
        return self._history

    def trained(self) -> None:
        """History has grown."""
        if self._history is not None:
            self.read_history(self._history)

    @work(thread=True, exclusive=True, group="history")
    def read_history(self, screen: "HistoryScreen") -> None:
        """Read all sessions beside the screen, which shows how far it is."""
        from footui.storage.upkeep import tidy

        reading = self.home.store.loading()
        try:
            while True:
                progress = next(reading)
                place = (progress.done, progress.total)
                self.call_from_thread(setattr, screen, "loading_of", place)
        except StopIteration as end:
            self.call_from_thread(self._show_history, screen, end.value)
            tidy(self.home.store.places, end.value, self.home.now())

    async def offer_to_go_on(self) -> None:
        """Ask what to do with a session that was cut off, if there is one. Inside a worker."""
        pending = await asyncio.to_thread(self.home.store.pending, self.home.now())
        dangers = await asyncio.to_thread(folder_dangers, self.home.store.places)
        self.faults_of_history = (*pending.faults, *dangers)
        self.dress_all()
        if pending.running:
            self.notify("A session is running in another terminal.", markup=False)
        for stored in pending.offers[:1]:
            await self._settle(stored, await self.push_screen_wait(self._question(stored)))

    def _question(self, stored: Stored) -> "ChooseScreen":
        from footui.model.summary import session_name
        from footui.recorder import planned
        from footui.screens.offer import offer

        intervals = planned(stored.record, self.home.library)
        name = session_name(stored.record, self.home.library)
        return offer(name, stored.record, intervals, self.glyphs)

    def _show_history(self, screen: "HistoryScreen", history: History) -> None:
        now = self.home.now()
        screen.loading_of = None
        screen.sessions = tuple(each.record.as_of(now) for each in history.sessions)
        self.faults_of_history = history.faults
        self.dress_all()

    async def _settle(self, stored: Stored, answer: str | None) -> None:
        from footui.screens.offer import DISCARD, GO_ON, KEEP
        from footui.sitting import take_up

        if answer == GO_ON:
            sitting = take_up(self.home, stored)
            if sitting is None:
                self.notify("Another terminal has that session.", markup=False)
            else:
                self.train(sitting)
        elif answer in (KEEP, DISCARD):
            settle = self.home.store.stop if answer == KEEP else self.home.store.discard
            self.report(await asyncio.to_thread(settle, stored))
