"""Which processes a test has started are still there, and what they use. Linux /proc."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path

MARK = "FOOTUI_TEST_MARK"
_TICKS = os.sysconf("SC_CLK_TCK")
_PROC = Path("/proc")


def marked(mark: str) -> list[int]:
    """The living processes whose environment carries the mark, however far they have gone."""
    needle = f"{MARK}={mark}".encode()
    found = []
    for entry in _PROC.iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            with suppress(OSError):
                if needle in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
    return found


def state(pid: int) -> str:
    """The kernel's letter for the process: R, S, T (stopped), Z; empty when it is gone."""
    fields = _fields(pid)
    return fields[0] if fields else ""


def parent(pid: int) -> int:
    """The id of the process that it belongs to; 0 when it is gone."""
    fields = _fields(pid)
    return int(fields[1]) if fields else 0


def cpu_seconds(pid: int) -> float:
    """Processor time used so far by all threads; 0 when it is gone."""
    fields = _fields(pid)
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def cpu_share(pid: int, seconds: float) -> float:
    """The share of one core that a process uses while we watch: 1.0 is a spin."""
    used, began = cpu_seconds(pid), time.monotonic()
    while time.monotonic() - began < seconds and state(pid) not in {"", "Z"}:
        time.sleep(0.05)
    return max(0.0, cpu_seconds(pid) - used) / (time.monotonic() - began)


def threads(pid: int) -> list[str]:
    """The names of the process's threads, sorted."""
    names = []
    with suppress(OSError):
        for task in (_PROC / str(pid) / "task").iterdir():
            with suppress(OSError):
                names.append((task / "comm").read_text().strip())
    return sorted(names)


def name(pid: int) -> str:
    """The command line, for messages."""
    try:
        raw = (_PROC / str(pid) / "cmdline").read_bytes()
    except OSError:
        return ""
    return raw.replace(b"\0", b" ").decode(errors="replace").strip()


def kill_marked(mark: str, within: float = 10.0) -> None:
    """End everything that carries the mark, and wait until it is gone. Seconds."""
    ends = time.monotonic() + within
    while (pids := marked(mark)) and time.monotonic() < ends:
        for pid in pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        time.sleep(0.01)


def _fields(pid: int) -> list[str]:
    try:
        text = (_PROC / str(pid) / "stat").read_text()
    except OSError:
        return []
    return text[text.rindex(")") + 2 :].split()
