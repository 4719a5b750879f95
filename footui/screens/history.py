"""The history: all sessions, and one of them in numbers."""

from functools import partial

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from footui.model.library import Library
from footui.model.record import SessionRecord
from footui.screens.base import FootScreen
from footui.screens.history_rows import head_row, loading_words, session_lines, session_option
from footui.widgets.choice_list import ChoiceList
from footui.widgets.glyphs import Glyphs
from footui.widgets.keys import bind
from footui.widgets.meter import Meter
from footui.widgets.reader import Reader
from footui.widgets.row_head import RowHead

EMPTY = (
    "No session yet.\n\n"
    "After the first one this lists them all: when, what, how long,\n"
    "how hard it felt, and what each foot did."
)


class HistoryScreen(FootScreen[None]):
    """Shows `sessions`, newest first. While they are read, `loading_of` is (read, to read)."""

    MODE = "history"
    AUTO_FOCUS = "#list"
    BINDINGS = bind({"history.details": "details", "history.back": "back"})
    DEFAULT_CSS = """
    HistoryScreen {
        #reading { height: 2; padding: 1 1 0 1; display: none; }
        #reading Static { width: auto; margin-right: 2; }
        &.-reading #reading { display: block; }
        #columns { height: 1fr; margin-top: 1; }
        #left { width: 1fr; height: 1fr; }
        #left RowHead { padding-right: 1; }
        #list { height: 1fr; scrollbar-gutter: stable; }
        #detail { width: 100%; height: 1fr; padding: 0 0 0 1; display: none; }
        #empty { height: 1fr; width: 100%; content-align: center middle; text-align: center;
                 padding: 0 2; display: none; }
        &.-detail #left { display: none; }
        &.-detail #detail { display: block; }
        &.-wide #left { display: block; max-width: 68; }
        &.-wide #detail {
            display: block; width: 1fr; padding: 0 0 0 2; border-left: vkey $foreground 20%;
        }
        &.-wide #detail:focus { border-left: vkey $primary; }
        &.-wide #detail:ansi { border-left: vkey ansi_bright_black; }
        &.-wide.-ascii #detail { border-left: ascii $foreground; }
        &.-short #columns { margin-top: 0; }
        &.-short #reading { height: 1; padding: 0 1; }
        &.-empty #columns { display: none; }
        &.-empty #empty { display: block; }
    }
    """

    library: reactive[Library] = reactive(Library(), init=False, repaint=False)
    sessions: reactive[tuple[SessionRecord, ...]] = reactive((), init=False, repaint=False)
    loading_of: reactive[tuple[int, int] | None] = reactive(None, init=False, repaint=False)

    def __init__(self) -> None:
        super().__init__()
        self.list, self._head, self._detail = ChoiceList(id="list"), RowHead(), Reader(id="detail")
        self._meter, self._reading = Meter(), Static()
        self._by_id: dict[str, SessionRecord] = {}

    def content(self) -> ComposeResult:
        with Horizontal(id="reading"):
            yield self._reading
            yield self._meter.data_bind(FootScreen.glyphs)
        yield Static(Content(EMPTY), id="empty")
        with Horizontal(id="columns"):
            with Vertical(id="left"):
                yield self._head
                yield self.list.data_bind(FootScreen.glyphs)
            yield self._detail

    @property
    def session(self) -> SessionRecord | None:
        """The highlighted session."""
        return self._by_id.get(self.list.highlighted_id or "")

    def on_mount(self) -> None:
        """Show what there is."""
        self.refill()

    def watch_library(self) -> None:
        """Take the new names."""
        self.refill()

    def watch_sessions(self) -> None:
        """Show the sessions."""
        self.refill()

    def watch_loading_of(self) -> None:
        """Show how far the reading is."""
        self._show_state()

    def watch_glyphs(self, glyphs: Glyphs) -> None:
        """Draw the rows anew."""
        super().watch_glyphs(glyphs)
        self.refill()

    def refill(self) -> None:
        """Make the rows anew; the highlight stays."""
        if not self.list.is_attached:
            return
        self._by_id = {record.id: record for record in self.sessions}
        self._head.row = head_row(self.glyphs)
        rows = (session_option(each, self.library, self.glyphs) for each in self._by_id.values())
        self.list.fill(rows)
        self._show_state()
        self._show_session()

    def on_option_list_option_highlighted(self) -> None:
        """Show this session."""
        self._show_session()

    def on_option_list_option_selected(self) -> None:
        """A click on the highlighted session opens it."""
        self.action_details()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        if action == "details":
            return self.session is not None and self.focused is self.list
        return self.focused is not self.list if action == "back" else True

    def action_details(self) -> None:
        """Read what was done, which the list makes room for where both do not fit."""
        self.add_class("-detail")
        self.set_focus(self._detail)

    def action_back(self) -> None:
        """Back to the list."""
        self.remove_class("-detail")
        self.set_focus(self.list)

    def _show_session(self) -> None:
        if self.session is not None:
            self._detail.source = partial(session_lines, self.session, self.library)
        self.refresh_bindings()

    def _show_state(self) -> None:
        done, whole = self.loading_of or (0, 0)
        self._reading.update(Content(loading_words(done, whole)))
        self._meter.fraction = done / whole if whole else 0.0
        self.set_class(self.loading_of is not None, "-reading")
        self.set_class(self.loading_of is None and not self.sessions, "-empty")
