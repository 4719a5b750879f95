import pytest
from msgspec import inspect

from footui.model.fields import (
    BadValueError,
    Field,
    Kind,
    changed,
    choice_words,
    fields,
    is_default,
    reset,
    text_of,
    value_words,
)
from footui.model.fields import _accepts as accepts
from footui.model.settings import FirstFoot, Settings

FIELDS = {field.name: field for field in fields()}
ALL = pytest.mark.parametrize("field", FIELDS.values(), ids=list(FIELDS))


def test_every_setting_but_the_schema_can_be_changed() -> None:
    assert sorted(FIELDS) == sorted(set(Settings.__struct_fields__) - {"schema"})
    assert len(FIELDS) == len(fields())


@ALL
def test_every_setting_has_a_name_and_a_sentence(field: Field) -> None:
    assert field.label[0].isupper()
    assert field.help.endswith(".")


@ALL
def test_a_value_comes_back_from_its_text(field: Field) -> None:
    if field.accepts.kind in (Kind.ONE, Kind.TEXT):
        settings = Settings()
        assert changed(settings, field, text_of(settings, field.name)) == settings


@ALL
def test_every_value_that_is_offered_is_taken(field: Field) -> None:
    for value in field.accepts.values:
        settings = changed(Settings(), field, value)
        assert text_of(settings, field.name) == value


def test_kinds_follow_the_types() -> None:
    kinds = {name: field.accepts.kind for name, field in FIELDS.items()}
    assert kinds["first_foot"] is kinds["flash"] is kinds["weekly_goal"] is Kind.ONE
    assert kinds["theme"] is Kind.ONE
    assert kinds["get_ready"] is kinds["cue_command"] is Kind.TEXT
    assert kinds["equipment"] is Kind.MANY
    assert kinds["keys"] is Kind.KEYS
    assert FIELDS["weekly_goal"].accepts.values == tuple("1234567")
    assert FIELDS["theme"].accepts.source == "themes"
    assert FIELDS["equipment"].accepts.source == "equipment"


@pytest.mark.parametrize("text", ["", "x", "1e3", "-5", "x1.234", "1000", "exercises"])
def test_a_bad_time_is_refused_with_what_is_expected(text: str) -> None:
    with pytest.raises(BadValueError, match=r'^expected "exercise".*"x1\.5".*"20"$'):
        changed(Settings(), FIELDS["rest"], text)


def test_a_changed_setting_leaves_the_others() -> None:
    before = Settings(first_foot=FirstFoot.LEFT)
    after = changed(before, FIELDS["equipment"], ["towel"])
    assert (after.equipment, after.first_foot) == (("towel",), FirstFoot.LEFT)
    assert not is_default(after, FIELDS["equipment"])
    assert reset(after, FIELDS["equipment"]) == before
    assert is_default(before, FIELDS["equipment"])


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "on"),
        (False, "off"),
        ("true", "true"),
        (1, "1"),
        (None, "not said"),
        ((), "nothing"),
        (("towel", "step"), "towel, step"),
        ("", "none"),
        ("exercise", "as in the exercise"),
        ("x1.5", "x1.5"),
        ({}, "as they come"),
        ({"app.help": "h"}, "1 changed"),
        (FirstFoot.LEFT, "left"),
    ],
)
def test_values_read_as_words(value: object, words: str) -> None:
    assert value_words(value) == words


def test_choices_read_as_the_values_they_stand_for() -> None:
    assert choice_words(FIELDS["flash"], "false") == "off"
    assert choice_words(FIELDS["first_foot"], "left") == "left"
    assert choice_words(FIELDS["theme"], "nord") == "nord"


def test_a_type_without_an_editor_is_found_at_once() -> None:
    with pytest.raises(TypeError, match="no way to edit"):
        accepts(inspect.BytesType())
