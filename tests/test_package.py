"""What is built from this tree holds the content, and works from wherever it lies."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from footui import VERSION

ROOT = Path(__file__).parents[1]


def run(*command: str, path: Path | None = None, home: Path) -> str:
    environment = {**os.environ, "FOOTUI_HOME": str(home), "PYTHONSAFEPATH": "1"}
    environment["PYTHONPATH"] = str(path) if path else ""
    done = subprocess.run(
        command, env=environment, cwd=home, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel and a source distribution, built as pip builds them."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        timeout=120,
    )
    return folder


def wheel_of(built: Path) -> Path:
    return next(built.glob("*.whl"))


def shipped(kind: str) -> set[str]:
    return {path.name for path in (ROOT / "content" / kind).glob("*.toml")}


@pytest.mark.parametrize("kind", ["exercises", "routines"])
def test_the_wheel_holds_the_content_inside_the_package(built: Path, kind: str) -> None:
    with zipfile.ZipFile(wheel_of(built)) as wheel:
        names = {Path(name) for name in wheel.namelist()}
    assert {path.name for path in names if path.parent == Path("footui/content") / kind} == shipped(
        kind
    )
    assert {path.parts[0] for path in names} - {"footui"} == {"footui-0.1.0.dist-info"}


def test_an_installed_wheel_lists_its_exercises(built: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel_of(built)) as wheel:
        wheel.extractall(tmp_path / "site")
    listed = run(sys.executable, "-m", "footui", "list", path=tmp_path / "site", home=tmp_path)
    assert listed.count("\n") >= len(shipped("exercises") | shipped("routines"))


def test_a_zipped_wheel_lists_its_exercises(built: Path, tmp_path: Path) -> None:
    listed = run(sys.executable, "-m", "footui", "list", path=wheel_of(built), home=tmp_path)
    assert "foot-roll" in listed


def test_the_source_distribution_works_where_it_is_unpacked(built: Path, tmp_path: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as source:
        source.extractall(tmp_path, filter="data")
    unpacked = next(tmp_path.glob("footui-*"))
    assert (unpacked / "tests").is_dir()
    listed = run(sys.executable, "-m", "footui", "list", path=unpacked, home=tmp_path)
    assert "foot-roll" in listed


def test_the_versions_agree() -> None:
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text()
