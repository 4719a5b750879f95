"""Files are written whole or not at all, and privately."""

import errno
import fcntl
import os
import stat
from pathlib import Path

import pytest

from footui.storage.atomic import Mark, make_folders, remove, sync_folder, write_atomic
from tests.torture.shim import Op, Shim


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def fail_on(root: Path, kind: str, code: int, where: str = "") -> Shim:
    """Every call of a kind fails, where its path holds some text."""

    def fail(op: Op) -> None:
        if op.kind == kind and where in op.path:
            raise OSError(code, os.strerror(code), op.path)

    return Shim(root, fail)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_missing_folders_are_made_and_everything_is_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_atomic(tmp_path / "a" / "b" / "file", b"text")
    finally:
        os.umask(before)
    assert (tmp_path / "a" / "b" / "file").read_bytes() == b"text"
    assert [mode(tmp_path / part) for part in ("a", "a/b", "a/b/file")] == [0o700, 0o700, 0o600]


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomic(path, b"old")
    write_atomic(path, b"new", temp=tmp_path / "temp")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["file", "temp"]
    assert names(tmp_path / "temp") == []


def test_a_fresh_file_never_overwrites_one_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_atomic(path, b"mine", fresh=True)
    with pytest.raises(FileExistsError):
        write_atomic(path, b"yours", fresh=True)
    assert path.read_bytes() == b"mine"
    assert names(tmp_path) == ["file"]


def test_a_symbolic_link_is_replaced_and_its_target_is_not_touched(tmp_path: Path) -> None:
    victim, path = tmp_path / "victim", tmp_path / "file"
    victim.write_bytes(b"victim")
    path.symlink_to(victim)
    write_atomic(path, b"text")
    assert victim.read_bytes() == b"victim"
    assert not path.is_symlink()


def test_a_second_name_of_the_old_file_keeps_the_old_text(tmp_path: Path) -> None:
    path, other = tmp_path / "file", tmp_path / "other"
    write_atomic(path, b"old")
    other.hardlink_to(path)
    write_atomic(path, b"new")
    assert (path.read_bytes(), other.read_bytes()) == (b"new", b"old")


def test_the_mark_given_is_the_mark_of_the_file(tmp_path: Path) -> None:
    marks: list[Mark] = []
    write_atomic(tmp_path / "file", b"text", fresh=True, placed=marks.append)
    assert marks == [Mark.of((tmp_path / "file").lstat())]


def test_the_mark_is_given_even_when_the_folder_cannot_be_synced(tmp_path: Path) -> None:
    marks: list[Mark] = []
    write_atomic(tmp_path / "file", b"old")
    with fail_on(tmp_path, "fsyncdir", errno.EIO).on(), pytest.raises(OSError, match="output"):
        write_atomic(tmp_path / "file", b"new", placed=marks.append)
    assert (tmp_path / "file").read_bytes() == b"new"
    assert len(marks) == 1


@pytest.mark.parametrize("kind", ["create", "write", "fsync", "close", "replace"])
def test_when_a_call_fails_the_old_file_stays_and_nothing_beside_it(
    tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "file"
    write_atomic(path, b"old")
    with fail_on(tmp_path, kind, errno.ENOSPC).on(), pytest.raises(OSError, match="space"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize("code", [errno.EPERM, errno.EACCES, errno.ENOTSUP, errno.EMLINK])
def test_without_hard_links_a_fresh_file_still_overwrites_nothing(
    tmp_path: Path, code: int
) -> None:
    path = tmp_path / "file"
    with fail_on(tmp_path, "link", code).on():
        write_atomic(path, b"mine", fresh=True)
        with pytest.raises(FileExistsError):
            write_atomic(path, b"yours", fresh=True)
    assert path.read_bytes() == b"mine"
    assert names(tmp_path) == ["file"]


def test_a_python_without_links_is_good_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> None:
        raise NotImplementedError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    write_atomic(tmp_path / "file", b"mine", fresh=True)
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_link_that_fails_for_another_reason_is_an_error(tmp_path: Path) -> None:
    with fail_on(tmp_path, "link", errno.EIO).on(), pytest.raises(OSError, match="output"):
        write_atomic(tmp_path / "file", b"mine", fresh=True)
    assert names(tmp_path) == []


def test_a_name_that_was_only_claimed_is_given_back(tmp_path: Path) -> None:
    def fail(op: Op) -> None:
        if op.kind in ("link", "replace"):
            raise OSError(errno.EPERM, "refused", op.path)

    with Shim(tmp_path, fail).on(), pytest.raises(PermissionError):
        write_atomic(tmp_path / "file", b"mine", fresh=True)
    assert names(tmp_path) == []


def test_a_file_where_a_folder_should_be_is_not_taken_for_the_file_itself(tmp_path: Path) -> None:
    (tmp_path / "folder").write_bytes(b"")
    with pytest.raises(NotADirectoryError):
        write_atomic(tmp_path / "folder" / "file", b"text", fresh=True)


def test_a_write_that_gets_nowhere_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "write", lambda descriptor, data: 0)
    with pytest.raises(OSError, match="space"):
        write_atomic(tmp_path / "file", b"text")
    assert names(tmp_path) == []


def test_a_write_in_small_steps_is_a_whole_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:2]))
    write_atomic(tmp_path / "file", b"seven b")
    assert (tmp_path / "file").read_bytes() == b"seven b"


@pytest.mark.parametrize(("works", "synced"), [(True, []), (False, ["fsync", "fsyncdir"])])
def test_where_a_full_sync_exists_it_is_used_and_else_the_plain_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, works: bool, synced: list[str]
) -> None:
    asked: list[int] = []

    def control(descriptor: int, command: int) -> int:
        asked.append(command)
        if not works:
            raise OSError(errno.ENOTSUP, "not here")
        return 0

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", control)
    (tmp_path / "other").write_bytes(b"")
    with Shim(tmp_path).on() as shim:
        write_atomic(tmp_path / "file", b"text")
    assert asked == [51, 51]
    assert [op.kind for op in shim.log if op.kind.startswith("fsync")] == synced


def test_a_file_system_that_cannot_sync_folders_will_do(tmp_path: Path) -> None:
    with fail_on(tmp_path, "fsyncdir", errno.EINVAL).on():
        write_atomic(tmp_path / "file", b"text")
    assert (tmp_path / "file").read_bytes() == b"text"


def test_a_folder_that_cannot_be_read_is_not_synced(tmp_path: Path) -> None:
    with fail_on(tmp_path, "open", errno.EACCES).on() as shim:
        sync_folder(tmp_path)
    assert shim.log == []


def test_a_folder_that_cannot_be_listed_counts_as_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "scandir", refuse)
    (tmp_path / "folder").mkdir()
    with Shim(tmp_path).on() as shim:
        make_folders(tmp_path / "folder")
    assert [(op.kind, op.path) for op in shim.log] == [
        ("open", str(tmp_path)),
        ("fsyncdir", str(tmp_path)),
    ]


def test_each_new_folder_is_synced_into_the_one_above(tmp_path: Path) -> None:
    (tmp_path / "something").write_bytes(b"")
    with Shim(tmp_path).on() as shim:
        make_folders(tmp_path / "a" / "b")
    steps = [(op.kind, op.path) for op in shim.log if op.kind != "open"]
    assert steps == [
        ("mkdir", str(tmp_path / "a")),
        ("fsyncdir", str(tmp_path)),
        ("mkdir", str(tmp_path / "a" / "b")),
        ("fsyncdir", str(tmp_path / "a")),
    ]


def test_an_empty_folder_may_be_somebody_elses_unfinished_work_and_is_synced(
    tmp_path: Path,
) -> None:
    (tmp_path / "year").mkdir()
    with Shim(tmp_path).on() as shim:
        write_atomic(tmp_path / "year" / "file", b"text")
    first = next(op for op in shim.log if op.kind == "fsyncdir")
    assert first.path == str(tmp_path)


def test_removing_what_is_not_there_is_fine(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"text")
    remove(tmp_path / "file")
    remove(tmp_path / "file")
    assert names(tmp_path) == []
