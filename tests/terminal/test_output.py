"""Output never makes anybody wait, keeps its order, and drops frames only whole."""

import os
from collections.abc import Iterator
from contextlib import suppress
from threading import Event

import pytest

from footui.terminal.output import LIMIT, Output
from tests.realterm.waiting import wait_until

FRAME = "x" * 1000
END_OF_SYNCHRONIZED = b"\x1b[?2026l"


class Line:
    """A line to somewhere that can be read slowly, or be cut."""

    def __init__(self) -> None:
        self.reading, writing = os.pipe()
        self._writing = writing
        os.set_blocking(self.reading, False)
        self.caught_up = Event()
        self.output = Output(writing, "utf-8", self.caught_up.set)
        self.output.start()
        self.seen = b""

    def read(self) -> bytes:
        with suppress(BlockingIOError):
            self.seen += os.read(self.reading, 1 << 20)
        return self.seen

    def cut(self) -> None:
        os.close(self.reading)
        self.reading = -1

    def close(self) -> None:
        if self.reading >= 0:
            self.cut()
        self.output.stop(5)
        assert not self.output.is_alive()
        os.close(self._writing)


@pytest.fixture
def line() -> Iterator[Line]:
    line = Line()
    yield line
    line.close()


def stall(line: Line) -> None:
    """Write, without reading, until frames are dropped: a pipe takes 64 KiB."""
    for _ in range((2 * LIMIT + (1 << 17)) // len(FRAME)):
        line.output.write(FRAME)
    assert line.output.waiting


def test_everything_arrives_in_order(line: Line) -> None:
    for number in range(100):
        line.output.write(f"{number} ü;")
    expected = "".join(f"{number} ü;" for number in range(100)).encode()
    wait_until(lambda: line.read() == expected, "all of it")
    wait_until(lambda: not line.output.waiting, "rest")
    assert not line.caught_up.is_set()


def test_a_stalled_line_drops_whole_frames_and_asks_to_be_drawn_anew(line: Line) -> None:
    stall(line)
    wait_until(lambda: line.read() and line.caught_up.is_set(), "catching up")
    text = line.read()
    frames = text.removesuffix(END_OF_SYNCHRONIZED)
    assert len(frames) % len(FRAME) == 0
    assert len(frames) <= LIMIT + (1 << 17)
    line.output.write("after")
    wait_until(lambda: line.read().endswith(b"after"), "new output")


def test_what_is_essential_is_never_dropped(line: Line) -> None:
    line.output.write("begin;", essential=True)
    stall(line)
    line.output.write("end;", essential=True)
    stall(line)
    wait_until(lambda: line.read().endswith(b"end;"), "the essential end")
    assert line.seen.startswith(b"begin;")


def test_a_frame_of_a_huge_screen_is_not_taken_for_a_stall(line: Line) -> None:
    size = LIMIT * 4
    for piece in ("<", "y" * size, ">", "<", "update", ">"):
        line.output.write(piece)
    expected = b"<" + b"y" * size + b"><update>"
    wait_until(lambda: len(line.read()) >= len(expected), "the large frames")
    assert line.seen == expected
    assert not line.caught_up.is_set()


def test_stopping_waits_for_the_last_words_but_not_for_ever(line: Line) -> None:
    line.output.write("goodbye", essential=True)
    line.output.stop(5)
    assert line.read() == b"goodbye"


def test_a_line_that_is_cut_is_noticed_and_nothing_raises(line: Line) -> None:
    line.cut()
    line.output.write("into nothing")
    wait_until(lambda: line.output.lost, "the loss")
    line.output.write("more")
    line.output.stop(5)
    assert not line.output.is_alive()


def test_a_device_made_non_blocking_by_somebody_else_is_borne(line: Line) -> None:
    os.set_blocking(line._writing, False)
    line.output.write("z" * (1 << 18))
    wait_until(lambda: len(line.read()) == 1 << 18, "all of it")
    assert not line.output.lost


def test_text_that_the_encoding_lacks_is_escaped() -> None:
    reading, writing = os.pipe()
    output = Output(writing, "ascii", lambda: None)
    output.start()
    output.write("ü\udc80")
    output.stop(5)
    assert os.read(reading, 100) == rb"\xfc\udc80"
    os.close(reading)
    os.close(writing)
