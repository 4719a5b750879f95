"""What is sent shows the same as what was drawn, and is little where little has changed."""

from hypothesis import given
from hypothesis import strategies as st

from footui.terminal.pen import change, place
from footui.terminal.thrift import BEGIN, END, Thrift
from tests.realterm.emulator import Emulator

COLUMNS, ROWS = 12, 5
STYLES = [
    "", "1", "7", "38;5;71;48;5;233", "38;5;253;48;5;236", "48;5;233", "1;38;5;71;48;5;233",
    "31", "31;44", "97;100", "38;2;1;2;3", "38;2;1;2;3;48;2;9;8;7;4", "39;49", "0;1;31", "1;0;32",
    "3;9;38;5;5",
]  # fmt: skip
LETTERS = st.sampled_from("aab  █▌ü")
WIDE = st.sampled_from(["漢", "e\u0301", "👣"])

texts = st.text(LETTERS, min_size=1, max_size=COLUMNS) | WIDE


@st.composite
def runs(draw: st.DrawFn) -> str:
    """Styled text somewhere, as Textual draws it; now and then over the edge."""
    row = draw(st.integers(min_value=0, max_value=ROWS - 1))
    column = draw(st.integers(min_value=0, max_value=COLUMNS - 1))
    style, text = draw(st.sampled_from(STYLES)), draw(texts)[: COLUMNS - column]
    return place(row, column) + (f"\x1b[{style}m{text}\x1b[0m" if style else text)


frames = st.lists(runs(), min_size=1, max_size=6).map("".join) | st.builds(
    "{}{}".format, runs(), st.sampled_from(["\n" + place(1, 0), place(2, 3), "\x1b[H", "\a"])
)
stories = st.lists(
    st.tuples(frames, st.sampled_from(["", "", "forget", "resize", "others", "sync"])), max_size=12
)


def screen() -> Emulator:
    return Emulator(COLUMNS, ROWS, lambda _answer: None)


def thrift(columns: int = COLUMNS, rows: int = ROWS) -> Thrift:
    made = Thrift()
    made.resize(columns, rows)
    return made


@given(stories)
def test_the_screen_shows_what_was_drawn(story: list[tuple[str, str]]) -> None:
    drawn, sent, thin = screen(), screen(), thrift()
    for frame, what in story:
        if what == "forget":
            thin.forget()
        if what == "resize":
            thin.resize(COLUMNS, ROWS)
        pieces = {"others": ["\x1b]0;t\a", frame], "sync": [BEGIN, frame, END]}.get(what, [frame])
        for piece in pieces:
            drawn.feed(piece.encode())
            sent.feed(thin.thin(piece).encode())
        assert sent.cells == drawn.cells
        assert (sent.bells, sent.title, sent.modes) == (drawn.bells, drawn.title, drawn.modes)


@given(st.lists(runs(), max_size=8).map("".join))
def test_the_same_frame_again_is_not_sent_at_all(frame: str) -> None:
    thin = thrift()
    thin.thin(frame)
    again = thin.thin(frame)
    assert again in {"", frame}  # what it cannot read, it passes on


@given(st.text() | st.text("\x1b[;mH0123\nab", max_size=40))
def test_whatever_is_drawn_nothing_raises(drawn: str) -> None:
    thin = thrift()
    thin.thin(drawn)
    assert thin.thin(place(0, 0) + "x") != ""


def test_only_the_cells_that_changed_are_sent() -> None:
    thin = thrift(40, 10)
    thin.thin(place(3, 0) + "\x1b[38;5;71;48;5;233mHold 0:08 left\x1b[0m")
    frame = place(3, 0) + "\x1b[38;5;71;48;5;233mHold 0:07 left\x1b[0m" + place(3, 9)
    sent = thin.thin(frame)
    assert sent == "\x1b[4;9H\x1b[38;5;71;48;5;233m7\x1b[m"


def test_small_gaps_are_written_over_and_large_ones_jumped() -> None:
    thin = thrift(40, 10)
    thin.thin(place(0, 0) + "-" * 30)
    sent = thin.thin(place(0, 0) + "x--x" + "-" * 20 + "x" + "-" * 5 + place(0, 25))
    assert sent == "\x1b[1;1Hx--x\x1b[20Cx"


def test_a_change_of_one_colour_names_only_that_one() -> None:
    assert change("38;5;71;48;5;233", "38;5;72;48;5;233") == "\x1b[38;5;72m"
    assert change("31;44", "44") == "\x1b[39m"
    assert change("1;31", "31") == "\x1b[0;31m"
    assert change("31", "") == "\x1b[m"
    assert change("31;1;0", "0") == ""


def test_a_frame_without_news_costs_no_brackets_either() -> None:
    thin = thrift()
    frame = place(0, 0) + "news"
    assert [thin.thin(piece) for piece in (BEGIN, frame, END)] == ["", BEGIN + frame, END]
    assert [thin.thin(piece) for piece in (BEGIN, frame, END)] == ["", "", ""]


def test_a_cursor_that_alone_has_moved_is_moved() -> None:
    thin = thrift()
    thin.thin(place(0, 0) + "abc" + place(0, 1))
    assert thin.thin(place(0, 0) + "abc" + place(2, 2)) == place(2, 2)


def test_after_another_size_everything_is_sent() -> None:
    thin = thrift()
    frame = place(0, 0) + "abc"
    thin.thin(frame)
    thin.resize(20, 4)
    assert thin.thin(frame) == frame


def test_text_over_the_edge_is_passed_on_as_it_is() -> None:
    thin = thrift()
    frame = place(0, COLUMNS - 1) + "abc"
    assert [thin.thin(frame), thin.thin(frame)] == [frame, frame]
