"""What is pure stays so, and scripts start without the screen: proved in fresh processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ["textual", "rich", "asyncio"]
PURE = [
    "footui.model",
    "footui.session",
    "footui.figure",
    "footui.storage",
    "footui.recorder",
    "footui.commands",
]
OPENS_THE_APP = "footui.commands.starting"
PATIENCE_SECONDS = 60.0

PROBE = """
import json, sys
from contextlib import suppress
exec(sys.argv[1])
print(json.dumps([name for name in json.loads(sys.argv[2]) if name in sys.modules]))
"""


def heavy_after(code: str, home: Path) -> list[str]:
    """Which of the heavy modules are loaded after this code."""
    done = subprocess.run(
        [sys.executable, "-c", PROBE, code, json.dumps(HEAVY)],
        env={"PYTHONPATH": str(ROOT), "FOOTUI_HOME": str(home), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=True,
    )
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    return found


def modules_of(package: str) -> list[str]:
    """A package with all its modules; or a module."""
    folder = ROOT / package.replace(".", "/")
    inner = (f"{package}.{path.stem}" for path in folder.glob("*.py") if path.stem != "__init__")
    return [package, *(name for name in inner if name != OPENS_THE_APP)]


@pytest.mark.parametrize("package", PURE)
def test_a_package_below_the_screens_loads_nothing_of_them(package: str, tmp_path: Path) -> None:
    modules = modules_of(package)
    assert package == "footui.recorder" or len(modules) > 1
    assert heavy_after(f"import {', '.join(modules)}", tmp_path) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["list"],
        ["plan", "full"],
        ["check"],
        ["schema"],
        ["paths"],
        ["history"],
        ["figure", "towel-curl", "--still"],
    ],
)
def test_a_command_for_scripts_loads_no_screen(arguments: list[str], tmp_path: Path) -> None:
    code = f"from footui.cli import main; main({arguments!r})"
    assert heavy_after(code, tmp_path) == []


def test_nor_does_the_help(tmp_path: Path) -> None:
    code = "from footui.cli import main\nwith suppress(SystemExit): main(['--help'])"
    assert heavy_after(code, tmp_path) == []


def test_the_app_waits_for_no_parser(tmp_path: Path) -> None:
    environment = {"FOOTUI_HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "TERM": "dumb"}
    code = "import sys; from footui.cli import main; main([]); print('argparse' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


def test_the_app_does_load_it(tmp_path: Path) -> None:
    assert heavy_after("import footui.app", tmp_path) == HEAVY


def test_loading_reads_no_folder_of_the_user(tmp_path: Path) -> None:
    code = "import footui.cli, footui.storage.paths, footui.storage.content"
    heavy_after(code, tmp_path / "home")
    assert list(tmp_path.iterdir()) == []
