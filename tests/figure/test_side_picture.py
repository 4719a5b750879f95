import pytest

from footui.figure.ground import Ground
from footui.figure.paint import Role
from footui.figure.raster import Raster, Window
from footui.figure.side import SideFoot
from footui.figure.side_picture import PATCHES, draw_back, draw_far, draw_foot
from footui.model.figure import Spot, Stance

WINDOW = Window(60, 30, -40.0, -90.0, 1.0)
LIFTED = Stance(toes=46.0)


def foot(stance: Stance = LIFTED) -> SideFoot:
    return SideFoot(stance, Ground())


def count(raster: Raster, role: Role) -> int:
    return sum(row.count(role) for row in raster.rows)


@pytest.mark.parametrize(("toes", "nails"), [(10.0, False), (46.0, True)])
def test_the_other_toes_show_their_nails_once_they_are_well_up(toes: float, nails: bool) -> None:
    made = Raster(WINDOW, 4, 4)
    draw_back(made, foot(Stance(toes=toes)), ())
    assert count(made, Role.SKIN) > 0
    assert (count(made, Role.LIGHT) > 0) is nails


def test_the_other_toes_light_up_with_a_rim_of_their_own() -> None:
    made = Raster(WINDOW, 4, 4)
    draw_back(made, foot(), (Spot.TOES,))
    assert count(made, Role.WORK) > count(made, Role.DEEP) > 0
    assert count(made, Role.SKIN) == 0


@pytest.mark.parametrize("spot", PATCHES)
def test_each_part_lights_up_at_its_own_place(spot: Spot) -> None:
    made = Raster(WINDOW, 4, 4)
    draw_foot(made, foot(Stance()), (spot,))
    dots = [
        (x, y) for y, row in enumerate(made.rows) for x, dot in enumerate(row) if dot == Role.WORK
    ]
    columns, rows = zip(*dots, strict=True)
    x = sum(columns) / len(columns) / 2 + WINDOW.left
    y = sum(rows) / len(rows) + WINDOW.top
    at = foot(Stance()).spot(spot)
    assert abs(x - at[0]) < 12
    assert abs(y - at[1]) < 16


def test_the_far_foot_is_a_shape_alone() -> None:
    made = Raster(WINDOW, 4, 4)
    draw_far(made, foot())
    assert set(b"".join(made.rows)) == {Role.NONE, Role.FAR}
