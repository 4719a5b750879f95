"""What all screens share: bars, the widths they answer to, where the focus goes, too small."""

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import ModalScreen, Screen
from textual.widget import Widget

from footui.screens.curtain import Curtain
from footui.widgets.glyphs import ASCII, UNICODE, Glyphs
from footui.widgets.key_bar import KeyBar
from footui.widgets.keys import bind
from footui.widgets.title_bar import TitleBar

Result = TypeVar("Result")

SUSPENDED = "-screen-suspended"  # Textual's own name, which it sets in all themes if asked to
LEAST_WIDTH, LEAST_HEIGHT = 36, 11
WIDTHS = [(0, "-thin"), (LEAST_WIDTH, "-narrow"), (60, "-normal"), (104, "-wide")]
HEIGHTS = [(0, "-flat"), (LEAST_HEIGHT, "-short"), (20, "-regular"), (32, "-tall")]


class TooSmall(Widget, can_focus=False):
    """Covers a screen that has no room. What lies beneath stays as it is, focus and all."""

    DEFAULT_CSS = """
    TooSmall {
        layer: cover; display: none; width: 100%; height: 100%;
        background: $background; color: $foreground;
        content-align: center middle; text-align: center;
        &:ansi { background: ansi_default; }
    }
    """

    def render(self) -> Content:
        """How large the terminal is, and how large it must be."""
        width, height = self.app.size
        return Content(f"Too small: {width} x {height}\nneeds {LEAST_WIDTH} x {LEAST_HEIGHT}")


class FootBase(Curtain[Result]):
    """What screens and dialogs share. Subclasses compose what is their own in `content`."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    glyphs: reactive[Glyphs] = reactive(UNICODE, repaint=False)

    def content(self) -> ComposeResult:
        """What stands between or above the bars."""
        yield from ()

    def watch_glyphs(self, glyphs: Glyphs) -> None:
        """Let the looks follow: no drawn lines among plain letters."""
        self.set_class(glyphs is ASCII, "-ascii")

    def on_mount(self) -> None:
        """Give the focus its place, also while the terminal itself has none."""
        focus_first(self)

    def on_screen_suspend(self) -> None:
        """Step back behind what covers this."""
        step_back(self)

    def on_screen_resume(self) -> None:
        """Come forward again."""
        self.remove_class(SUSPENDED)


class FootScreen(FootBase[Result]):
    """A screen with title bar and key bar.

    `MODE` names the mode of the app that the screen is, if it is one; else `where` says where I am.
    """

    MODE: ClassVar[str] = ""
    DEFAULT_CSS = """
    FootScreen { layers: base cover; background: $background; overflow: hidden; }
    FootScreen.-thin TooSmall, FootScreen.-flat TooSmall { display: block; }
    """

    where: reactive[str] = reactive("", repaint=False)
    note: reactive[str] = reactive("", repaint=False)

    def compose(self) -> ComposeResult:
        self.update_classes(fitting(self.app.size), update=False)
        title = TitleBar().data_bind(FootBase.glyphs, FootScreen.where, FootScreen.note)
        title.mode = self.MODE
        yield title
        yield from self.content()
        yield KeyBar().data_bind(FootBase.glyphs)
        yield TooSmall()

    def on_screen_resume(self) -> None:
        """Give the focus its place again; keys may have changed meanwhile."""
        focus_first(self)
        self.refresh_bindings()


class FootModal(ModalScreen[Result], FootBase[Result]):
    """A dialog in the middle of the screen. Escape closes it without a result."""

    BINDINGS = [
        *bind({"dialog.close": "close"}),
        *bind({"app.quit": "app.quit"}, hidden=True),  # the app's own keys end at a dialog
    ]
    DEFAULT_CSS = """
    FootModal {
        layers: base cover; align: center middle;
        #dialog {
            width: 72; max-width: 100%; height: auto; max-height: 100%;
            padding: 1 2; background: $surface; border: round $primary;
            &:ansi { background: ansi_default; }
        }
        #dialog ChoiceList { height: auto; max-height: 64vh; }
        #dialog Reader { height: auto; max-height: 75vh; }
        #dialog KeyBar { margin-top: 1; padding: 0; background: transparent; }
        &.-narrow #dialog, &.-short #dialog { padding: 0 1; }
        &.-short #dialog KeyBar { margin-top: 0; }
        &.-short #dialog Reader { max-height: 80vh; }
        &.-ascii #dialog { border: ascii $primary; }
    }
    FootModal.-thin TooSmall, FootModal.-flat TooSmall { display: block; }
    """

    def compose(self) -> ComposeResult:
        self.update_classes(fitting(self.app.size), update=False)
        with Vertical(id="dialog"):
            yield from self.content()
            yield KeyBar().data_bind(FootBase.glyphs)
        yield TooSmall()

    def action_close(self) -> None:
        """Close without a result."""
        self.dismiss(None)


def fitting(size: Size) -> dict[str, bool]:
    """The classes that a screen of this size has and has not.

    Set before anything is mounted, they save Textual from styling all of it twice.
    """
    found = (
        max(step for step in WIDTHS if step[0] <= size.width),
        max(step for step in HEIGHTS if step[0] <= size.height),
    )
    return {step[1]: step in found for step in (*WIDTHS, *HEIGHTS)}


def step_back(screen: Screen[Result]) -> None:
    """Look dim where no colour can be blended; when closed, free what the pictures took.

    Textual holds on to the caches of a thousand past widgets.
    """
    if any(screen in stack for stack in screen.app._screen_stacks.values()):
        screen.set_class(screen.app.current_theme.ansi, SUSPENDED)
    else:
        for widget in screen.walk_children(Widget):
            widget._styles_cache.clear()


def focus_first(screen: Screen[Result]) -> None:
    """Focus the screen's first place where nothing has the focus; without a terminal in focus,
    Textual leaves that out."""
    if screen.focused is None and screen.AUTO_FOCUS:
        for widget in screen.query(screen.AUTO_FOCUS):
            if widget.focusable:
                screen.set_focus(widget)
                return
