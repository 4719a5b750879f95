"""A list to choose from: arrows or letters move, and every key of it can be changed."""

from collections.abc import Iterable

from rich.segment import Segment
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from footui.widgets.glyphs import UNICODE, Glyphs
from footui.widgets.keys import bind
from footui.widgets.scroll import QUIET, draw_in_whole_cells

MOVES = {
    "list.up": "cursor_up",
    "list.down": "cursor_down",
    "list.first": "first",
    "list.last": "last",
    "list.page_up": "page_up",
    "list.page_down": "page_down",
}


class ChoiceList(OptionList, inherit_bindings=False):
    """An option list that marks its row with a sign too, and keeps its place when filled anew.

    What enter and space do is for the screen, or for a subclass, to bind.
    """

    BINDINGS = bind(MOVES)
    DEFAULT_CSS = f"""
    ChoiceList {{
        border: none; padding: 0; background: transparent;
        &:focus {{ border: none; background-tint: transparent; }}
        & > .option-list--option-disabled {{ color: $foreground; }}
        {QUIET}
    }}
    """

    glyphs: reactive[Glyphs] = reactive(UNICODE)
    highlighted: reactive[int | None] = reactive(None, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)

    def on_mount(self) -> None:
        """Draw the scrollbar in whole cells; repaint only the rows that the highlight touches."""
        draw_in_whole_cells(self)
        self.watch(self, "highlighted", self._repaint_rows)

    def fill(self, options: Iterable[Option], keep: str | None = None) -> None:
        """Show these options; the highlight stays on `keep` (default: where it is), else on top."""
        wanted = keep if keep is not None else self.highlighted_id
        self.set_options(options)
        if wanted is not None and wanted in self._id_to_option:
            self.highlighted = self.get_option_index(wanted)
        else:
            self.action_first()

    @property
    def highlighted_id(self) -> str | None:
        """The id of the option under the highlight."""
        option = self.highlighted_option
        return option.id if option is not None else None

    def scroll_to_highlight(self, top: bool = False) -> None:
        """Show the highlighted row, and on the first one what stands above it."""
        super().scroll_to_highlight(top)
        above = self.options[: self.highlighted or 0]
        if all(option.disabled for option in above):
            self.scroll_home(animate=False)

    async def _on_click(self, event: events.Click) -> None:
        """A click moves the highlight; a click on the highlighted row chooses it."""
        event.prevent_default()
        clicked = event.style.meta.get("option")
        if clicked is None or self.options[clicked].disabled:
            return
        if clicked == self.highlighted:
            self.action_select()
        self.highlighted = clicked

    def render_line(self, y: int) -> Strip:
        """A row; the highlighted one starts with the pointer."""
        strip = super().render_line(y)
        line = self.scroll_offset.y + y
        if self.highlighted is None or not strip.cell_length or not self._on_highlight(line):
            return strip
        style = next(iter(strip)).style
        return Strip.join([Strip([Segment(self.glyphs.pointer, style)]), strip.crop(1)])

    def _on_highlight(self, line: int) -> bool:
        return line < len(self._lines) and self._lines[line][0] == self.highlighted

    def _repaint_rows(self, before: int | None, now: int | None) -> None:
        for index in (before, now):
            if index in self._index_to_line:
                self.refresh_line(self._index_to_line[index])
