import pytest
from hypothesis import given
from hypothesis import strategies as st

from footui.model.text import clean, clean_tree, clock_text, one_line
from tests.strategies import law

HOSTILE = "\x00\x07\x1b\x7f\x9b\u061c\u200e\u202e\u2066\u2028\u2029\ud800"


@pytest.mark.parametrize("character", list(HOSTILE), ids=lambda each: f"{ord(each):04x}")
def test_what_could_harm_a_terminal_is_taken_out(character: str) -> None:
    assert clean(f"a{character}b") == "ab"


def test_lines_stay_and_a_tab_becomes_a_blank() -> None:
    assert clean("one\ttwo\r\nthree") == "one two\nthree"


def test_markup_and_other_scripts_are_text_like_any_other() -> None:
    assert clean("[bold]Zehen[/] 足 ñ 👣") == "[bold]Zehen[/] 足 ñ 👣"


@law
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_cleaning_takes_out_every_control_character_at_once(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & {*HOSTILE, *map(chr, range(10)), *map(chr, range(11, 32))}
    assert cleaned.encode() is not None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  one\n two\t three ", "one two three"),
        ("one\u2028two\rthree\x0bfour", "one two three four"),
        ("one \x07 two", "one two"),
        (" \n\t ", ""),
    ],
)
def test_one_line_has_single_blanks_where_there_was_any_white_space(text: str, line: str) -> None:
    assert one_line(text) == line


def test_a_document_is_cleaned_throughout() -> None:
    dirty = {"na\x1bme": "a\x07", "list": ["b\x00", {"c": "\u202ed"}], "reps": 10, "on": True}
    assert clean_tree(dirty) == {"name": "a", "list": ["b", {"c": "d"}], "reps": 10, "on": True}


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (0.01, "0:01"), (1, "0:01"), (59.2, "1:00"), (61, "1:01"), (2008, "33:28")],
)
def test_a_duration_is_rounded_up_to_seconds(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text
