"""What the browser shows: routines and exercises, the highlighted one in detail, the picks."""

from functools import partial
from typing import TYPE_CHECKING

from msgspec import structs
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from footui.model.exercise import Exercise
from footui.model.library import Library
from footui.model.picks import Picks
from footui.model.routine import Routine, picked
from footui.model.search import Finder, Wanted
from footui.model.settings import Settings
from footui.screens.base import FootScreen
from footui.screens.browse_detail import items_for
from footui.screens.browse_pane import BrowsePane
from footui.screens.browse_rows import Durations, Rows, picks_words, shown_words
from footui.widgets.choice_list import ChoiceList
from footui.widgets.filter_input import FilterInput
from footui.widgets.glyphs import Glyphs
from footui.widgets.prose import lines

if TYPE_CHECKING:
    from footui.screens.browse_pane import NewFigure


class BrowseView(FootScreen[None]):
    """Shows a library under a filter, with picks."""

    MODE = "exercises"
    AUTO_FOCUS = "#list"
    DEFAULT_CSS = """
    BrowseView {
        #search { height: 1; padding: 0 1; margin-top: 1; }
        #shown { width: auto; text-style: dim; }
        #columns { height: 1fr; margin-top: 1; }
        #list { width: 45%; min-width: 30; max-width: 48; height: 1fr; }
        #right { width: 1fr; height: 1fr; border-left: vkey $foreground 20%; }
        #right:focus-within { border-left: vkey $primary; }
        #right:ansi { border-left: vkey ansi_bright_black; }
        #detail { width: 1fr; height: 1fr; padding: 0 0 0 2; }
        ShownFigure { width: 100%; max-width: 56; height: 10; margin: 0 1 1 2; display: none; }
        ShownFigure.-shown { display: block; }
        &.-tall ShownFigure { height: 14; }
        &.-short ShownFigure { display: none; }
        #picked {
            height: 1; padding: 0 1; display: none;
            text-wrap: nowrap; text-overflow: ellipsis;
        }
        &.-picking #picked { display: block; }
        &.-short #search { margin-top: 0; }
        &.-short #columns { margin-top: 0; }
        &.-narrow #list { width: 100%; max-width: 100%; }
        &.-narrow #right { display: none; border-left: none; }
        &.-narrow #detail { padding: 0 0 0 1; }
        &.-narrow.-detail #right { display: block; }
        &.-narrow.-detail #list { display: none; }
        &.-ascii #right { border-left: ascii $foreground; }
        &.-narrow.-ascii #right { border-left: none; }
    }
    """
    library: reactive[Library] = reactive(Library(), init=False, repaint=False)
    settings: reactive[Settings] = reactive(Settings(), init=False, repaint=False)
    picks: reactive[Picks] = reactive(Picks(), init=False, repaint=False)
    wanted: reactive[Wanted] = reactive(Wanted(), init=False, repaint=False)

    def __init__(self, new_figure: "NewFigure" = None) -> None:
        super().__init__()
        self.list, self.pane = ChoiceList(id="list"), BrowsePane(new_figure)
        self._finder, self._durations = Finder(Library()), Durations(Library(), Settings())

    def content(self) -> ComposeResult:
        with Horizontal(id="search"):
            yield FilterInput(placeholder="Filter by name, goal, equipment, position")
            yield Static(id="shown")
        with Horizontal(id="columns"):
            yield self.list.data_bind(FootScreen.glyphs)
            yield self.pane
        yield Static(id="picked")

    @property
    def exercise(self) -> Exercise | None:
        """The highlighted exercise, if it is one."""
        return self.library.exercises.get(self.list.highlighted_id or "")

    @property
    def routine(self) -> Routine | None:
        """What would start now: the picks, else what is highlighted."""
        if self.picks.order:
            return self.picks.routine()
        if self.exercise is not None:
            return picked((self.picks.entry(self.exercise.id),))
        return self.library.routines.get(self.list.highlighted_id or "")

    def on_mount(self) -> None:
        """Show what there is."""
        self.watch(self.list, "highlighted", self.follow, init=False)
        self.watch_library()

    def watch_library(self) -> None:
        """Search in the new library; picks that it does not have go."""
        self._finder = Finder(self.library)
        order = tuple(each for each in self.picks.order if each in self.library.exercises)
        self.set_reactive(BrowseView.picks, structs.replace(self.picks, order=order))
        self.watch_settings()

    def watch_settings(self) -> None:
        """Plan with the new times; what is at hand may be something else."""
        self._durations = Durations(self.library, self.settings.options())
        if self.wanted.at_hand is not None:
            self.set_reactive(BrowseView.wanted, self.wanted.with_at_hand(self.settings.equipment))
        self.refill()

    def watch_picks(self) -> None:
        """Show the order and the sum."""
        self.refill()

    def watch_wanted(self) -> None:
        """Show what fits."""
        self.refill()

    def watch_glyphs(self, glyphs: Glyphs) -> None:
        """Draw the rows anew."""
        super().watch_glyphs(glyphs)
        self.refill()

    def refill(self) -> None:
        """Make the rows anew; the highlight stays."""
        if not self.list.is_attached:
            return
        rows = Rows(self.library, self._finder, self._durations, self.picks, self.glyphs)
        with self.app.batch_update():
            self.list.fill(rows.options(self.wanted))
            self.set_class(bool(self.picks.order), "-picking")
            self._say("#shown", Content(self._shown_words()))
            self._say("#picked", self._picked_words())
            if self.list.highlighted is None:
                self.show_detail()

    def show_detail(self) -> None:
        """Describe what is highlighted."""
        id_ = self.list.highlighted_id or ""
        items = items_for(id_, self.library, self.picks, self._durations, self.glyphs)
        self.pane.describe(id_, partial(lines, items), self._resolved)
        self.refresh_bindings()

    def follow(self, row: int | None) -> None:
        """Describe what is highlighted now, in the same frame."""
        if row is not None:
            self.show_detail()

    def _resolved(self) -> Exercise | None:
        """The highlighted exercise as it would be done now."""
        if self.exercise is None:
            return None
        return self.library.resolve(self.picks.entry(self.exercise.id))

    def _say(self, selector: str, words: Content) -> None:
        """Only words of another length move what stands beside them."""
        static = self.query_one(selector, Static)
        before = static.visual
        same = isinstance(before, Content) and before.cell_length == words.cell_length
        static.update(words, layout=not same)

    def _shown_words(self) -> str:
        whole = len(self.library.routines) + len(self.library.exercises)
        shown = sum(option.id is not None for option in self.list.options)
        return shown_words(self.wanted, shown, whole)

    def _picked_words(self) -> Content:
        seconds = self._durations.of(self.picks.entries)
        return picks_words(self.picks, self.library, seconds, self.glyphs)
