"""Signals first, then safety, then the picture; one turn at a time."""

import asyncio
from collections.abc import Sequence

from footui.model.settings import CueLevel
from footui.screens.conductor import Conductor
from footui.session.cues import Cue
from footui.session.engine import Session
from footui.session.events import Event
from footui.session.moves import Command, State
from footui.session.watch import Watch
from tests.session.telling import planned


class World:
    """What a conductor is linked to: a clock, and a list of what it was told in order."""

    def __init__(self) -> None:
        self.now = 0.0
        self.told: list[str] = []
        self.may_keep = asyncio.Event()
        self.may_keep.set()

    def clock(self) -> float:
        return self.now

    async def keep(self, events: Sequence[Event]) -> None:
        self.told.append(f"keep {', '.join(type(each).__name__ for each in events)}")
        await self.may_keep.wait()
        self.told.append("kept")

    def cue(self, cue: Cue) -> None:
        self.told.append(f"ring {cue.bells}")

    def title(self, words: str) -> None:
        self.told.append(f"title {words}")


def conducting(level: CueLevel = CueLevel.EDGES) -> tuple[Conductor, World]:
    world = World()
    return Conductor(Watch(Session(planned("roll"))), world, level), world


async def begun(level: CueLevel = CueLevel.EDGES) -> tuple[Conductor, World]:
    """In the last half second before the work begins."""
    conductor, world = conducting(level)
    await conductor.do(Command.START)
    for tenth in range(0, 96, 19):
        world.now = tenth / 10
        await conductor.tick()
    world.told.clear()
    return conductor, world


async def test_it_rings_then_keeps_then_shows() -> None:
    conductor, world = await begun()
    world.now = 10.0
    shown = await conductor.tick()
    assert world.told == [
        "ring 1",
        "keep IntervalStarted",
        "kept",
        "title ROLL RIGHT FOOT",
    ]
    assert (shown.interval.word, shown.seconds) == ("ROLL", 60)


async def test_a_tick_in_which_nothing_happens_tells_nobody() -> None:
    conductor, world = await begun()
    world.now += 0.1
    assert (await conductor.tick()).state is State.RUNNING
    assert world.told == []


async def test_muted_it_does_not_ring_but_keeps() -> None:
    conductor, world = await begun()
    conductor.muted = True
    world.now = 10.0
    await conductor.tick()
    assert world.told[0] == "keep IntervalStarted"


async def test_at_level_off_nothing_rings() -> None:
    conductor, world = await begun(CueLevel.OFF)
    world.now = 10.0
    await conductor.tick()
    assert not any(each.startswith("ring") for each in world.told)


async def test_a_command_waits_until_what_happened_before_is_kept() -> None:
    conductor, world = await begun()
    world.may_keep.clear()
    world.now = 10.0
    tick = asyncio.create_task(conductor.tick())
    pause = asyncio.create_task(conductor.do(Command.PAUSE))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert world.told[-1] == "keep IntervalStarted"
    assert not tick.done()
    world.may_keep.set()
    assert (await tick).state is State.RUNNING
    assert (await pause).state is State.PAUSED
    assert world.told[-3:] == ["keep Paused", "kept", "title PAUSED RIGHT FOOT"]


async def test_a_command_that_is_not_legal_changes_nothing() -> None:
    conductor, world = await begun()
    shown = await conductor.do(Command.RESUME)
    assert shown.state is State.RUNNING
    assert world.told == []


async def test_it_looks_again_at_each_half_second_and_not_while_nothing_moves() -> None:
    conductor, world = await begun()
    world.now = 9.8
    assert conductor.next_look() == 0.2
    await conductor.do(Command.PAUSE)
    assert conductor.next_look() is None
