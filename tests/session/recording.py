"""What the recorder makes of a session, without files."""

from footui.model.record import SetRecord
from footui.session.log import Tally


def records(tallies: tuple[Tally, ...]) -> tuple[SetRecord, ...]:
    """The sets as history keeps them."""
    return tuple(
        SetRecord(
            id=f"s{number}",
            exercise=each.exercise,
            side=each.key.side,
            set=each.key.set,
            status=each.status,
            reps_planned=each.reps_planned,
            reps_done=each.reps_done,
            seconds_held=each.seconds_held,
            variant=each.variant,
            entry=each.key.entry,
            missed=each.missed,
        )
        for number, each in enumerate(tallies)
    )
