"""Whatever the text says, it stays inside the sequence that carries it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.model.settings import CueChannel
from footui.terminal.encoding import MOST_LETTERS, notification, title

CHANNELS = [CueChannel.OSC9, CueChannel.OSC777, CueChannel.OSC99]
WHOLE = {
    CueChannel.OSC9: r"\x1b\]9;([^\x00-\x1f\x7f-\x9f;]*)\x07",
    CueChannel.OSC777: r"\x1b\]777;notify;footui;([^\x00-\x1f\x7f-\x9f;]*)\x07",
    CueChannel.OSC99: r"\x1b\]99;;([^\x00-\x1f\x7f-\x9f;]*)\x1b\\",
}


def test_the_sequences_are_those_that_terminals_document() -> None:
    assert title("HOLD 3/10") == "\x1b]0;HOLD 3/10\a"
    assert [notification(channel, "HOLD", in_tmux=False) for channel in CueChannel] == [
        "\a",
        "\x1b]9;HOLD\a",
        "\x1b]777;notify;footui;HOLD\a",
        "\x1b]99;;HOLD\x1b\\",
    ]


def test_tmux_is_asked_to_hand_notifications_on_but_rings_itself() -> None:
    passed = notification(CueChannel.OSC99, "HOLD", in_tmux=True)
    assert passed == "\x1bPtmux;\x1b\x1b]99;;HOLD\x1b\x1b\\\x1b\\"
    assert notification(CueChannel.BELL, "HOLD", in_tmux=True) == "\a"


def test_a_number_in_front_is_no_command_for_a_progress_bar() -> None:
    assert notification(CueChannel.OSC9, "4;1;50", in_tmux=False) == "\x1b]9;4,1,50\a"


@pytest.mark.parametrize("channel", CHANNELS)
@given(text=st.text() | st.text("\x1b\x07\x9c\\;]P\u202eab\n", max_size=300))
def test_no_text_can_leave_its_sequence(channel: CueChannel, text: str) -> None:
    found = re.fullmatch(WHOLE[channel], notification(channel, text, in_tmux=False))
    assert found
    assert len(found[1]) <= MOST_LETTERS
    assert re.fullmatch(r"\x1b\]0;[^\x00-\x1f\x7f-\x9f;]*\x07", title(text))


@given(text=st.text())
def test_what_tmux_unwraps_is_the_sequence_itself(text: str) -> None:
    wrapped = notification(CueChannel.OSC9, text, in_tmux=True)
    inner = wrapped.removeprefix("\x1bPtmux;").removesuffix("\x1b\\")
    assert inner.replace("\x1b\x1b", "\x1b") == notification(CueChannel.OSC9, text, in_tmux=False)
