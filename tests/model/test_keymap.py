import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.keys import _character_to_key

from footui.model.keymap import (
    BadKeyError,
    checked,
    current_keys,
    key_name,
    key_names,
    key_text,
)
from footui.model.keys import COMMANDS

HINT = "; write a character, or a name such as enter, f2, ctrl+k"
GOOD_KEYS = [*"abcxyzABZ0189", "f2", "f9", "ctrl+k", "ctrl+t", "insert", "?", "!", "home", "up"]


@pytest.mark.parametrize("character", [*string.printable[:95], "ä", "é", "ñ", "€", "§"])
def test_a_character_is_named_as_the_terminal_library_names_it(character: str) -> None:
    assert key_name(character) == _character_to_key(character)


@pytest.mark.parametrize("character", [*string.printable[:94], *"äéñ€§«"])
def test_a_name_reads_as_the_character_it_types(character: str) -> None:
    assert key_text(key_name(character)) == character
    assert key_name(key_name(character)) == key_name(character)


@pytest.mark.parametrize(
    "name", ["enter", "f12", "question_mark", "ctrl+k", "ctrl+shift+k", "shift+up", "alt+enter"]
)
def test_a_full_name_stays_as_it_is(name: str) -> None:
    assert key_name(name) == name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "a key is missing"),
        ("foo", 'there is no key "foo"' + HINT),
        ("Enter", 'there is no key "Enter"; names are in lower case, such as "enter"'),
        ("Ctrl+o", 'there is no key "Ctrl+o"; names are in lower case, such as "ctrl+o"'),
        ("ctrl+O", 'write "ctrl+o" or, with shift held, "ctrl+shift+o"'),
        ("hyper+x", 'there is no key "hyper+x"' + HINT),
        ("ctrl+foo", 'there is no key "ctrl+foo"' + HINT),
        ("ctrl+", 'there is no key "ctrl+"' + HINT),
        ("shift+ctrl+up", "write modifiers once, in the order alt, ctrl, shift"),
        ("ctrl+ctrl+up", "write modifiers once, in the order alt, ctrl, shift"),
        ("shift+a", 'write the character itself, such as "A"'),
        ("ctrl+i", "terminals send ctrl+i as tab"),
        ("ctrl+m", "terminals send ctrl+m as enter"),
        ("ctrl+c", "ctrl+c is not free: it copies text"),
        ("tab", "tab is not free: it moves between the parts of a screen"),
        ("\x07", "that character cannot be a key"),
        ("latin_small_letter_a", 'there is no key "latin_small_letter_a"' + HINT),
    ],
)
def test_a_bad_name_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(BadKeyError) as bad:
        key_name(text)
    assert str(bad.value) == reason


def test_several_keys_stand_with_commas_between() -> None:
    assert key_names("k, up,?,k") == ("k", "up", "question_mark")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("escape", "esc"),
        ("ctrl+q", "^q"),
        ("shift+up", "shift+up"),
        ("ctrl+shift+up", "^shift+up"),
        ("minus", "-"),
        ("plus", "+"),
        ("pageup", "pgup"),
        ("f1", "f1"),
        ("no_such_key", "no_such_key"),
    ],
)
def test_a_key_reads_short(name: str, text: str) -> None:
    assert key_text(name) == text


def test_arrows_can_be_drawn() -> None:
    assert key_text("shift+up", {"up": "^"}) == "shift+^"


def test_changes_that_work_are_used() -> None:
    keymap = checked({"browse.filter": "f2, x", "session.pause": "p"})
    assert keymap.keys == {"browse.filter": "f2,x", "session.pause": "p"}
    assert keymap.problems == ()


def test_two_commands_may_swap_their_keys() -> None:
    assert checked({"browse.variant": "s", "browse.sides": "v"}).problems == ()


def test_one_key_may_serve_commands_that_never_meet() -> None:
    assert checked({"browse.variant": "p", "session.mute": "p"}).problems == ()


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"browse.nothing": "x"}, 'browse.nothing = "x": there is no such command'),
        ({"browse.filter": ""}, 'browse.filter = "": a key is missing'),
        ({"browse.filter": "x,"}, 'browse.filter = "x,": a key is missing'),
        (
            {"browse.filter": "s"},
            'browse.filter = "s": s is already "Feet" (Exercises, browse.sides)',
        ),
        (
            {"app.help": "enter"},
            'app.help = "enter": enter is already "Start" (Exercises, browse.start)',
        ),
        (
            {"session.mute": "x", "session.skip": "x"},
            'session.mute = "x": x is already "Skip exercise" (In a session, session.skip)',
        ),
    ],
)
def test_changes_that_cannot_work_are_named(changes: dict[str, str], problem: str) -> None:
    assert [str(each) for each in checked(changes).problems] == [problem]


def test_a_command_whose_change_is_refused_keeps_its_own_keys() -> None:
    keymap = checked({"browse.sides": "ctrl+O", "browse.variant": "s"})
    assert [each.id for each in keymap.problems] == ["browse.sides", "browse.variant"]
    assert current_keys("browse.sides", keymap.keys) == ("s",)
    assert current_keys("browse.variant", keymap.keys) == ("v",)


def test_current_keys_are_the_changed_ones() -> None:
    assert current_keys("app.help", {"app.help": "f2,h"}) == ("f2", "h")


@given(
    st.dictionaries(
        st.sampled_from([*COMMANDS, "no.command"]),
        st.lists(st.sampled_from([*GOOD_KEYS, "", "Ctrl+x"]), min_size=1, max_size=2).map(",".join),
        max_size=6,
    )
)
def test_what_is_left_after_the_check_always_works_together(changes: dict[str, str]) -> None:
    keymap = checked(changes)
    assert checked(keymap.keys).problems == ()
    assert {each.id for each in keymap.problems} == set(changes) - set(keymap.keys)
