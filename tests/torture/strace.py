"""strace kills a process at the entry of a call that changes the disk; it also counts these."""

import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.storage.training import places_in
from tests.torture.ledger import Findings
from tests.torture.scenario import afterwards
from tests.torture.victim import heard

ROOT = Path(__file__).parents[2]
CHANGING = {
    "write": ("write", "pwrite64", "writev"),
    "fsync": ("fsync", "fdatasync"),
    "link": ("link", "linkat"),
    "rename": ("rename", "renameat", "renameat2"),
    "unlink": ("unlink", "unlinkat"),
    "mkdir": ("mkdir", "mkdirat"),
    "rest": ("rmdir", "truncate", "ftruncate", "symlink", "symlinkat", "mknod", "mknodat"),
    "modes": ("chmod", "fchmod", "fchmodat", "chown", "fchown", "fchownat"),
    "copies": ("sendfile", "copy_file_range", "fallocate"),
}
_OWN = "footui-strace-"
_NAME = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\(", re.MULTILINE)


def is_there() -> bool:
    """Whether strace is installed and may trace."""
    tried = shutil.which("strace")
    return tried is not None and _run([tried, "-o", "/dev/null", "true"]).returncode == 0


def calls() -> Counter[str]:
    """How often the story makes each kind of call that changes something of its own."""
    return Counter(kind for kind, line in _traced() if _OWN in line)


def killed(every: int = 1) -> Iterator[Findings]:
    """Die at the entry of each such call, or each so many-th; then start again."""
    counted = Counter(kind for kind, _ in _traced())
    for kind, count in sorted(counted.items()):
        for number in range(1, count + 1, every):
            yield _killed(kind, number)


def _traced() -> list[tuple[str, str]]:
    """Each call of the story that changes something, its own or not: its kind, and the line."""
    kinds = {name: kind for kind, names in CHANGING.items() for name in names}
    with tempfile.TemporaryDirectory(prefix=_OWN) as folder:
        trace = Path(folder) / "trace"
        traced = ("-y", "-e", f"trace={_names(CHANGING)}", "-o", str(trace))
        _victim(Path(folder) / "home", *traced)
        found = ((_NAME.match(line), line) for line in trace.read_text().splitlines())
        return [(kinds[match[1]], line) for match, line in found if match]


def _killed(kind: str, number: int) -> Findings:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        inject = f"inject={_names([kind])}:signal=SIGKILL:when={number}"
        ended = _victim(home, "-o", "/dev/null", "-e", inject)
        if ended.returncode != -signal.SIGKILL:
            raise AssertionError(f"not killed at {kind} {number}: {ended.stderr.decode()}")
        ledger, places = heard(ended.stdout), places_in(home)
        at_once = ledger.judge(places)
        afterwards(places, ledger)
        return at_once + ledger.judge(places)


def _names(kinds: Iterable[str]) -> str:
    return ",".join(f"?{name}" for kind in kinds for name in CHANGING[kind])


def _victim(home: Path, *options: str) -> "subprocess.CompletedProcess[bytes]":
    home.mkdir(exist_ok=True)
    program = [sys.executable, "-B", "-m", "tests.torture.victim", str(home)]
    return _run(["strace", "-f", *options, *program])


def _run(command: list[str]) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120)
