import pytest

from footui.figure.bodies import SKETCHES, TALL, WIDE, body_stamp, draw_body
from footui.figure.paint import Role
from footui.figure.raster import Raster, Window
from footui.model.figure import Body, Corner

WINDOW = Window(40, 14, -40.0, -28.0, 1.0)


@pytest.mark.parametrize("body", Body)
@pytest.mark.parametrize("corner", Corner)
def test_a_body_stays_in_its_corner_and_lights_a_foot(body: Body, corner: Corner) -> None:
    made = Raster(WINDOW, 4, 4)
    draw_body(made, body, corner, 1.0)
    dots = [(x / 2, y) for y, row in enumerate(made.rows) for x, dot in enumerate(row) if dot]
    assert {x < WIDE + 1 for x, _ in dots} == {corner.is_left}
    assert {y > 56 - TALL - 1 for _, y in dots} == {corner.is_lower}
    assert Role.WORK in b"".join(made.rows)


@pytest.mark.parametrize("body", Body)
def test_in_letters_each_body_has_lines_of_one_length_and_a_working_foot(body: Body) -> None:
    lines = SKETCHES[body].letters
    assert len({len(line) for line in lines}) == 1
    assert any("#" in line for line in lines)


@pytest.mark.parametrize(
    ("corner", "place"),
    [(Corner.LEFT, (0, 0)), (Corner.RIGHT, (32, 0)), (Corner.LOWER_RIGHT, (32, 9))],
)
def test_in_letters_it_stands_in_the_same_corner(corner: Corner, place: tuple[int, int]) -> None:
    stamp = body_stamp(WINDOW, Body.SIT, corner)
    assert (stamp.col, stamp.row) == place


def test_all_bodies_differ() -> None:
    assert len({sketch.letters for sketch in SKETCHES.values()}) == len(Body)
    assert len({(sketch.limbs, sketch.things) for sketch in SKETCHES.values()}) == len(Body)
