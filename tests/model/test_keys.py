from collections import Counter

import pytest

from footui.model.keymap import checked, default_names, key_name
from footui.model.keys import CATALOGUE, LIVE, TITLES, Command

IDS = [command.id for command in CATALOGUE]


def test_every_command_stands_in_the_catalogue_once() -> None:
    assert len(set(IDS)) == len(IDS)


def test_every_context_has_a_title_and_every_title_a_command() -> None:
    assert {command.context for command in CATALOGUE} == set(TITLES)


def test_every_context_is_live_somewhere() -> None:
    assert {context for row in LIVE for context in row} == set(TITLES)


@pytest.mark.parametrize("command", CATALOGUE, ids=IDS)
def test_default_keys_are_good_key_names(command: Command) -> None:
    names = default_names(command)
    assert tuple(key_name(name) for name in names) == names


@pytest.mark.parametrize("row", LIVE, ids=" ".join)
def test_no_default_key_means_two_things_at_one_time(row: tuple[str, ...]) -> None:
    names = Counter(
        name for each in CATALOGUE if each.context in row for name in default_names(each)
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_the_defaults_are_a_keymap_without_problems() -> None:
    assert checked({each.id: each.keys for each in CATALOGUE}).problems == ()
