"""A pane of text to read: scrolls by the same keys everywhere."""

from textual.containers import VerticalScroll

from footui.widgets.keys import bind
from footui.widgets.scroll import QUIET, draw_in_whole_cells

SCROLLS = {
    "page.up": "scroll_up",
    "page.down": "scroll_down",
    "page.page_up": "page_up",
    "page.page_down": "page_down",
    "page.first": "scroll_home",
    "page.last": "scroll_end",
}


class Page(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Holds what may be longer than the screen."""

    BINDINGS = bind(SCROLLS)
    DEFAULT_CSS = f"Page {{ {QUIET} }}"

    def on_mount(self) -> None:
        """Draw the scrollbar in whole cells; offer its keys where there is more than fits."""
        draw_in_whole_cells(self)
        self.watch(self, "show_vertical_scrollbar", self.screen.refresh_bindings)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Scroll only what is longer than its pane."""
        return self.show_vertical_scrollbar if action in SCROLLS.values() else True
