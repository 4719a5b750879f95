"""A pane of text to read: scrolls by the same keys everywhere, and draws itself once a change."""

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from footui.widgets.keys import bind
from footui.widgets.scroll import QUIET, draw_in_whole_cells

SCROLLS = {
    "page.up": "lines(-1)",
    "page.down": "lines(1)",
    "page.page_up": "pages(-1)",
    "page.page_down": "pages(1)",
    "page.first": "pages(-1000)",
    "page.last": "pages(1000)",
}
Source = Callable[[int], list[Content]]


def nothing(_width: int) -> list[Content]:
    """No text."""
    return []


class Reader(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows the lines that `source` makes for its width; a blank stands before the scrollbar."""

    BINDINGS = bind(SCROLLS)
    DEFAULT_CSS = f"""
    Reader {{ height: 1fr; width: 1fr; scrollbar-gutter: stable; {QUIET} }}
    """

    source: reactive[Source] = reactive(lambda: nothing, init=False, repaint=False)

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: list[Content] = []

    def on_mount(self) -> None:
        """Draw the scrollbar in whole cells."""
        draw_in_whole_cells(self)

    def on_resize(self) -> None:
        """Make the lines for the new width."""
        self.lay_out()

    def watch_source(self) -> None:
        """Make the new lines."""
        self.lay_out()

    def lay_out(self) -> None:
        """Make the lines, and let the scrollbar follow."""
        width = self.scrollable_content_region.width
        if width:
            self._lines = self.source(width - 1)
            self.virtual_size = Size(width, len(self._lines))
            self.refresh()
            self.screen.call_after_refresh(self.screen.refresh_bindings)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines at this width."""
        return len(self.source(width - self.scrollbar_size_vertical - 1))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Scroll only what is longer than its pane."""
        return self.max_scroll_y > 0 if action in ("lines", "pages") else True

    def action_lines(self, by: int) -> None:
        """Scroll by so many lines, at once."""
        self.scroll_relative(y=by, animate=False)

    def action_pages(self, by: int) -> None:
        """Scroll by so many pages, at once."""
        self.action_lines(by * max(1, self.size.height - 1))

    def render_line(self, y: int) -> Strip:
        """The line that is in this row now."""
        width, style = self.scrollable_content_region.width, self.visual_style
        number = self.scroll_offset.y + y
        if number >= len(self._lines) or width < 1:  # so narrow for the moment of a resize
            return Strip.blank(max(0, width), style.rich_style)
        return Visual.to_strips(self, self._lines[number], width, 1, style, pad=True)[0]
