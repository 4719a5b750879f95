"""Stands between the store and the operating system: records, fails or kills at any call."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from typing import Any
from unittest.mock import patch

from msgspec import Struct, structs


class Op(Struct, frozen=True):
    """One call that concerns a file below the root. Files have numbers that are used only once."""

    kind: str
    path: str
    target: str = ""
    file: int = 0
    offset: int = 0
    data: bytes = b""
    descriptor: int = -1


class Killed(BaseException):
    """The process has died here: nothing that it would have done after happens."""


Hook = Callable[[Op], None]


def let_pass(op: Op) -> None:
    """Interfere with nothing."""


class Shim:
    """Patches `os` while it is on. The hook sees each call before it is made, and may raise.

    Kinds in `dropped` are answered without being made. Once Killed was raised, every later call
    raises it too, as a dead process makes no calls.
    """

    def __init__(self, root: Path, hook: Hook = let_pass, dropped: frozenset[str] = frozenset()):
        self.log: list[Op] = []
        self.hook = hook
        self._root, self._dropped = str(root), dropped
        self._dead = False
        self._numbers = count(1)
        self._files: dict[str, int] = {}
        self._open: dict[int, Op] = {}
        self._real = {name: getattr(os, name) for name in _WRAPPED}

    @contextmanager
    def on(self) -> Iterator["Shim"]:
        """Patch, and at the end close what a dead process has left open, as the system does."""
        with ExitStack() as stack:
            for name, wrapper in _WRAPPED.items():
                stack.enter_context(patch.object(os, name, self._bound(wrapper)))
            yield self
        self.bury()

    def bury(self) -> None:
        """Close what is open, and be alive again."""
        for descriptor in list(self._open):
            self._real["close"](descriptor)
        self._open.clear()
        self._dead = False

    def half_write(self, op: Op) -> None:
        """Carry out the first half of a write."""
        self.real_write(op.descriptor, op.data[: len(op.data) // 2])

    def real_write(self, descriptor: int, data: bytes) -> int:
        """Write past the hook."""
        written: int = self._real["write"](descriptor, data)
        return written

    def _bound(self, wrapper: Callable[..., Any]) -> Callable[..., Any]:
        return lambda *args, **kwargs: wrapper(self, *args, **kwargs)

    def _inside(self, path: Any) -> bool:
        return isinstance(path, str | os.PathLike) and os.fspath(path).startswith(self._root)

    def _call(self, op: Op, make: Callable[[], Any]) -> Any:
        if self._dead:
            raise Killed
        try:
            self.hook(op)
        except Killed:
            self._dead = True
            raise
        if op.kind in self._dropped:
            return None
        return make()

    def _of_paths(self, kind: str, path: Any, *more: Any, **kwargs: Any) -> Any:
        real = self._real[kind]
        if not self._inside(path):
            return real(path, *more, **kwargs)
        target = os.fspath(more[0]) if kind in ("link", "replace") else ""
        op = Op(kind, os.fspath(path), target)
        result = self._call(op, lambda: real(path, *more, **kwargs))
        self.log.append(structs.replace(op, file=self._follow(op)))
        return result

    def _follow(self, op: Op) -> int:
        """Keep track of which file has which name."""
        if op.kind == "link":
            self._files[op.target] = self._files.get(op.path, 0)
        elif op.kind == "replace":
            self._files[op.target] = self._files.pop(op.path, 0)
        elif op.kind == "unlink":
            return self._files.pop(op.path, 0)
        return self._files.get(op.target or op.path, 0)

    def open(self, path: Any, flags: int, *args: Any, **kwargs: Any) -> int:
        real = self._real["open"]
        if not self._inside(path):
            opened: int = real(path, flags, *args, **kwargs)
            return opened
        name = os.fspath(path)
        new = bool(flags & os.O_CREAT) and not os.path.lexists(name)
        op = Op("create" if new else "open", name)
        descriptor: int = self._call(op, lambda: real(path, flags, *args, **kwargs))
        if new:
            self._files[name] = next(self._numbers)
        op = structs.replace(op, file=self._files.get(name, 0), descriptor=descriptor)
        self._open[descriptor] = op
        self.log.append(op)
        return descriptor

    def write(self, descriptor: int, data: Any) -> int:
        opened = self._open.get(descriptor)
        if opened is None:
            return self.real_write(descriptor, data)
        offset = os.lseek(descriptor, 0, os.SEEK_CUR)
        op = Op("write", opened.path, "", opened.file, offset, bytes(data), descriptor)
        written: int = self._call(op, lambda: self.real_write(descriptor, data))
        self.log.append(structs.replace(op, data=op.data[:written]))
        return written

    def fsync(self, descriptor: int) -> None:
        opened = self._open.get(descriptor)
        if opened is None:
            self._real["fsync"](descriptor)
            return
        kind = "fsyncdir" if os.path.isdir(opened.path) else "fsync"  # noqa: PTH112
        op = Op(kind, opened.path, file=opened.file)
        self._call(op, lambda: self._real["fsync"](descriptor))
        if kind not in self._dropped:
            self.log.append(op)

    def close(self, descriptor: int) -> None:
        opened = self._open.pop(descriptor, None)
        self._real["close"](descriptor)
        if opened is not None and opened.kind == "create" and not self._dead:
            self._call(Op("close", opened.path), lambda: None)

    def link(self, *args: Any, **kwargs: Any) -> None:
        self._of_paths("link", *args, **kwargs)

    def replace(self, *args: Any, **kwargs: Any) -> None:
        self._of_paths("replace", *args, **kwargs)

    def unlink(self, *args: Any, **kwargs: Any) -> None:
        self._of_paths("unlink", *args, **kwargs)

    def mkdir(self, *args: Any, **kwargs: Any) -> None:
        self._of_paths("mkdir", *args, **kwargs)

    def rmdir(self, *args: Any, **kwargs: Any) -> None:
        self._of_paths("rmdir", *args, **kwargs)


_WRAPPED: dict[str, Callable[..., Any]] = {
    name: getattr(Shim, name)
    for name in ("open", "write", "fsync", "close", "link", "replace", "unlink", "mkdir", "rmdir")
}
