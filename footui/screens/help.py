"""Help: the keys that work where it was asked for, and what footui says about health."""

from collections.abc import Collection, Iterator, Mapping

from textual.content import Content

from footui.model.keymap import current_keys
from footui.model.keys import CATALOGUE, TITLES
from footui.screens.read import ReadScreen
from footui.screens.welcome import HEALTH
from footui.widgets.glyphs import Glyphs
from footui.widgets.keys import bind, shown_key
from footui.widgets.prose import BLANK, Item, heading, paragraph

KEYS_WIDTH = 16


class HelpScreen(ReadScreen):
    """Over any screen, with the contexts live there; `keymap` holds the changed keys.

    The key that opens it closes it too.
    """

    BINDINGS = bind({"app.help": "close"}, hidden=True)

    def __init__(
        self, contexts: Collection[str], keymap: Mapping[str, str], glyphs: Glyphs
    ) -> None:
        super().__init__(tuple(help_items(contexts, keymap, glyphs)), glyphs)


def help_items(
    contexts: Collection[str], keymap: Mapping[str, str], glyphs: Glyphs
) -> Iterator[Item]:
    """The keys of these contexts, also of commands not offered just now; then on health."""
    for context in filter(contexts.__contains__, TITLES):
        yield heading(TITLES[context])
        for command in CATALOGUE:
            if command.context == context:
                names = current_keys(command.id, keymap)
                keys = "  ".join(shown_key(name, glyphs) for name in names)
                text = Content(command.help or command.words)
                yield Item(text, Content.styled(keys, "bold $text-accent"), KEYS_WIDTH)
        yield BLANK
    yield heading("Your health")
    for line in HEALTH:
        yield paragraph(line)
