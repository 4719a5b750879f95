"""It starts, shows itself and quits whole in every environment that logins hand out."""

from itertools import zip_longest

import pytest

from tests.terminal.running import Environment, StartSubject
from tests.terminal.subjects import only_footui

NAMES = [
    "xterm", "xterm-256color", "linux", "vt100", "vt220", "screen", "screen-256color",
    "tmux-256color", "xterm-kitty", "rxvt-unicode-256color", "no-such-name", "", None,
]  # fmt: skip
LOCALES: list[Environment] = [
    {"LANG": "C"},
    {"LANG": None},
    {"LC_ALL": "POSIX"},
    {"LANG": "de_DE.UTF-8"},  # not installed
    {"LC_ALL": "tlh_AQ.UTF-8"},
    {"PYTHONIOENCODING": "latin-1"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONCOERCECLOCALE": "0", "LC_ALL": "C", "PYTHONUTF8": "0"},
]
SIZES = [(80, 24), (40, 15), (36, 11), (20, 5), (120, 40), (200, 60), (300, 100)]
OTHERS: list[Environment] = [
    {},
    {"NO_COLOR": "1"},
    {"COLORTERM": "truecolor"},
    {"COLUMNS": "300", "LINES": "5"},
    {"HOME": ""},
    {"HOME": None},
    {"HOME": "/nonexistent"},
    {"HOME": "not/absolute"},
    {"XDG_DATA_HOME": "relative"},
    {"TEXTUAL_DRIVER": "textual.drivers.linux_driver:LinuxDriver"},
    {"SSH_CONNECTION": "::1 1 ::1 22", "MOSH_SERVER_PID": "1"},
    {"TMUX": "/tmp/no-such-socket,1,0"},
]
SMALL = 30
"""Columns below which a program may do without the text that shows it is ready."""


def together() -> list[tuple[str | None, Environment, tuple[int, int]]]:
    """Every value of everything once, and each combined with one of the others."""
    rows = zip_longest(NAMES, OTHERS, LOCALES, SIZES)
    return [
        (
            name,
            {"TERM": name, **(other or {}), **(locale or {})},
            size or SIZES[0],
        )
        for name, other, locale, size in rows
    ]


@only_footui
@pytest.mark.parametrize(("name", "env", "size"), together())
def test_it_works_in_every_environment(
    start: StartSubject, name: str | None, env: Environment, size: tuple[int, int]
) -> None:
    del name
    running = start(env=env, size=size, seen=size[0] > SMALL)
    running.wait_steps(2)
    assert running.quit() == 0
    running.assert_whole()
