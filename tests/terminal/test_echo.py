"""The far end is asked rarely, believed when it answers, and not waited for when it never does."""

import time

import pytest

from footui.terminal.echo import FIRST_SECONDS, LOST_SECONDS, QUERY, Echo
from tests.terminal.running import StartSubject


class Scene:
    """An echo in a time of its own."""

    def __init__(self) -> None:
        self.now = 0.0
        self.echo = Echo(lambda: self.now)


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_nobody_is_asked_for_nobody(scene: Scene) -> None:
    assert scene.echo.query() == ""


def test_one_who_wants_to_know_makes_the_next_frame_ask_once(scene: Scene) -> None:
    assert not scene.echo.late()
    assert [scene.echo.query(), scene.echo.query()] == [QUERY, ""]
    assert scene.echo.late()
    assert scene.echo.answer()
    assert not scene.echo.late()


def test_an_answer_that_nobody_asked_for_is_not_ours(scene: Scene) -> None:
    assert not scene.echo.answer()


def test_a_terminal_that_never_answers_is_asked_once(scene: Scene) -> None:
    scene.echo.late()
    scene.echo.query()
    scene.now = FIRST_SECONDS + 1
    assert not scene.echo.late()
    assert scene.echo.query() == ""


def test_one_that_has_answered_may_take_its_time(scene: Scene) -> None:
    for _ in range(2):
        scene.echo.late()
        scene.echo.query()
        scene.echo.answer()
    scene.echo.late()
    scene.echo.query()
    scene.now = LOST_SECONDS - 1
    assert scene.echo.late()


def test_waiting_for_an_answer_has_an_end(scene: Scene) -> None:
    scene.echo.wait(60)
    scene.echo.late()
    scene.echo.query()
    began = time.monotonic()
    scene.echo.wait(0.05)
    assert time.monotonic() - began >= 0.04


def test_over_ssh_the_far_end_is_seen_to_lag(start: StartSubject) -> None:
    running = start(env={"SSH_TTY": "/dev/pts/1"})
    pending = running.home / "pending"
    running.terminal.press("o")
    running.terminal.wait_until(pending.exists, "the first look")
    running.wait_steps(6, reading=False)
    assert pending.read_text() == "True"
    running.terminal.wait_until(lambda: pending.read_text() == "False", "the far end's answer")
    running.terminal.press("a")
    running.terminal.wait_for("a end")
    assert "escape" not in running.last_keys()
    assert running.quit() == 0
    running.assert_whole()
