from typing import Any

import pytest

from footui.figure.encoder import Style
from footui.figure.paint import Depth
from footui.model.settings import Choice, Drawing, Motion, Settings, Skin
from footui.terminal.abilities import Abilities, Colours
from footui.widgets.figure_look import REMOTE_BYTES, Look, look_for


def able(**changes: Any) -> Abilities:
    whole = {
        "name": "xterm-256color",
        "colours": Colours.TRUE,
        "utf8": True,
        "over_ssh": False,
        "in_tmux": False,
        "channels": (),
    }
    return Abilities(**{**whole, **changes})


@pytest.mark.parametrize(
    ("abilities", "look"),
    [
        ({}, Look(Style.SOFT, Depth.TRUE, 8.0)),
        ({"over_ssh": True}, Look(Style.FLAT, Depth.INDEXED, 4.0, limit=REMOTE_BYTES)),
        ({"colours": Colours.INDEXED}, Look(Style.FLAT, Depth.INDEXED, 8.0)),
        ({"colours": Colours.BASIC}, Look(Style.FLAT, Depth.NAMED, 8.0)),
        ({"colours": Colours.NONE}, Look(Style.ASCII, Depth.NAMED, 8.0)),
        ({"utf8": False}, Look(Style.ASCII, Depth.TRUE, 8.0)),
    ],
)
def test_by_itself_the_look_follows_the_terminal(abilities: dict[str, Any], look: Look) -> None:
    assert look_for(able(**abilities), Settings()) == look


@pytest.mark.parametrize(
    ("settings", "style"),
    [
        ({"figure": Drawing.SEXTANT}, Style.SEXTANT),
        ({"figure": Drawing.FLAT}, Style.FLAT),
        ({"figure": Drawing.ASCII}, Style.ASCII),
        ({"figure": Drawing.SOFT, "ascii": Choice.ON}, Style.ASCII),
    ],
)
def test_the_settings_decide_what_they_name(settings: dict[str, Any], style: Style) -> None:
    look = look_for(able(), Settings(**settings))
    assert look is not None
    assert look.style is style


@pytest.mark.parametrize("drawing", [Drawing.SOFT, Drawing.SEXTANT])
def test_blended_colours_come_over_ssh_too_when_they_are_asked_for(drawing: Drawing) -> None:
    look = look_for(able(over_ssh=True), Settings(figure=drawing))
    assert look is not None
    assert look.depth is Depth.TRUE


def test_a_terminal_said_to_show_more_than_letters_is_believed() -> None:
    look = look_for(able(utf8=False), Settings(ascii=Choice.OFF))
    assert look is not None
    assert look.style is Style.SOFT


@pytest.mark.parametrize(
    ("motion", "calm", "rate"),
    [
        (Motion.FULL, True, 8.0),
        (Motion.LOW, False, 4.0),
        (Motion.STILL, False, 0.0),
        (Motion.AUTO, True, 0.0),
        (Motion.AUTO, False, 8.0),
    ],
)
def test_how_much_moves_is_a_setting_too(motion: Motion, calm: bool, rate: float) -> None:
    look = look_for(able(calm=calm), Settings(motion=motion))
    assert look is not None
    assert look.rate == rate


def test_the_skin_is_as_chosen_and_there_may_be_no_figure_at_all() -> None:
    look = look_for(able(), Settings(skin=Skin.BROWN))
    assert look is not None
    assert look.skin is Skin.BROWN
    assert look_for(able(), Settings(figure=Drawing.OFF)) is None
