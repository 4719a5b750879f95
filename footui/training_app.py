"""The part of the app that trains: a session from its start to the note, safe at every step."""

from typing import TYPE_CHECKING, Any

from textual import work

from footui.dressing_app import DressingApp
from footui.home import Home
from footui.session.cues import Cue
from footui.storage.outcome import SAVED, Outcome

if TYPE_CHECKING:
    from footui.screens.checkin import CheckInScreen
    from footui.sitting import Sitting
    from footui.training import Training

RETRY_SECONDS = 10.0
LEAVE_SECONDS = 0.5  # what a signal grants a save that is under way


class TrainingApp(DressingApp):
    """Pushes the live session on top of whatever is shown, then the check-in."""

    def __init__(self, home: Home, **terminal: Any) -> None:
        super().__init__(home, **terminal)
        self._training: Training | None = None
        self._owed: list[Training] = []  # sessions that are over, but on no disk yet
        self._outcome = SAVED

    @property
    def unsaved(self) -> str:
        """What no disk would take, as TOML; empty when all is safe."""
        documents = (each.recorder.unsaved for each in self._all())
        return "\n".join(each for each in documents if each)

    def save_now(self) -> None:
        """Save what is not on disk, from whatever thread, in little time."""
        for each in self._all():
            each.recorder.save(LEAVE_SECONDS)

    def let_go(self) -> None:
        """Save what is left when the app has ended, and let others have the sessions."""
        for each in self._all():
            each.recorder.close(LEAVE_SECONDS)

    def ring(self, cue: Cue) -> None:
        """Give a cue, for the eyes too."""
        from footui.screens.session import SessionScreen

        super().ring(cue)
        if self.settings.flash and isinstance(self.screen, SessionScreen):
            self.screen.flash()

    def note(self) -> str:
        """What could not be saved, if anything."""
        return "" if self._outcome.saved else str(self._outcome)

    def on_mount(self) -> None:
        """Try again, now and then, what a disk has refused."""
        self.set_interval(RETRY_SECONDS, self._retry)

    @work
    async def train(self, sitting: "Sitting") -> None:
        """Lead through a session, from the first interval to the note."""
        from footui.screens.conductor import Conductor
        from footui.screens.session import SessionScreen, Way
        from footui.training import Training

        training = self._training = Training(sitting, self.home.steady, self)
        conductor = Conductor(sitting.watch, training, self.settings.cues)
        screen = SessionScreen(sitting.name, conductor, sitting.exercises, self.looks())
        await self.push_screen(self.dressed(screen))
        if await screen.over() is Way.DISCARD:
            await training.discard()
            await screen.over()
            screen.dismiss()
        else:
            await self._check_in(training)
        self.call_later(self._put_away, training)  # what was answered last is taken up before

    def trained(self) -> None:
        """History has grown."""

    async def _check_in(self, training: "Training") -> None:
        from footui.screens.checkin import CheckInScreen

        names = {id_: each.name for id_, each in self.home.library.exercises.items()}
        screen = CheckInScreen(training.recorder.record, names, training.length)
        await self.switch_screen(self.dressed(screen))
        await screen.closed()

    async def _put_away(self, training: "Training") -> None:
        self._training = None
        outcome = await training.close()
        if not outcome.saved:
            self._owed.append(training)
        self.report(outcome)
        self.trained()

    async def on_check_in_screen_answered(self, event: "CheckInScreen.Answered") -> None:
        """Keep it at once."""
        if self._training is not None:
            self._training.recorder.check_in(event.effort, event.pain, event.note)
            self.report(await self._training.save())

    async def _retry(self) -> None:
        if self._outcome.saved:
            return
        for each in tuple(self._owed):
            if (await each.close()).saved:
                self._owed.remove(each)
        self.report(await self._training.save() if self._training is not None else SAVED)

    def report(self, outcome: Outcome) -> None:
        """Say in every title bar what became of a save, until nothing is owed any more."""
        owed = (each.recorder.outcome for each in self._owed)
        shown = next((each for each in (outcome, *owed) if not each.saved), SAVED)
        if shown != self._outcome:
            self._outcome = shown
            self.dress_all()

    def _all(self) -> "tuple[Training, ...]":
        """What may not be safe yet."""
        return (*self._owed, *([self._training] if self._training is not None else []))
