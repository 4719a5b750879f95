"""`footui start --plain` with its input and output in pipes."""

import subprocess
from pathlib import Path

from tests.e2e.conftest import FOOTUI, PATIENCE_SECONDS, Pipe
from tests.e2e.files import lay_out, sessions
from tests.realterm.fixtures import plain_environment


def kinds(output: str) -> list[str]:
    """The second column of the lines that begin with a time."""
    return [line.split()[1] for line in output.splitlines() if line[2:3] == ":"]


def read_one_rep(folder: Path) -> "tuple[int, str]":
    """Read a session in lines up to its first rep, and go away; its exit code and errors."""
    with subprocess.Popen(
        [*FOOTUI, "start", "--plain", "press"],
        env=plain_environment(folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        next(line for line in process.stdout if "RELEASE" in line)
        process.stdout.close()
        return process.wait(PATIENCE_SECONDS), process.stderr.read()


def test_without_input_it_goes_on_by_itself_to_the_end(piped: Pipe, home: Path) -> None:
    lay_out(home)
    done = piped("start", "--plain", "press", "--set", "release=0")
    assert (done.returncode, done.stderr) == (0, "")
    whole = ["PREPARE", "HOLD", "HOLD", "SWITCH", "HOLD", "HOLD", "FINISHED"]
    assert kinds(done.stdout) == whole
    assert done.stdout.splitlines()[-2:] == [
        "press  right  2/2  1 s  done",
        "press  left  2/2  1 s  done",
    ]
    assert sessions(home)[0]["status"] == "done"


def test_typed_lines_are_obeyed_and_answers_kept(piped: Pipe, home: Path) -> None:
    lay_out(home)
    done = piped("start", "--plain", "pick", typed="\n\n\ns\n4\n1\nleft [2] felt good\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert kinds(done.stdout) == [*("PREPARE", "COUNT", "COUNT", "COUNT", "SWITCH", "FINISHED")]
    for question in ("Effort", "Pain", "Note:"):
        assert question in done.stdout
    (kept,) = sessions(home)
    assert (kept["effort"], kept["pain"], kept["note"]) == (4, 1, "left [2] felt good")
    assert [each["status"] for each in kept["sets"]] == ["done", "skipped"]


def test_leaving_keeps_what_was_done_as_stopped(piped: Pipe, home: Path) -> None:
    lay_out(home)
    done = piped("start", "--plain", "pick", typed="\n\nq\n")
    assert done.returncode == 0
    assert kinds(done.stdout)[-1] == "STOPPED"
    assert sessions(home)[0]["status"] == "stopped"


def test_a_reader_who_goes_away_ends_it_and_loses_nothing(
    piped: Pipe, home: Path, tmp_path: Path
) -> None:
    lay_out(home)
    assert read_one_rep(tmp_path) == (1, "")
    (kept,) = sessions(home)
    assert (kept["status"], kept["sets"][0]["reps_done"]) == ("open", 1)
    done = piped("start", "--plain", "--resume")
    assert (done.returncode, done.stderr) == (0, "")
    assert kinds(done.stdout)[-1] == "FINISHED"
    (kept,) = sessions(home)
    assert [each["reps_done"] for each in kept["sets"]] == [2, 2]


def test_closed_streams_go_nowhere_and_do_not_spin(piped: Pipe, home: Path) -> None:
    lay_out(home)
    assert piped("start", "--plain", "press", closed="<&- >&- 2>&-").returncode == 0
    assert sessions(home)[0]["status"] == "done"


def test_where_nothing_was_done_nothing_is_asked_and_nothing_kept(piped: Pipe, home: Path) -> None:
    lay_out(home)
    done = piped("start", "--plain", "press", typed="q\n3\n")
    assert (done.returncode, "Effort" in done.stdout) == (0, False)
    assert sessions(home) == []


def test_a_name_that_is_not_there_is_said(piped: Pipe) -> None:
    done = piped("start", "--plain", "no-such-thing")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "footui: no exercise 'no-such-thing'\n"
