"""The one careful reader of TOML files: whatever they hold, the answer is a document or a Fault."""

import errno
import os
import re
import stat
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import msgspec

from footui.model.errors import UserError
from footui.model.library import Fault
from footui.model.text import clean, clean_tree, one_line
from footui.storage.paths import AnyPath
from footui.storage.prescan import find_excess

T = TypeVar("T")

MAX_BYTES = 256 * 1024
INTEGERS = range(-(2**63), 2**63)  # what TOML promises to carry

_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_LINE = re.compile(r" \(at line (\d+), column \d+\)\Z")
_LONG_NUMBER = re.compile(r"[0-9A-Fa-f_]{16}")  # the shortest that can be out of range
_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


class FaultError(UserError):
    """A file that cannot be used; `fault` says which and why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


class MissingFileError(FaultError):
    """A file that is not there."""


class UnreadableError(FaultError):
    """A file that the system does not hand out, at least not now; it may be in good order."""


def shown(path: AnyPath) -> str:
    """The path as it can be printed."""
    return one_line(str(path))


def read_document(path: AnyPath) -> dict[str, Any]:
    """The TOML document in a file, its texts cleaned. Raises FaultError."""
    file = shown(path)
    text = _decoded(read_bytes(path), file)
    document = _parsed(text, file)
    if _is_harmless(text):
        return document
    if damage := _damage(document):
        key, problem = damage
        _fail(file, problem, key.removeprefix("."))
    cleaned: dict[str, Any] = clean_tree(document)
    return cleaned


def convert(document: dict[str, Any], type_: type[T], file: str) -> T:
    """The document as a value of the type. Raises FaultError naming the key and what it expects."""
    try:
        return msgspec.convert(document, type_)
    except msgspec.ValidationError as error:
        from footui.storage.expected import explain  # noqa: PLC0415  slow, and seldom needed

        key, problem = explain(str(error), document, type_)
        raise FaultError(Fault(file, key, problem)) from None


def read_bytes(path: AnyPath) -> bytes:
    """What is in a regular file that is not too large. Raises FaultError."""
    file = shown(path)
    if not isinstance(path, Path):
        return path.read_bytes()
    try:
        handle = os.open(path, _FLAGS)
    except FileNotFoundError:
        raise MissingFileError(Fault(file, "", "there is no such file")) from None
    except OSError as error:
        raise _refusal(error, file) from None
    try:
        return _read_regular(handle, file)
    except OSError as error:
        raise _refusal(error, file) from None
    finally:
        os.close(handle)


def _refusal(error: OSError, file: str) -> FaultError:
    if error.errno in {errno.ELOOP, errno.EMLINK}:
        return FaultError(Fault(file, "", "expected a file, found a symbolic link"))
    if error.errno == errno.ENXIO:
        return FaultError(Fault(file, "", "expected a file, found a socket"))
    return UnreadableError(Fault(file, "", f"cannot be read: {error.strerror}"))


def _read_regular(handle: int, file: str) -> bytes:
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        _fail(file, f"expected a file, found {_KINDS.get(stat.S_IFMT(mode), 'something else')}")
    with os.fdopen(handle, "rb", closefd=False) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        _fail(file, f"expected at most {MAX_BYTES // 1024} KB, found more")
    return data


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        _fail(file, f"expected UTF-8, found byte 0x{data[error.start]:02x}", f"line {line}")


def _parsed(text: str, file: str) -> dict[str, Any]:
    if excess := find_excess(text):
        _fail(file, excess.problem, f"line {excess.line}")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        _fail_to_parse(one_line(str(error)), file)
    except (ValueError, RecursionError):  # int() refuses thousands of digits by ValueError
        _fail(file, "expected TOML, found a number too long or brackets too deep")


def _fail_to_parse(message: str, file: str) -> NoReturn:
    found = _LINE.search(message)
    key = f"line {found[1]}" if found else ""
    _fail(file, f"not valid TOML: {_LINE.sub('', message)}", key)


def _is_harmless(text: str) -> bool:
    """Whether all in it is as it should be by its letters alone, which most files are."""
    return "\\" not in text and not _LONG_NUMBER.search(text) and clean(text) == text


def _damage(value: Any) -> tuple[str, str] | None:
    """The path and the problem of what could not be written back, if there is any."""
    if isinstance(value, dict):
        return _damage_in(value.items())
    if isinstance(value, list):
        return _damage_in(enumerate(value))
    if isinstance(value, int) and value not in INTEGERS:
        return "", "expected a number of at most 64 bits"
    return None


def _damage_in(items: Iterable[tuple[str | int, Any]]) -> tuple[str, str] | None:
    for key, item in items:
        if isinstance(key, str) and clean(key) != key:
            name = one_line(key) or "(a nameless key)"
            return f".{name}", "expected no control characters in a key"
        if inner := _damage(item):
            part = f".{key}" if isinstance(key, str) else f"[{key}]"
            return part + inner[0], inner[1]
    return None


def _fail(file: str, problem: str, key: str = "") -> NoReturn:
    raise FaultError(Fault(file, key, problem)) from None
