"""In tmux: it lives on without a viewer, draws itself whole for a new one, ends with tmux."""

import re
from pathlib import Path

import pytest

from tests.realterm import processes
from tests.realterm.fixtures import Start
from tests.realterm.tmux import Tmux
from tests.realterm.waiting import wait_until
from tests.terminal.subjects import LONG, Subject, each_subject, rounds


@pytest.fixture
def home(tmux: Tmux, subject: Subject, tmp_path: Path) -> Path:
    """The folder of a subject that has been started in tmux and works."""
    folder = tmp_path / "footui"
    subject.lay_out(folder)
    tmux.start(subject.command)
    wait_until(lambda: re.search(subject.ready, tmux.screen), "the screen in tmux")
    wait_until(lambda: subject.kept(folder), "a step")
    return folder


@each_subject
def test_a_viewer_can_leave_and_another_come(
    start_terminal: Start, tmux: Tmux, subject: Subject, home: Path
) -> None:
    first = start_terminal(tmux.attach_command())
    first.wait_for(subject.ready)
    first.hang_up()
    kept = subject.kept(home)
    wait_until(lambda: subject.kept(home) > kept, "a step that nobody watches")
    second = start_terminal(tmux.attach_command(), size=(44, 16))
    second.wait_for(subject.ready)
    second.press(*subject.quit)
    second.exit_code()
    tmux.wait_gone()


@each_subject
@pytest.mark.parametrize("_round", rounds(1, 5))
@pytest.mark.parametrize("how", ["kill-session", "kill-server", "kill -9"] if LONG else ["kill -9"])
def test_it_ends_with_tmux(tmux: Tmux, subject: Subject, home: Path, how: str, _round: int) -> None:
    program = tmux.program
    shown = subject.shown(tmux.screen)
    tmux.kill(how)
    wait_until(lambda: processes.state(program) == "", "the end of the program", 10)
    tmux.wait_gone()
    assert subject.kept(home) >= shown
    assert subject.told(home) in {"SIGHUP", None}


def test_reading_back_in_tmux_stops_nothing(tmux: Tmux, subject: Subject, home: Path) -> None:
    tmux.run("copy-mode", "-t", "s")
    kept = subject.kept(home)
    wait_until(lambda: subject.kept(home) > kept + 5, "steps behind the copy mode")
    tmux.run("send-keys", "-t", "s", "-X", "cancel")
    tmux.run("send-keys", "-t", "s", *subject.quit)
    tmux.wait_gone()
