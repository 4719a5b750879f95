import os
import socket
import zipfile
from contextlib import suppress
from datetime import UTC
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from footui.model.text import clean, clean_tree
from footui.storage.reading import (
    MAX_BYTES,
    FaultError,
    MissingFileError,
    read_document,
)
from tests.own_files import write
from tests.strategies import law

HANG_GUARD_SECONDS = 20.0
BOMB = ".".join("a" * 20_000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "press.toml"


def problem_of(path: Path) -> str:
    """The fault of a file, without its name."""
    with pytest.raises(FaultError) as caught:
        read_document(path)
    text = str(caught.value)
    assert text == str(caught.value.fault)
    assert text.startswith(f"{path}: ")
    return text.removeprefix(f"{path}: ")


@pytest.mark.parametrize(
    "data",
    [
        b'name = "Press"\nreps = 10\n',
        b'\xef\xbb\xbfname = "Press"\nreps = 10\n',
        b'name = "Press"\r\nreps = 10\r\n',
        b'\xef\xbb\xbfname = "Press"\r\nreps = 10',
    ],
)
def test_a_byte_order_mark_and_windows_line_ends_are_read(file: Path, data: bytes) -> None:
    assert read_document(write(file, data)) == {"name": "Press", "reps": 10}


def test_an_empty_file_is_an_empty_document(file: Path) -> None:
    assert read_document(write(file, "")) == {}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"reps = ", "not valid TOML: Invalid value (at end of document)"),
        (
            b"a = 1\nreps 10\n",
            "line 2: not valid TOML: Expected '=' after a key in a key/value pair",
        ),
        (b"a = 1\na = 2\n", "line 2: not valid TOML: Cannot overwrite a value"),
        (b"<<<<<<< HEAD\n", "line 1: not valid TOML: Invalid statement"),
        (b"\0\0\0", "line 1: not valid TOML: Invalid statement"),
        (
            b'a = "\\ud800"',
            "line 1: not valid TOML: Escaped character is not a Unicode scalar value",
        ),
        (b"a = 1\nb = '\xff'\n", "line 2: expected UTF-8, found byte 0xff"),
        (BOMB.encode() + b" = 1", "line 1: expected a key of at most 32 dots"),
        (f"[{BOMB}]".encode(), "line 1: expected a key of at most 32 dots"),
        (b"a = " + b"[" * 5000, "line 1: expected at most 32 brackets inside each other"),
        (b"reps = " + b"9" * 5000, "expected TOML, found a number too long or brackets too deep"),
        (b"[a]\nb = [1, 0xffffffffffffffffff]", "a.b[1]: expected a number of at most 64 bits"),
        (b"reps = -9223372036854775809", "reps: expected a number of at most 64 bits"),
        (b'[a]\n"b\\u202ec" = 1', "a.bc: expected no control characters in a key"),
        (b"#" * (MAX_BYTES + 1), "expected at most 256 KB, found more"),
        (b"#" * 10_000_000, "expected at most 256 KB, found more"),
    ],
)
def test_what_is_no_sound_document_is_named(file: Path, data: bytes, problem: str) -> None:
    write(file, data)
    start = perf_counter()
    assert problem_of(file) == problem
    assert perf_counter() - start < HANG_GUARD_SECONDS


def test_the_largest_file_and_numbers_are_read(file: Path) -> None:
    data = b"low = -9223372036854775808\nhigh = 9223372036854775807\n"
    assert read_document(write(file, data.ljust(MAX_BYTES, b"#"))) == {
        "low": -(2**63),
        "high": 2**63 - 1,
    }


def test_a_file_that_is_missing_is_told_from_a_bad_one(file: Path) -> None:
    with pytest.raises(MissingFileError) as caught:
        read_document(file)
    assert str(caught.value) == f"{file}: there is no such file"


def test_a_folder_a_pipe_a_socket_a_device_and_a_link_are_no_files(tmp_path: Path) -> None:
    pipe, link, deaf = tmp_path / "pipe.toml", tmp_path / "link.toml", tmp_path / "s.toml"
    os.mkfifo(pipe)
    link.symlink_to(write(tmp_path / "real.toml", "a = 1"))
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(deaf))
        assert problem_of(deaf) == "expected a file, found a socket"
    assert problem_of(tmp_path) == "expected a file, found a folder"
    assert problem_of(pipe) == "expected a file, found a pipe"
    assert problem_of(link) == "expected a file, found a symbolic link"
    assert problem_of(Path("/dev/zero")) == "expected a file, found a device"


def test_a_file_below_a_file_cannot_be_read(tmp_path: Path) -> None:
    inner = write(tmp_path / "a.toml", "") / "b.toml"
    assert problem_of(inner) == "cannot be read: Not a directory"


def test_a_file_that_may_not_be_opened_says_why(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied", str(file))

    write(file, "a = 1")
    monkeypatch.setattr(os, "open", refuse)
    assert problem_of(file) == "cannot be read: Permission denied"


def test_a_file_that_fails_while_it_is_read_says_why(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    write(file, "a = 1")
    monkeypatch.setattr(os, "fdopen", fail)
    assert problem_of(file) == "cannot be read: Input/output error"


def test_no_handle_stays_open(tmp_path: Path) -> None:
    handles = Path("/proc/self/fd")
    before = len(list(handles.iterdir()))
    read_document(write(tmp_path / "good.toml", "a = 1"))
    for path in (write(tmp_path / "bad.toml", "a"), tmp_path, tmp_path / "none"):
        with pytest.raises(FaultError):
            read_document(path)
    assert len(list(handles.iterdir())) == before


def test_a_file_inside_a_zip_is_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "content.zip", "w") as made:
        made.writestr("exercises/press.toml", 'name = "Press"')
    packed = zipfile.Path(tmp_path / "content.zip") / "exercises" / "press.toml"
    assert read_document(packed) == {"name": "Press"}


def test_the_name_of_a_file_is_printed_without_its_control_characters(tmp_path: Path) -> None:
    path = write(tmp_path / "a\x1b[31m\udcff\n.toml", "a")
    with pytest.raises(FaultError) as caught:
        read_document(path)
    assert caught.value.fault.file == f"{tmp_path}/a[31m .toml"


def test_texts_are_cleaned_at_every_depth(file: Path) -> None:
    text = 'a = "x\\u001b]52;c;eA==\\u0007"\nb = [{ c = "\\u202eleft\\tright\\u009b" }]'
    document = {"a": "x]52;c;eA==", "b": [{"c": "left right"}]}
    assert read_document(write(file, text)) == document


values = st.recursive(
    st.one_of(
        st.text(),
        st.integers(-(2**63), 2**63 - 1),
        st.floats(allow_nan=False),
        st.booleans(),
        st.datetimes(timezones=st.just(UTC)).map(lambda each: each.replace(microsecond=0)),
    ),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(max_size=9), inner)),
    max_leaves=12,
)


def has_odd_key(value: Any) -> bool:
    """Whether a key somewhere in a document would not survive cleaning."""
    if isinstance(value, dict):
        return any(clean(key) != key or has_odd_key(inner) for key, inner in value.items())
    return isinstance(value, list) and any(map(has_odd_key, value))


@law
@given(st.dictionaries(st.text(max_size=9), values, max_size=5))
def test_what_is_written_is_read_back_cleaned(
    tmp_path_factory: pytest.TempPathFactory, document: dict[str, Any]
) -> None:
    path = tmp_path_factory.getbasetemp() / "round.toml"
    path.write_text(tomli_w.dumps(document), encoding="utf-8", newline="\n")
    if has_odd_key(document):
        assert problem_of(path).endswith(": expected no control characters in a key")
    else:
        assert read_document(path) == clean_tree(document)


@law
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_any_bytes_make_a_document_or_a_fault(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(data)
    with suppress(FaultError):
        assert isinstance(read_document(path), dict)
        return
    assert problem_of(path).isprintable()
