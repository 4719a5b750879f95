"""A real sshd on loopback, with keys and settings of its own, for the user who runs the tests."""

import getpass
import os
import socket
import subprocess
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.realterm import processes
from tests.realterm.waiting import wait_until

SETTINGS = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
PidFile {folder}/pid
AuthorizedKeysFile {folder}/user.pub
AcceptEnv *
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PermitRootLogin prohibit-password
PrintMotd no
PrintLastLog no
"""
OPTIONS = (
    "StrictHostKeyChecking=no",
    "UserKnownHostsFile=/dev/null",
    "IdentitiesOnly=yes",
    "IdentityAgent=none",
    "LogLevel=ERROR",
    "EscapeChar=none",
)
ROOTS_FOLDER = Path("/run/sshd")
"""Where sshd locks itself in when root runs it; machines without an init system lack it."""


class Sshd:
    """A server that lets its own key in. `sshd`, `ssh` and `keygen` are paths of programs."""

    def __init__(self, folder: Path, sshd: str, ssh: str, keygen: str) -> None:
        self._folder = folder
        self._ssh = ssh
        self._mark = uuid.uuid4().hex
        folder.mkdir(mode=0o700, parents=True)
        for name in ("host", "user"):
            make = [keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
            subprocess.run(make, check=True)
        self._port = _free_port()
        (folder / "config").write_text(SETTINGS.format(port=self._port, folder=folder))
        if os.geteuid() == 0:
            ROOTS_FOLDER.mkdir(mode=0o755, exist_ok=True)
        self._process = subprocess.Popen(
            [sshd, "-D", "-f", str(folder / "config"), "-E", str(folder / "log")],
            env={"PATH": os.environ["PATH"], processes.MARK: self._mark},
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        wait_until(self._listens, lambda: f"the server: {(folder / 'log').read_text()}")

    def client(self, command: Sequence[str], env: Mapping[str, str]) -> list[str]:
        """What a terminal has to run to have the command run over there, in a terminal."""
        wanted = " ".join(f"{name}={_quoted(value)}" for name, value in env.items())
        remote = f"env {processes.MARK}={self._mark} {wanted} {' '.join(map(_quoted, command))}"
        options = [part for option in OPTIONS for part in ("-o", option)]
        key = ["-i", str(self._folder / "user"), "-p", str(self._port)]
        return [
            self._ssh,
            "-tt",
            "-F",
            "/dev/null",
            *options,
            *key,
            f"{getpass.getuser()}@127.0.0.1",
            remote,
        ]

    def remote_processes(self) -> list[int]:
        """The ids of what clients have started over there."""
        return [pid for pid in processes.marked(self._mark) if not _is_sshd(pid)]

    def close(self) -> None:
        """End the server and everything that clients have started."""
        self._process.terminate()
        self._process.wait()
        processes.kill_marked(self._mark)

    def _listens(self) -> bool:
        with socket.socket() as caller:
            return caller.connect_ex(("127.0.0.1", self._port)) == 0


def _is_sshd(pid: int) -> bool:
    return "sshd" in processes.name(pid)


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
