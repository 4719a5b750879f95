"""Stands where a shell would: owns the terminal, runs one program in it, outlives it.

A program that is itself the leader of its session takes the terminal's settings with it when it
ends, so nobody could tell whether it restored them. Run as a script, with nothing but the
standard library: holder.py MODE TTY REPORT COMMAND..., where MODE is `held` or `leader` (the
program becomes the leader after all) and REPORT a file descriptor for its id and its exit code.
When nobody can read the report any more, the tests were killed: then the program is, too.
"""

import fcntl
import os
import select
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


def _woken_by_children() -> int:
    """A pipe that can be read from whenever a child has ended."""
    heard, bell = os.pipe()
    os.set_blocking(bell, False)
    signal.set_wakeup_fd(bell, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    return heard


def _stay(child: int, report: int) -> None:
    heard = _woken_by_children()
    watched = select.poll()
    watched.register(heard, select.POLLIN)
    watched.register(report, 0)  # tells only of the end of its reader
    running = True
    while True:
        ended, status = os.waitpid(child, os.WNOHANG) if running else (0, 0)
        if ended:
            running = False
            os.write(report, f"{os.waitstatus_to_exitcode(status)}\n".encode())
        if report in dict(watched.poll()):
            if running:
                os.killpg(child, signal.SIGKILL)
            return
        os.read(heard, 100)


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
    _stay(child, int(report))


if __name__ == "__main__":
    main()
