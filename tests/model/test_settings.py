import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import ValidationError, structs

from footui.model.exercise import Side
from footui.model.settings import (
    GROUPS,
    HELP,
    FirstFoot,
    Options,
    Pacing,
    Settings,
    spanned,
)
from tests.strategies import law, options


@pytest.mark.parametrize(
    ("span", "seconds"),
    [("exercise", 12.0), ("x1", 12.0), ("x1.5", 18.0), ("x0", 0.0), ("20", 20.0), ("7.5", 7.5)],
)
def test_a_span_keeps_scales_or_replaces_the_seconds(span: str, seconds: float) -> None:
    assert spanned(span, 12.0) == seconds


@law
@given(st.from_regex(r"^(exercise|x\d{1,2}(\.\d{1,2})?|\d{1,3}(\.\d)?)$", fullmatch=True))
def test_every_span_that_is_accepted_can_be_used(span: str) -> None:
    accepted = msgspec.convert({"rest": span}, Options).rest
    assert 0 <= spanned(accepted, 10.0) < 1000


@pytest.mark.parametrize("span", ["", "x", "-3", "1e3", "nan", "1000", "x1.5 ", "exercises", "x-1"])
def test_a_span_of_another_form_is_refused(span: str) -> None:
    with pytest.raises(ValidationError, match=r"\$\.rest"):
        msgspec.convert({"rest": span}, Options)


def test_nothing_given_is_a_whole_set_of_settings() -> None:
    assert msgspec.convert({}, Settings) == Settings()
    assert msgspec.to_builtins(Settings()) == {}


@law
@given(options())
def test_settings_give_the_options_that_a_plan_depends_on(chosen: Options) -> None:
    settings = Settings(**structs.asdict(chosen), flash=False)
    assert settings.options() == chosen
    assert type(settings.options()) is Options


@law
@given(options())
def test_options_come_back_as_they_were_written(chosen: Options) -> None:
    assert msgspec.convert(msgspec.to_builtins(chosen), Options) == chosen


@pytest.mark.parametrize(
    ("key", "value"),
    [("pacing", "fast"), ("first_foot", "both"), ("weekly_goal", 8), ("weekly_goal", True)],
)
def test_a_value_out_of_range_is_refused_by_its_key(key: str, value: object) -> None:
    with pytest.raises(ValidationError, match=key):
        msgspec.convert({key: value}, Settings)


@pytest.mark.parametrize("foot", FirstFoot)
def test_the_first_foot_is_a_side(foot: FirstFoot) -> None:
    assert foot.side in (Side.LEFT, Side.RIGHT)
    assert foot.side.value == foot.value


def test_every_setting_has_its_sentence_and_its_place() -> None:
    names = set(Settings.__struct_fields__) - {"schema"}
    assert set(HELP) == names
    assert sorted(name for group in GROUPS.values() for name in group) == sorted(names)


def test_by_default_reps_are_paced_and_gaps_are_those_of_the_exercise() -> None:
    assert Settings().options() == Options(FirstFoot.RIGHT, Pacing.PACED, *["exercise"] * 4)
