"""Help: the keys that work where it was asked for, and what footui says about health."""

from collections.abc import Iterator

from textual.content import Content
from textual.screen import Screen

from footui.model.keys import CATALOGUE, TITLES
from footui.screens.read import ReadScreen
from footui.screens.welcome import HEALTH
from footui.widgets.glyphs import Glyphs
from footui.widgets.keys import all_keys, bind, shown_key
from footui.widgets.prose import BLANK, Item, heading, paragraph

KEYS_WIDTH = 16


class HelpScreen(ReadScreen):
    """Over any screen; its own key closes it too."""

    BINDINGS = bind({"app.help": "close"})

    def __init__(self, screen: Screen[object], glyphs: Glyphs) -> None:
        super().__init__(tuple(help_items(screen, glyphs)), glyphs)


def help_items(screen: Screen[object], glyphs: Glyphs) -> Iterator[Item]:
    """The keys of the screen, group by group, then the words on health."""
    working = all_keys(screen)
    for context, title in TITLES.items():
        group = [each for each in CATALOGUE if each.context == context and each.id in working]
        if not group:
            continue
        yield heading(title)
        for command in group:
            keys = "  ".join(shown_key(name, glyphs) for name in working[command.id])
            yield Item(Content(command.words), Content.styled(keys, "bold"), KEYS_WIDTH)
        yield BLANK
    yield heading("Your health")
    for line in HEALTH:
        yield paragraph(line)
