import re
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct

from footui.model.exercise import Dose, Exercise
from footui.storage.reading import FaultError, convert
from tests.samples import PRESS
from tests.strategies import law


def converted(**changes: Any) -> str:
    """The problem with the sample when these keys of it are other ones."""
    with pytest.raises(FaultError) as caught:
        convert({**PRESS, **changes}, Exercise, "press.toml")
    return str(caught.value).removeprefix("press.toml: ")


A_COUNT = "expected a whole number from 1 to 999"
SECONDS = "expected a number from 0.01 to 3600 (seconds)"
DOSE_KEYS = "(known here: sets, reps, hold, count, work)"
ID = "expected text (up to 64 lower-case letters, digits and hyphens)"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"dose": {"hold": -1}}, f"dose.hold: {SECONDS}, found -1"),
        ({"dose": {"hold": 0}}, f"dose.hold: {SECONDS}, found 0"),
        ({"dose": {"hold": float("nan")}}, f"dose.hold: {SECONDS}, found nan"),
        ({"dose": {"hold": float("inf")}}, f"dose.hold: {SECONDS}, found inf"),
        ({"dose": {"hold": True}}, f"dose.hold: {SECONDS}, found true"),
        ({"dose": {"reps": True}}, f"dose.reps: {A_COUNT}, found true"),
        ({"dose": {"reps": False}}, f"dose.reps: {A_COUNT}, found false"),
        ({"dose": {"reps": 10.0}}, f"dose.reps: {A_COUNT}, found 10.0"),
        ({"dose": {"reps": "10"}}, f'dose.reps: {A_COUNT}, found "10"'),
        ({"dose": {"reps": 1000}}, f"dose.reps: {A_COUNT}, found 1000"),
        ({"dose": {"reps": [10]}}, f"dose.reps: {A_COUNT}, found a list of 1"),
        ({"dose": {"reps": {}}}, f"dose.reps: {A_COUNT}, found a table"),
        ({"dose": {"hodl": 10}}, f'dose.hodl: unknown key, did you mean "hold"? {DOSE_KEYS}'),
        ({"dose": {"qqq": 10}}, f"dose.qqq: unknown key {DOSE_KEYS}"),
        ({"dose": 3}, "dose: expected a table, found 3"),
        ({"timing": {"prepare": -0.5}},
         "timing.prepare: expected a number from 0 to 3600 (seconds, may be 0), found -0.5"),
        ({"shape": "hop"}, 'shape: expected one of hold, reps, count, steps, time, found "hop"'),
        ({"name": ""}, 'name: expected text of up to 300 characters (one line of text), found ""'),
        ({"name": "x" * 301},
         "name: expected text of up to 300 characters (one line of text), "
         f'found "{"x" * 39}…"'),
        ({"name": datetime(2026, 11, 23, tzinfo=UTC)},
         "name: expected text of up to 300 characters (one line of text), found a date or time"),
        ({"id": "Big Toe"}, f'id: {ID}, found "Big Toe"'),
        ({"movement": []}, "movement: expected a list of 1 to 40, found an empty list"),
        ({"movement": [{"kind": "hold"}]},
         "movement[0].say: missing, expected text of up to 300 characters (one line of text)"),
        ({"movement": [{"say": "Go", "kind": "hop"}]},
         'movement[0].kind: expected one of hold, release, found "hop"'),
        ({"movement": [{"say": "Go", "seconds": "2"}]},
         f'movement[0].seconds: {SECONDS}, found "2"'),
        ({"goals": []}, "goals: expected a list of at least 1, found an empty list"),
        ({"equipment": ["towel"]}, 'equipment[0]: expected a list, found "towel"'),
        ({"equipment": [["towel", 3]]},
         "equipment[0][1]: expected text of up to 40 characters (a short word or two), found 3"),
        ({"variant": [{"id": "x", "name": "X", "dose": {"reps": 0}}]},
         f"variant[0].dose.reps: {A_COUNT}, found 0"),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_kind_is_named(changes: dict[str, Any], problem: str) -> None:
    assert converted(**changes) == problem


def test_a_key_that_is_missing_is_named() -> None:
    document = {key: value for key, value in PRESS.items() if key != "dose"}
    with pytest.raises(FaultError, match=r"^press\.toml: dose: missing, expected a table$"):
        convert(document, Exercise, "press.toml")


def test_a_good_document_becomes_the_value() -> None:
    assert convert({"reps": 3, "hold": 10}, Dose, "x.toml") == Dose(reps=3, hold=10.0)


hostile = st.recursive(
    st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.dates(), st.times()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(max_size=9), inner)),
    max_leaves=8,
)


@law
@given(st.sampled_from(sorted(PRESS)), hostile)
def test_any_value_under_any_key_converts_or_is_named(key: str, value: Any) -> None:
    with suppress(FaultError):
        convert({**PRESS, key: value}, Exercise, "press.toml")
        return
    problem = converted(**{key: value})
    assert re.match(rf"{key}[^:]*: (missing, )?(expected|unknown key) ", problem)


@law
@given(st.text())
def test_any_unknown_key_is_named_on_one_line(name: str) -> None:
    if name not in Exercise.__struct_fields__:
        problem = converted(**{name: 1})
        assert "unknown key" in problem
        assert "\n" not in problem


class Hue(StrEnum):
    RED = "red"
    BLUE = "blue"


class Shelf(Struct, forbid_unknown_fields=True):
    lit: Annotated[bool, Meta(extra={"by": "lamp"})] = False
    since: datetime | None = None
    note: str = ""
    ends: tuple[int, ...] = ()
    hue: Hue | int = Hue.RED
    tags: dict[Annotated[str, Meta(pattern="^[a-z]+$", description="a word")], str] = {}


@pytest.mark.parametrize(
    ("document", "problem"),
    [
        ({"lit": 1}, "lit: expected true or false, found 1"),
        ({"note": 5}, "note: expected text, found 5"),
        ({"since": "noon"}, 'since: expected a date with a time, found "noon"'),
        ({"hue": 1.5}, "hue: expected one of red, blue or a whole number, found 1.5"),
        (
            {"tags": {"A": "x"}},
            "tags: expected a table with keys of text (a word), found a table",
        ),
    ],
)
def test_types_that_content_does_not_have_yet_are_named_too(
    document: dict[str, Any], problem: str
) -> None:
    with pytest.raises(FaultError) as caught:
        convert(document, Shelf, "shelf.toml")
    assert str(caught.value) == f"shelf.toml: {problem}"
