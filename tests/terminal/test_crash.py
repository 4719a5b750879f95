"""An error leaves a private trace without local variables, and one line that names it."""

import re
import signal
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from footui.terminal.crash import CrashReporter
from tests.terminal.failing import NOTE, fail
from tests.terminal.running import Running, StartSubject

NOW = datetime(2026, 11, 23, 7, 14, 5, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "new" / "state"


@pytest.fixture
def reporter(folder: Path) -> Iterator[CrashReporter]:
    hooks = sys.excepthook, threading.excepthook
    yield CrashReporter(folder, lambda: NOW)
    sys.excepthook, threading.excepthook = hooks


def failure(note: str = NOTE) -> Exception:
    try:
        fail(note)
    except RuntimeError as error:
        return error
    raise AssertionError


def test_the_trace_is_private_and_has_no_local_variables(
    reporter: CrashReporter, folder: Path
) -> None:
    reporter.record(failure())
    path = folder / "crash-20261123T071405.txt"
    text = path.read_text()
    assert "RuntimeError: failed on purpose with 1 note" in text
    assert "in fail" in text
    assert NOTE not in text
    assert path.stat().st_mode & 0o777 == 0o600
    assert {each.stat().st_mode & 0o777 for each in (folder, folder.parent)} == {0o700}


def test_one_line_names_the_file_and_is_told_once(
    reporter: CrashReporter, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    reporter.tell()
    assert capfd.readouterr().err == ""
    reporter.record(failure())
    assert reporter.crashed
    reporter.tell()
    reporter.tell()
    assert capfd.readouterr().err == (
        f"footui ended by an error; its trace is in {folder}/crash-20261123T071405.txt\n"
    )


def test_two_errors_in_a_second_have_two_files(reporter: CrashReporter, folder: Path) -> None:
    for _ in range(3):
        reporter.record(failure())
    assert len(list(folder.iterdir())) == 3


def test_without_a_place_for_the_trace_it_is_told_itself(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    reporter = CrashReporter(tmp_path / "file" / "state", lambda: NOW)
    reporter.record(failure("\x1b]52;c;secret\a"))
    reporter.tell()
    told = capfd.readouterr().err
    assert "could not keep its trace" in told
    assert "RuntimeError" in told
    assert "\x1b" not in told


def test_a_link_in_the_place_of_the_trace_is_not_followed(
    reporter: CrashReporter, folder: Path, tmp_path: Path
) -> None:
    folder.mkdir(parents=True)
    victim = tmp_path / "victim"
    (folder / "crash-20261123T071405.txt").symlink_to(victim)
    reporter.record(failure())
    assert not victim.exists()


def test_text_that_utf8_lacks_does_not_lose_the_trace(
    reporter: CrashReporter, folder: Path
) -> None:
    reporter.record(ValueError("lone \udc80"))
    assert r"lone \udc80" in (folder / "crash-20261123T071405.txt").read_text()


def test_errors_outside_the_app_and_in_threads_are_caught(
    reporter: CrashReporter, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    reporter.install()
    error = failure()
    sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=fail, args=[NOTE])
    thread.start()
    thread.join()
    assert reporter.crashed
    reporter.tell()
    told = capfd.readouterr().err
    assert told.count("its trace is in") == 2
    assert NOTE not in told + "".join(path.read_text() for path in folder.iterdir())


def test_an_interruption_is_no_crash(reporter: CrashReporter, folder: Path) -> None:
    reporter.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not folder.exists()


def assert_crash_told(running: Running) -> None:
    """Exit code 1, the terminal whole, and on it one line with the path of a trace."""
    assert running.terminal.exit_code() == 1
    running.assert_whole()
    shown = running.terminal.text.replace("\n", "")
    found = re.search(r"footui ended by an error; its trace is in (.*?\.txt)", shown)
    assert found
    assert NOTE not in shown
    assert "Traceback" not in shown
    trace = Path(found[1]).read_text()
    assert "failed on purpose" in trace
    assert NOTE not in trace


def test_an_error_in_the_app_ends_it_whole(start: StartSubject) -> None:
    running = start()
    running.terminal.press("c")
    assert_crash_told(running)


@pytest.mark.parametrize("key", ["t", "l"], ids=["thread", "loop"])
def test_an_error_beside_the_app_is_told_of_at_the_end(start: StartSubject, key: str) -> None:
    running = start()
    running.terminal.press(key)
    running.terminal.wait_for(f"{key} end")
    running.wait_steps(2)
    running.terminal.press(*running.subject.quit)
    assert_crash_told(running)


def test_an_error_on_the_way_out_of_a_signal_keeps_the_signals_code(start: StartSubject) -> None:
    running = start(env={"TICKING_SAVE_FAILS": "1"})
    running.terminal.signal(signal.SIGTERM)
    assert running.terminal.exit_code() == 128 + signal.SIGTERM
    running.assert_whole()
    assert "its trace is in" in running.terminal.text.replace("\n", "")
