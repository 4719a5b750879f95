"""After a session: what was done, then effort and pain by one key each, and a note."""

import asyncio
from collections.abc import Mapping

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from footui.model.record import SessionRecord, Status
from footui.model.summary import summary
from footui.screens.base import FootScreen
from footui.widgets.done_table import DoneTable
from footui.widgets.keys import bind
from footui.widgets.line_input import LineInput

QUESTIONS = {
    "effort": ("How hard was it?", "0 nothing, 10 all you had: press 0 to 9, or t for ten"),
    "pain": ("Any pain?", "0 none, 10 the worst: press 0 to 9, or t for ten"),
}
STEPS = (*QUESTIONS, "note")


class CheckInScreen(FootScreen[None]):
    """Posts each answer as it is given, so that it can be saved at once."""

    AUTO_FOCUS = ""
    BINDINGS = [
        *bind({f"checkin.{n}": f"score({n})" for n in range(10)}, priority=True),
        *bind({"checkin.ten": "score(10)", "checkin.skip": "skip"}, priority=True),
        *bind({"checkin.close": "close"}),
    ]
    DEFAULT_CSS = """
    CheckInScreen {
        #done { height: 1fr; padding: 1 2; align: center top; }
        #totals { height: auto; margin-bottom: 1; text-style: bold; max-width: 80; }
        #ask { height: 5; padding: 1 2; border-top: solid $foreground 20%; align: center middle;
               &:ansi { border-top: solid ansi_bright_black; } }
        #question { height: auto; max-width: 80; }
        Input { padding: 0; max-width: 80; display: none; }
        &.-note Input { display: block; }
        &.-ascii #ask { border-top: ascii $foreground; }
        &.-short { #done { padding: 0 1; } #ask { height: 4; padding: 0 1; }
                   #totals { margin-bottom: 0; } }
    }
    """

    class Answered(Message):
        """One answer: effort and pain are 0 to 10, the note is a line of text."""

        def __init__(
            self, effort: int | None = None, pain: int | None = None, note: str | None = None
        ) -> None:
            super().__init__()
            self.effort, self.pain, self.note = effort, pain, note

    step: reactive[int] = reactive(0, bindings=True, init=False, repaint=False)

    def __init__(self, record: SessionRecord, names: Mapping[str, str], minutes: str) -> None:
        super().__init__()
        self._record, self._names, self._length = record, names, minutes
        self._gone = asyncio.Event()

    async def closed(self) -> None:
        """Wait until it is gone."""
        await self._gone.wait()

    def on_unmount(self) -> None:
        """It is gone."""
        self._gone.set()

    def content(self) -> ComposeResult:
        with VerticalScroll(id="done", can_focus=False):
            yield Static(self._totals(), id="totals", markup=False)
            yield DoneTable(self._names)
        with Vertical(id="ask"):
            yield Static(id="question", markup=False)
            yield LineInput(hint="anything worth remembering")

    def on_mount(self) -> None:
        """Show what was done."""
        self.where = "Session done" if self._record.status is Status.DONE else "Session stopped"
        self.query_one(DoneTable).rows = summary(self._record)
        self.watch_step(self.step)

    def watch_step(self, step: int) -> None:
        """Ask the next question."""
        name = STEPS[step]
        self.set_class(name == "note", "-note")
        if name == "note":
            self.query_one("#question", Static).update(Content.styled("A note", "bold"))
            self.set_focus(self.query_one(Input))
        else:
            asked, scale = QUESTIONS[name]
            text = Content.assemble((asked, "bold"), "  ", (scale, "dim"))
            self.query_one("#question", Static).update(text)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Digits are an answer only while one is asked for."""
        return STEPS[self.step] in QUESTIONS if action in ("score", "skip") else True

    def action_score(self, value: int) -> None:
        """Take the answer."""
        effort = STEPS[self.step] == "effort"
        answer = self.Answered(effort=value) if effort else self.Answered(pain=value)
        self.post_message(answer)
        self.step += 1

    def action_skip(self) -> None:
        """Leave the question open."""
        self.step += 1

    def action_close(self) -> None:
        """Leave the rest open."""
        self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the note, and end."""
        if event.value.strip():
            self.post_message(self.Answered(note=event.value.strip()))
        self.dismiss(None)

    def _totals(self) -> Content:
        exercises = summary(self._record)
        begun = sum(any(foot.reps_done for foot in each.feet) for each in exercises)
        return Content(f"{self._length} under load, {begun} of {len(self._record.plan)} exercises")
