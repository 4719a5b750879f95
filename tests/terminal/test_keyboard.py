"""Whatever bytes come, keys that follow them arrive."""

import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Key, Paste, Resize
from textual.message import Message

from footui.terminal.doorbell import Doorbell
from footui.terminal.keyboard import PASTE_SECONDS, PASTE_SILENCE, Keyboard, typed
from tests.realterm.waiting import HANG_GUARD

LONG_ENOUGH = PASTE_SECONDS + 1


def keys(messages: list[Message]) -> list[str]:
    return [message.key for message in messages if isinstance(message, Key)]


def type_in(keyboard: Keyboard, *pieces: bytes, at: float = 0.0) -> list[Message]:
    return [message for piece in pieces for message in keyboard.feed(piece, at)]


def settle(keyboard: Keyboard, at: float) -> list[Message]:
    """Let so much time pass that nothing is pending, by Textual's clock and by ours."""
    keyboard._parser._timeout_time = 0.0 if keyboard._parser._timeout_time else None
    return list(keyboard.idle(at))


def test_letters_arrive_also_in_pieces() -> None:
    assert keys(type_in(Keyboard(), b"a\xc3", b"\xbcz")) == ["a", "ü", "z"]


@pytest.mark.parametrize(
    "garbage",
    [b"\x80", b"\xff\xfe", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x28\xa1"],
)
def test_what_is_not_utf8_is_left_out(garbage: bytes) -> None:
    keyboard = Keyboard()
    assert keys(type_in(keyboard, garbage, b"x"))[-1] == "x"
    assert keys(type_in(keyboard, b"y")) == ["y"]


def test_a_start_alone_does_not_swallow_the_next_key() -> None:
    assert keys(type_in(Keyboard(), b"\xe4", b"q")) == ["q"]


def test_a_key_beyond_unicode_kills_nobody() -> None:
    keyboard = Keyboard()
    type_in(keyboard, b"\x1b[99999999999;5u")
    assert keys(type_in(keyboard, b"x")) == ["x"]


def test_a_parser_that_dies_leaves_what_it_knew_of_the_mouse() -> None:
    keyboard = Keyboard()
    type_in(keyboard, b"\x1b[48;24;80;480;800t", b"\x1b[99999999999;5u")
    assert keyboard._parser.mouse_pixels
    assert keyboard._parser.terminal_size == (80, 24)


def test_an_absurd_size_is_not_believed() -> None:
    sizes = [
        message.size
        for message in type_in(Keyboard(), b"\x1b[48;30000;30000;1;1t", b"\x1b[48;24;80;480;800t")
        if isinstance(message, Resize)
    ]
    assert sizes == [(80, 24)]


def test_a_whole_paste_arrives_as_one() -> None:
    pasted = type_in(Keyboard(), b"\x1b[200~one ", b"two\x1b[20", b"1~x")
    assert [each.text for each in pasted if isinstance(each, Paste)] == ["one two"]
    assert keys(pasted) == ["x"]


def test_a_paste_that_falls_silent_counts_as_ended() -> None:
    keyboard = Keyboard()
    assert keys(type_in(keyboard, b"\x1b[200~abc", at=5.0)) == []
    assert keyboard.deadline == 5.0 + PASTE_SILENCE
    assert list(keyboard.idle(5.0 + PASTE_SILENCE / 2)) == []
    ended = list(keyboard.idle(5.0 + PASTE_SILENCE))
    assert [each.text for each in ended if isinstance(each, Paste)] == ["abc"]
    assert keyboard.deadline is None
    assert keys(type_in(keyboard, b"x")) == ["x"]


def test_a_paste_that_never_falls_silent_ends_too() -> None:
    keyboard = Keyboard()
    now, seen = 0.0, list(keyboard.feed(b"\x1b[200~", 0.0))
    while not any(isinstance(each, Paste) for each in seen):
        now += PASTE_SILENCE / 2
        assert now < LONG_ENOUGH
        seen += keyboard.feed(b"a", now)
    assert keys(type_in(keyboard, b"x", at=now)) == ["x"]


@given(st.lists(st.binary(max_size=40) | st.sampled_from([b"\x1b[200~", b"\x1b]", b"\x1b[<"])))
def test_after_any_bytes_and_a_pause_a_key_is_a_key(pieces: list[bytes]) -> None:
    keyboard = Keyboard()
    type_in(keyboard, *pieces)
    settle(keyboard, LONG_ENOUGH)
    settle(keyboard, LONG_ENOUGH)
    assert keys(type_in(keyboard, b"x", at=LONG_ENOUGH))[-1] == "x"


def run_typed(send: bytes, *, end: str) -> list[str]:
    """What a thread makes of what is typed at a pipe, until the bell rings or the pipe ends."""
    reading, writing = os.pipe()
    bell, seen = Doorbell(), list[Message]()
    arrived = threading.Event()

    def listen() -> None:
        for message in typed(Keyboard(), reading, bell):
            seen.append(message)
            arrived.set()

    thread = threading.Thread(target=listen)
    thread.start()
    os.write(writing, send)
    assert arrived.wait(HANG_GUARD)
    if end == "bell":
        bell.set()
        thread.join(HANG_GUARD)
    os.close(writing)
    thread.join(HANG_GUARD)
    assert not thread.is_alive()
    os.close(reading)
    bell.close()
    return keys(seen)


@pytest.mark.parametrize("end", ["bell", "end of file"])
def test_listening_ends_at_the_bell_and_at_the_end(end: str) -> None:
    assert run_typed(b"a", end=end) == ["a"]


def test_the_escape_key_alone_is_told_in_a_moment() -> None:
    assert run_typed(b"\x1b", end="bell") == ["escape"]
