from textual.content import Content

from footui.widgets.prose import BLANK, WIDEST, Item, fact, heading, lines, paragraph, point

ITEMS = (
    heading("Big [toe] press"),
    BLANK,
    fact("Needs", "a towel or a band, and a chair", 8),
    point("1", "Stand tall and keep breathing"),
    Item(Content("Toe spread"), Content(" 2"), 3, Content("4:29")),
)


def plain(width: int) -> list[str]:
    return [line.plain.rstrip() for line in lines(ITEMS, width)]


def test_lines_after_the_first_keep_the_indent() -> None:
    assert plain(24) == [
        "Big [toe] press",
        "",
        "Needs   a towel or a",
        "        band, and a",
        "        chair",
        "1 Stand tall and keep",
        "  breathing",
        " 2 Toe spread       4:29",
    ]


def test_no_line_is_wider_than_the_page() -> None:
    for width in range(24, 120):
        assert all(line.cell_length <= min(width, WIDEST) for line in lines(ITEMS, width))


def test_text_on_a_wide_screen_stays_narrow_enough_to_read() -> None:
    long = lines((paragraph("word " * 60),), 200)
    assert max(line.cell_length for line in long) <= WIDEST
