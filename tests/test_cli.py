"""The command line as a process: its streams, its exit codes, and what it never prints."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from footui import VERSION
from footui.cli import main

ROOT = Path(__file__).parents[1]
PATIENCE_SECONDS = 60.0
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """A function that runs footui in a process of its own, by way of a shell."""
    environment = {
        "PATH": os.environ["PATH"],
        "FOOTUI_HOME": str(tmp_path),
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
    }

    def start(rest: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["/bin/bash", "-o", "pipefail", "-c", f"{sys.executable} -m footui {rest}"],
            env={**environment, **variables},
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    return start


@pytest.mark.parametrize("command", ["list | head -1", "plan full --json | true"])
def test_a_reader_who_leaves_early_is_no_trouble(command: str, run: Run) -> None:
    assert run(command).stderr == ""


@pytest.mark.parametrize("command", ["list", "paths --json", "check", "--version"])
@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", ">&- 2>&- <&-"])
def test_closed_streams_are_no_trouble(command: str, closed: str, run: Run) -> None:
    done = run(f"{command} {closed}")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_named(run: Run) -> None:
    done = run("list > /dev/full")
    assert (done.returncode, done.stderr) == (1, "footui: No space left on device\n")


def test_a_terminal_of_another_coding_gets_escapes(run: Run, tmp_path: Path) -> None:
    settings = tmp_path / "config" / "settings.toml"
    settings.parent.mkdir()
    settings.write_text('pacing = "sp\u00e4ter"\n', encoding="utf-8")
    done = run("check", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert done.stdout.endswith('found "sp\\xe4ter"\n')


def test_json_is_right_in_every_coding(run: Run, tmp_path: Path) -> None:
    odd = tmp_path / "h\u00f6me"
    done = run("paths --json", PYTHONIOENCODING="ascii", FOOTUI_HOME=str(odd))
    assert json.loads(done.stdout)["settings"] == f"{odd}/config/settings.toml"


def test_without_a_terminal_the_app_does_not_start(run: Run) -> None:
    for command in ("", "start"):
        done = run(command)
        assert done.returncode == 2
        assert done.stdout == ""
        assert "footui start --plain" in done.stderr


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"footui {VERSION}\n"


def test_every_command_is_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    for name in ("start", "list", "plan", "history", "check", "schema", "paths"):
        assert f"\n    {name} " in told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope"], "argument COMMAND: invalid choice: 'nope'"),
        (["plan"], "the following arguments are required: ROUTINE"),
        (["paths", "\x1b]0;x\x07"], "unrecognized arguments: ]0;x"),
        (["list", "--jsn", "\udcff\u202e"], "unrecognized arguments: --jsn"),
    ],
)
def test_a_slip_is_named_without_control_characters(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    told = capsys.readouterr().err
    assert message in told
    assert told.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (KeyboardInterrupt(), 130, ""),
        (
            PermissionError(13, "Permission denied", "/x/\x1by"),
            1,
            "footui: /x/y: Permission denied\n",
        ),
        (OSError("odd"), 1, "footui: odd\n"),
    ],
)
def test_what_goes_wrong_inside_ends_in_one_line(
    error: BaseException,
    code: int,
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def fail(_: Any) -> int:
        raise error

    monkeypatch.setattr("footui.commands.places.run", fail)
    assert main(["paths"]) == code
    assert capfd.readouterr().err == message
