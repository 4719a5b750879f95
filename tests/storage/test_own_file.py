"""A file of ours is written again and again; what others put in its place is never overwritten."""

import os
from pathlib import Path

import pytest

from footui.storage.atomic import Mark
from footui.storage.own_file import OwnFile
from tests.torture.shim import Op, Shim

NAME = "2026-11-23T071405_abc.toml"


def contents(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in folder.glob("*.toml")}


@pytest.fixture
def own(tmp_path: Path) -> OwnFile:
    return OwnFile(tmp_path / "year" / NAME, tmp_path / ".tmp")


def test_it_is_replaced_in_its_place(own: OwnFile) -> None:
    for text in (b"one", b"two", b"three"):
        own.write(text)
    assert own.path.name == NAME
    assert contents(own.path.parent) == {b"three"}


def test_what_is_there_already_is_not_ours(own: OwnFile) -> None:
    own.path.parent.mkdir()
    own.path.write_bytes(b"theirs")
    own.write(b"ours")
    assert own.path.name.startswith("2026-11-23T071405_abc.r")
    assert contents(own.path.parent) == {b"theirs", b"ours"}


def test_what_was_there_is_ours_when_its_mark_is_given(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"old")
    OwnFile(path, tmp_path, Mark.of(path.lstat())).write(b"new")
    assert contents(tmp_path) == {b"new"}


def test_it_goes_on_beside_each_foreign_edit(own: OwnFile) -> None:
    own.write(b"one")
    first = own.path
    first.write_bytes(b"foreign 1")
    own.write(b"two")
    second = own.path
    second.write_bytes(b"foreign 2")
    own.write(b"three")
    own.write(b"four")
    assert contents(first.parent) == {b"foreign 1", b"foreign 2", b"four"}
    assert len({first, second, own.path}) == 3
    assert all(path.name.count(".r") <= 1 for path in first.parent.iterdir())


def test_a_foreign_edit_of_the_same_length_in_place_is_seen(own: OwnFile) -> None:
    own.write(b"one")
    with own.path.open("r+b") as stream:
        stream.write(b"two")
    os.utime(own.path, ns=(0, 12345))
    own.write(b"three")
    assert contents(own.path.parent) == {b"two", b"three"}


def test_another_time_or_number_on_our_own_bytes_is_no_foreign_edit(own: OwnFile) -> None:
    own.write(b"one")
    os.utime(own.path, ns=(0, 12345))
    own.write(b"two")
    assert contents(own.path.parent) == {b"two"}


def test_when_it_was_deleted_it_is_there_again(own: OwnFile) -> None:
    own.write(b"one")
    own.path.unlink()
    own.write(b"two")
    assert own.path.name == NAME
    assert contents(own.path.parent) == {b"two"}


@pytest.mark.parametrize("kind", ["symlink", "fifo", "folder"])
def test_something_else_in_its_place_is_left_alone(own: OwnFile, kind: str, tmp_path: Path) -> None:
    victim, first = tmp_path / "victim", own.path
    own.write(b"one")
    first.unlink()
    if kind == "symlink":
        first.symlink_to(victim)
    elif kind == "fifo":
        os.mkfifo(first)
    else:
        first.mkdir()
    before = first.lstat()
    own.write(b"two")
    assert own.path.read_bytes() == b"two"
    assert own.path != first
    assert os.path.samestat(first.lstat(), before)
    assert not victim.exists()


def test_a_year_that_is_a_symbolic_link_is_refused(own: OwnFile, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    own.path.parent.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic link"):
        own.write(b"one")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_failure_after_the_file_is_in_place_is_no_foreign_edit(
    own: OwnFile, tmp_path: Path
) -> None:
    own.write(b"one")

    def fail(op: Op) -> None:
        if op.kind == "fsyncdir":
            raise OSError(5, "failed", op.path)

    with Shim(tmp_path, fail).on(), pytest.raises(OSError, match="failed"):
        own.write(b"two")
    own.write(b"three")
    assert contents(own.path.parent) == {b"three"}


def test_somebody_who_takes_the_name_at_the_last_moment_keeps_it(
    own: OwnFile, tmp_path: Path
) -> None:
    own.path.parent.mkdir()

    def take(op: Op) -> None:
        if op.kind == "link" and op.target.endswith(NAME):
            Path(op.target).write_bytes(b"theirs")

    with Shim(tmp_path, take).on():
        own.write(b"ours")
    assert contents(own.path.parent) == {b"theirs", b"ours"}
