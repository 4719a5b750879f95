"""Stands where a shell would: owns the terminal, runs one program in it, outlives it.

A program that is itself the leader of its session takes the terminal's settings with it when it
ends, so nobody could tell whether it restored them. Run as a script, with nothing but the
standard library: holder.py MODE TTY REPORT COMMAND..., where MODE is `held` or `leader` (the
program becomes the leader after all) and REPORT a file descriptor for its id and its exit code.
"""

import fcntl
import os
import signal
import sys
import termios


def _run(command: list[str]) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # whoever runs the tests may ignore it
    try:
        os.execvp(command[0], command)
    except OSError as error:
        os.write(2, f"{command[0]}: {error}\n".encode())
        os._exit(127)


def _start(command: list[str], tty: int, report: int) -> int:
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    child = os.fork()
    try:
        os.setpgid(child, child)  # by both of us, whoever comes first
    except PermissionError:
        return child  # it came first, and runs its command already
    if not child:
        os.tcsetpgrp(tty, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.close(report)
        _run(command)
    return child


def _pass_on(child: int) -> None:
    """A shell that is hung up on tells its job, and the kernel wakes the job."""
    for number in (signal.SIGHUP, signal.SIGCONT):
        try:
            os.killpg(child, number)
        except ProcessLookupError:
            return


def main() -> None:
    """Run the command, report on it, and stay."""
    mode, path, report, *command = sys.argv[1:]
    tty = os.open(path, os.O_RDWR)
    fcntl.ioctl(tty, termios.TIOCSCTTY, 0)
    if mode == "leader":
        os.write(int(report), f"{os.getpid()}\n".encode())
        os.close(int(report))
        _run(command)
    child = _start(command, tty, int(report))
    signal.signal(signal.SIGHUP, lambda *_: _pass_on(child))
    os.write(int(report), f"{child}\n".encode())
    _, status = os.waitpid(child, 0)
    os.write(int(report), f"{os.waitstatus_to_exitcode(status)}\n".encode())
    while True:
        signal.pause()


if __name__ == "__main__":
    main()
