"""Ctrl+z, fg and bg, as a shell does them; and where there is no shell."""

import shlex
import signal
from pathlib import Path

import pytest

from tests.realterm import processes
from tests.realterm.fixtures import PYTHON, Start
from tests.realterm.waiting import wait_until
from tests.terminal.running import Running, StartSubject
from tests.terminal.subjects import Subject, rounds

PROMPT = "at the shell> "
BASH = ("bash", "--norc", "--noprofile", "-i")


class Shell(Running):
    """A subject run as a job of an interactive bash."""

    def type(self, line: str) -> None:
        self.terminal.send(line.encode() + b"\r")

    def wait_prompt(self) -> None:
        self.terminal.wait_until(
            lambda: self.terminal.text.rstrip().endswith(PROMPT.rstrip()), "the prompt"
        )

    def wait_app(self) -> None:
        self.terminal.wait_for(self.subject.ready)
        self.wait_steps(2)


@pytest.fixture
def shell(start_terminal: Start, subject: Subject, tmp_path: Path) -> Shell:
    terminal = start_terminal(BASH, env={"PS1": PROMPT, "HISTFILE": None}, leader=True)
    running = Shell(subject, terminal, tmp_path / "footui")
    running.wait_prompt()
    return running


def command(subject: Subject) -> str:
    return shlex.join(subject.command)


@pytest.mark.parametrize("wrapped", ["{}", "sh -c '{}; exit $?'"], ids=["alone", "behind sh"])
def test_it_stops_and_wakes_with_its_job(shell: Shell, subject: Subject, wrapped: str) -> None:
    shell.type(wrapped.format(command(subject)))
    shell.wait_app()
    for _ in rounds(2, 10):
        shell.terminal.press("ctrl+z")
        shell.wait_prompt()
        assert shell.terminal.modes_left_on <= {2004}  # bash's own
        assert not shell.terminal.emulator.alternate
        done = shell.kept
        shell.type("echo still $((40 + 2))")
        shell.terminal.wait_for("still 42")
        assert shell.kept == done
        shell.type("fg")
        shell.wait_app()
    shell.terminal.press(*subject.quit)
    shell.wait_prompt()
    shell.type("echo code $?")
    shell.terminal.wait_for("code 0")


@pytest.mark.parametrize("mode", ["1", "2", "3"])
def test_a_screen_that_stands_still_comes_back_whole(shell: Shell, mode: str) -> None:
    terminal = shell.terminal
    shell.type(shlex.join((PYTHON, "-m", "footui")))
    terminal.wait_for("Filter by|Welcome")
    terminal.press("escape", mode)
    terminal.wait_quiet(0.5)
    seen = terminal.emulator.cells
    terminal.press("ctrl+z")
    shell.wait_prompt()
    shell.type("fg")
    terminal.wait_until(lambda: terminal.emulator.cells == seen, "all that was there before")
    terminal.press("ctrl+q")
    shell.wait_prompt()


def test_in_the_background_it_waits_to_be_fetched(shell: Shell, subject: Subject) -> None:
    shell.type(command(subject))
    shell.wait_app()
    shell.terminal.press("ctrl+z")
    shell.wait_prompt()
    shell.type("bg")
    shell.terminal.wait_for(r"Stopped[^$]*Stopped|Stopped.*\n(.*\n)*.*bg")
    shell.type("fg")
    shell.wait_app()
    shell.terminal.press(*subject.quit)
    shell.wait_prompt()
    shell.type("echo code $?")
    shell.terminal.wait_for("code 0")


def test_killing_the_stopped_job_ends_it(shell: Shell, subject: Subject) -> None:
    shell.type(command(subject))
    shell.wait_app()
    shell.terminal.press("ctrl+z")
    shell.wait_prompt()
    shell.type("kill %1")
    shell.terminal.wait_until(
        lambda: len(shell.terminal.program.survivors()) == 1, "that only bash is there"
    )
    shell.type("true")
    shell.terminal.wait_for(f"Exit {128 + signal.SIGTERM}")
    assert shell.told == "SIGTERM"


def test_a_hang_up_while_stopped_ends_it(shell: Shell, subject: Subject) -> None:
    shell.type(command(subject))
    shell.wait_app()
    shell.terminal.press("ctrl+z")
    shell.wait_prompt()
    shell.terminal.hang_up()
    wait_until(lambda: not shell.terminal.program.survivors(), "that all is gone")
    assert shell.told == "SIGHUP"


def test_without_a_shell_to_go_back_to_it_does_not_stop(start: StartSubject) -> None:
    running = start(leader=True)
    running.terminal.press("ctrl+z")
    running.terminal.wait_for("no shell to go back to")
    running.terminal.signal(signal.SIGTSTP)
    running.wait_steps(2)
    assert processes.state(running.pid) != "T"
    assert running.quit() == 0
