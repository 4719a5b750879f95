"""A session was cut off: what was done of it, where it stopped, and what to do with it."""

from footui.model.record import SessionRecord
from footui.model.summary import summary
from footui.screens.choose import Choice, ChooseScreen
from footui.session.cues import foot_words, place_words
from footui.session.plan import Plan
from footui.widgets.glyphs import Glyphs

GO_ON, KEEP, DISCARD = "go on", "keep", "discard"
CHOICES = (
    Choice(GO_ON, "Go on where it stopped"),
    Choice(KEEP, "Keep it as it is"),
    Choice(DISCARD, "Discard it"),
)


def offer(name: str, record: SessionRecord, plan: Plan | None, glyphs: Glyphs) -> ChooseScreen:
    """The question. Without a plan that is still the same, it cannot be gone on with."""
    choices = CHOICES if plan else CHOICES[1:]
    return ChooseScreen("\n".join(offer_lines(name, record, plan)), choices, "", glyphs)


def offer_lines(name: str, record: SessionRecord, plan: Plan | None) -> list[str]:
    """What the runner should know before they answer."""
    begun = sum(any(foot.reps_done for foot in each.feet) for each in summary(record))
    lines = [
        "A session was cut off",
        "",
        f"{name}, begun at {record.started:%H:%M}",
        f"{begun} of {len(record.plan)} exercises begun",
    ]
    if plan is None:
        return [*lines, "Its exercises have changed since, so it cannot go on."]
    stopped = plan[min(record.interval, len(plan) - 1)]
    where = ", ".join(filter(None, (foot_words(stopped).lower(), place_words(stopped))))
    return [*lines, f"Stopped at {stopped.name}, {where}"]
