"""Bad files, hostile words and impossible folders, through the real program."""

from pathlib import Path
from typing import Any

import pytest
import tomli_w

from tests.e2e.conftest import Pipe, Run
from tests.e2e.files import BROWSER, HOLD, close_dialog, lay_out
from tests.own_files import write
from tests.realterm.terminal import RealTerminal

NOWHERE = "/proc/footui"  # a folder that nobody can make, not even root


def bad(id_: str, before: str = "", after: str = "") -> str:
    """A short exercise with a slip in it."""
    return HOLD.format(id=id_, name="Bad").replace(before, after)


# What is in a file of the runner's own, and what is said of it
BAD = {
    "routines/nobody.toml": (
        'id = "nobody"\nname = "N"\npurpose = "P"\n[[exercise]]\nid = "no-such-exercise"\n',
        "no-such-exercise",
    ),
    "exercises/minus.toml": (bad("minus", "hold = 0.5", "hold = -1"), "dose.hold"),
    "exercises/nan.toml": (bad("nan", "hold = 0.5", "hold = nan"), "nan"),
    "exercises/true.toml": (bad("true", "reps = 2", "reps = true"), "dose.reps"),
    "exercises/typo.toml": (bad("typo", "name", "nmae"), "nmae"),
    "exercises/huge.toml": ("#" * 10_000_000, "256 KB"),
    "exercises/bomb.toml": (".".join(["a"] * 20_000) + " = 1\n", "bomb"),
    "exercises/one.toml": (bad("twin"), "twin"),
    "exercises/two.toml": (bad("twin"), "twin"),
}
SETTINGS = """
schema = 99
theme = "octarine"
later = "kept"
[keys]
"browse.details" = "f"
"""


def lay_traps(home: Path) -> dict[Path, bytes]:
    """Put all the bad files there; what is in them."""
    config = home / "config"
    for name, (text, _) in BAD.items():
        write(config / name, text)
    (config / "exercises" / "folder.toml").mkdir()
    write(config / "settings.toml", SETTINGS)
    return {path: path.read_bytes() for path in config.rglob("*") if path.is_file()}


def faults_in(terminal: RealTerminal) -> str:
    """All that the list of faults says, without its frame."""
    terminal.press("!")
    terminal.wait_for("Close")
    seen: list[str] = []
    for _ in range(40):
        terminal.wait_quiet()
        before = terminal.text
        seen += [line.strip().strip("│").strip(" █▌") for line in terminal.emulator.lines]
        terminal.press("pagedown")
        terminal.wait_quiet()
        if terminal.text == before:
            return "".join(seen)
    raise AssertionError("no end of faults")


def test_bad_files_are_named_the_rest_works_and_nothing_is_changed(footui: Run, home: Path) -> None:
    lay_out(home)
    before = lay_traps(home)
    terminal = footui(size=(100, 40))
    terminal.wait_for(BROWSER)
    told = faults_in(terminal)
    for name, (_, words) in BAD.items():
        assert Path(name).name in told, name
        assert words in told, name
    for words in ("folder.toml", "newer footui", "octarine", "browse.details"):
        assert words in told, words
    close_dialog(terminal)
    terminal.press("enter")
    terminal.wait_for(r"HOLD +RIGHT FOOT")
    terminal.press("ctrl+q")
    assert terminal.exit_code() == 0
    assert {path: path.read_bytes() for path in before} == before


def test_footui_check_names_every_one_of_them(piped: Pipe, home: Path) -> None:
    lay_traps(home)
    done = piped("check")
    assert done.returncode == 1
    for name in (*BAD, "exercises/folder.toml", "settings.toml"):
        assert name in done.stdout + done.stderr, name


POISON = "\x1b]52;c;eA==\x07\x1b[31m\x9b32m\u202e\u2066\u200f\u061c\x00"
LEFT = "]52;c;eA==[31m32m"
NEVER = ("\x1b]52", "\x1b[31m32m", "\x9b", "\u202e", "\u2066", "\u200f", "\u061c", "\x00")


def hostile(words: str) -> dict[str, Any]:
    """An exercise with these words in every text."""
    return {
        "id": "hostile",
        "name": f"N{words}",
        "purpose": f"P{words}",
        "goals": [f"G{words}"[:40]],
        "position": "standing",
        "laterality": "unilateral",
        "shape": "hold",
        "instructions": [f"I{words}"],
        "equipment": [[f"E{words}"[:40]]],
        "caution": f"C{words}",
        "dose": {"reps": 9, "hold": 0.5},
        "timing": {"prepare": 0.5, "release": 0.5},
        "movement": [
            {"kind": "hold", "say": f"H{words}"},
            {"kind": "release", "say": f"R{words}"},
        ],
    }


def lay_words(home: Path, words: str) -> None:
    """Put these words everywhere a runner can put words."""
    config, entries = home / "config", [{"id": "hostile"}]
    routine = {"id": "full", "name": f"T{words}", "purpose": f"U{words}", "exercise": entries}
    settings = {"schema": 1, "cue_command": f"true {words}", "theme": f"S{words}"}
    write(config / "exercises" / "hostile.toml", tomli_w.dumps(hostile(words)))
    write(config / "routines" / "full.toml", tomli_w.dumps(routine))
    write(config / "routines" / "bad.toml", f'"k\\u001b[31m" = "{LEFT}\\u009b"\n')
    write(config / "settings.toml", tomli_w.dumps(settings))


def test_nobodys_words_reach_the_terminal_as_anything_but_words(footui: Run, home: Path) -> None:
    lay_words(home, f"[/][@click=app.quit]{POISON}")
    shown = f"[/][@click=app.quit]{LEFT}"
    terminal = footui(size=(160, 40))
    terminal.wait_for(BROWSER)
    terminal.press("enter")
    terminal.wait_for(r"HOLD +RIGHT FOOT")
    terminal.press("i")
    terminal.wait_until(lambda: f"I{shown}" in terminal.text, "the instructions")
    terminal.press("escape")
    terminal.wait_for(r"RELEASE +RIGHT FOOT")
    terminal.press("s")
    terminal.wait_for("How hard was it")
    terminal.press("1", "1", "escape")
    terminal.wait_for(BROWSER)
    terminal.press("2")
    terminal.wait_for("Effort")
    terminal.press("1")
    terminal.wait_for(BROWSER)
    terminal.press("!")
    terminal.wait_until(lambda: "S[/][@click=app.quit]" in terminal.text, "the faults")
    close_dialog(terminal)
    terminal.press("q")
    assert terminal.exit_code() == 0
    told = terminal.output.decode()
    assert not [note for note in terminal.emulator.notes if note.startswith("52")]
    for poison in NEVER:
        assert poison not in told, repr(poison)


def test_a_home_that_is_not_there_yet_is_made_private(footui: Run, tmp_path: Path) -> None:
    home = tmp_path / "missing" / "home"
    terminal = footui(env={"FOOTUI_HOME": str(home)})
    terminal.wait_for("Welcome")
    terminal.press("enter")
    terminal.wait_for(BROWSER)
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert (home / "config" / "settings.toml").stat().st_mode & 0o777 == 0o600
    assert home.stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="there is no /proc here")
def test_where_nothing_can_be_written_a_session_runs_and_is_printed_at_the_end(
    footui: Run,
) -> None:
    terminal = footui("start", "foot-roll", env={"FOOTUI_HOME": NOWHERE})
    terminal.wait_for(r"GET READY +RIGHT FOOT")
    terminal.press("enter")
    terminal.wait_for(r"ROLL +RIGHT FOOT")
    terminal.press("escape")
    terminal.wait_for("Leave this session")
    terminal.press("down", "enter")
    terminal.wait_for("How hard was it")
    terminal.press("5")
    terminal.wait_for("Any pain")
    terminal.press("escape")
    terminal.wait_for("NOT SAVED: No such file or directory")
    terminal.wait_for(BROWSER)
    terminal.press("q")
    assert terminal.exit_code() == 0
    assert "effort = 5" in terminal.text
