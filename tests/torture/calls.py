"""The story, broken at each single call to the operating system."""

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from tests.storage.training import places_in
from tests.torture.ledger import Findings, Ledger
from tests.torture.scenario import Story, afterwards, story
from tests.torture.shim import Hook, Killed, Op, Shim

ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS)


def calls_of(tell: Story) -> list[Op]:
    """Every call that the unbroken story makes, those that fail included."""
    calls: list[Op] = []
    with tempfile.TemporaryDirectory() as folder, Shim(Path(folder), calls.append).on():
        tell(places_in(Path(folder)), Ledger())
    return calls


def at_call(number: int, act: Callable[[Op], None]) -> Hook:
    """A hook that acts at one call, counted from 0."""
    left = number

    def hook(op: Op) -> None:
        nonlocal left
        left -= 1
        if left == -1:
            act(op)

    return hook


def die(op: Op) -> None:
    """End the process at the entry of a call."""
    raise Killed


def killed_at_each_call(tell: Story = story, every: int = 1) -> Iterator[Findings]:
    """Die at the entry of a call, and in the middle of a write; then start again."""
    for number, op in list(enumerate(calls_of(tell)))[::every]:
        yield _killed(tell, number, half=False)
        if op.kind == "write":
            yield _killed(tell, number, half=True)


def _killed(tell: Story, number: int, *, half: bool) -> Findings:
    with tempfile.TemporaryDirectory() as folder:
        places, ledger = places_in(Path(folder)), Ledger()
        shim = Shim(Path(folder))

        def die_writing(op: Op) -> None:
            shim.half_write(op)
            die(op)

        shim.hook = at_call(number, die_writing if half else die)
        with suppress(Killed), shim.on():
            tell(places, ledger)
        shim.bury()
        at_once = ledger.judge(places)
        afterwards(places, ledger)
        return at_once + ledger.judge(places)


def failed_at_each_call(
    code: int, tell: Story = story, every: int = 1
) -> Iterator[tuple[Findings, int]]:
    """One call fails; how often that was reported is given too."""

    def fail(op: Op) -> None:
        raise OSError(code, os.strerror(code), op.path)

    for number in range(0, len(calls_of(tell)), every):
        with tempfile.TemporaryDirectory() as folder:
            places, ledger = places_in(Path(folder)), Ledger()
            with Shim(Path(folder), at_call(number, fail)).on():
                tell(places, ledger)
            yield ledger.judge(places), ledger.reported
