import pytest

from footui.storage.found import did_you_mean


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("towel-curls", '"towel-curls", did you mean "towel-curl"?'),
        ("zzz", '"zzz"'),
        ("", '""'),
        (7, "7"),
        (["towel-curl"], "a list of 1"),
    ],
)
def test_what_resembles_a_known_text_is_suggested(value: object, words: str) -> None:
    assert did_you_mean(value, ["towel-curl", "foot-roll"]) == words
