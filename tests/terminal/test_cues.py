"""A cue goes out the way that the runner has chosen."""

from pathlib import Path

import pytest

from footui.model.settings import CueChannel
from footui.terminal.cues import CueSender
from tests.realterm.waiting import wait_until


@pytest.fixture
def sent() -> list[str]:
    return []


@pytest.fixture
def cues(sent: list[str]) -> CueSender:
    return CueSender(
        sent.append, lambda _seconds, _callback: None, lambda: 0.0, sent.append, in_tmux=False
    )


def test_the_bell_has_strokes_and_no_words(cues: CueSender, sent: list[str]) -> None:
    cues.send(1, "HOLD RIGHT FOOT", CueChannel.BELL)
    assert sent == ["\a"]


def test_a_notification_has_words_and_no_strokes(cues: CueSender, sent: list[str]) -> None:
    cues.send(3, "HOLD RIGHT FOOT", CueChannel.OSC9)
    assert sent == ["\x1b]9;HOLD RIGHT FOOT\a"]


@pytest.mark.parametrize("channel", list(CueChannel))
def test_a_cue_without_strokes_is_silent(
    cues: CueSender, sent: list[str], channel: CueChannel
) -> None:
    cues.send(0, "RELEASE", channel)
    assert sent == []


def test_the_command_hears_of_the_cue(cues: CueSender, sent: list[str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    cues.run(f"sh -c 'echo $FOOTUI_KIND >{out}'", {"kind": "hold"})
    wait_until(lambda: out.exists() and out.read_text() == "hold\n", "the command's work")
    cues.close()
    assert sent == []
