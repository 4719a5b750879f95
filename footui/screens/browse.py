"""The browser: routines and exercises to read about, put together, and start."""

from collections.abc import Callable

from msgspec import structs
from textual.message import Message
from textual.widgets import Input

from footui.model.exercise import Exercise
from footui.model.picks import Picks, sides_of
from footui.model.routine import Routine
from footui.model.search import Wanted, goals_of
from footui.model.words import plural
from footui.screens.browse_view import BrowseView
from footui.screens.choose import Choice, ChooseScreen
from footui.widgets.filter_input import FilterInput
from footui.widgets.keys import bind

EVERY_GOAL = ""


class BrowseScreen(BrowseView):
    """Posts `Start` with what is picked, else with what is highlighted."""

    BINDINGS = [
        *bind({"browse.filter": "filter"}, priority=True),
        *bind(
            {
                "browse.start": "start",
                "browse.mark": "mark",
                "browse.details": "details",
                "browse.variant": "variant",
                "browse.sides": "sides",
                "browse.goal": "goal",
                "browse.at_hand": "at_hand",
                "browse.earlier": "move(-1)",
                "browse.later": "move(1)",
                "browse.clear": "clear",
                "browse.back": "back",
            }
        ),
    ]

    class Start(Message):
        """The runner wants to do this now."""

        def __init__(self, routine: Routine) -> None:
            super().__init__()
            self.routine = routine

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something now."""
        return _POSSIBLE[action](self) if action in _POSSIBLE else True

    def on_option_list_option_selected(self) -> None:
        """A click on the highlighted row starts it."""
        self.action_start()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show what fits the words."""
        self.wanted = structs.replace(self.wanted, text=event.value)

    def on_filter_input_left(self) -> None:
        """Go on in the list."""
        self.set_focus(self.list)

    def action_start(self) -> None:
        """Ask for a session."""
        if self.routine is not None:
            self.post_message(self.Start(self.routine))

    def action_mark(self) -> None:
        """Pick the highlighted exercise, or let it go."""
        self._change(lambda exercise: self.picks.toggled(exercise.id))

    def action_variant(self) -> None:
        """Do the highlighted exercise another way."""
        self._change(self.picks.with_next_variant)

    def action_sides(self) -> None:
        """Do the highlighted exercise with other feet."""
        self._change(self.picks.with_next_sides)

    def action_move(self, by: int) -> None:
        """Move the highlighted exercise in the order of the picks."""
        self._change(lambda exercise: self.picks.moved(exercise.id, by))

    def action_clear(self) -> None:
        """Pick nothing."""
        self.picks = self.picks.cleared()

    def action_filter(self) -> None:
        """Type a filter; at once, as keys typed ahead must reach it."""
        self.remove_class("-detail")
        self.set_focus(self.query_one(FilterInput))

    def action_goal(self) -> None:
        """Choose the goal that exercises must serve."""
        goals = goals_of(self.library).items()
        choices = [Choice(goal, goal, plural(count, "exercise")) for goal, count in goals]
        every = Choice(EVERY_GOAL, "every goal")
        now = self.wanted.goal or EVERY_GOAL
        screen = ChooseScreen("What should it be good for?", (every, *choices), now, self.glyphs)
        self.app.push_screen(screen, self._take_goal)

    def action_at_hand(self) -> None:
        """Show only what works with the equipment at hand, or all again."""
        things = None if self.wanted.at_hand is not None else self.settings.equipment
        self.wanted = self.wanted.with_at_hand(things)

    def action_details(self) -> None:
        """Read the description, which the list makes room for where both do not fit."""
        self.add_class("-detail")
        self.set_focus(self.query_one("#detail"))

    def action_back(self) -> None:
        """Back to the list; there, drop all filters."""
        if self.focused is not self.list:
            self.remove_class("-detail")
            self.set_focus(self.list)
        else:
            self.query_one(FilterInput).clear()
            self.wanted = Wanted()

    def _take_goal(self, goal: str | None) -> None:
        if goal is not None:
            self.wanted = structs.replace(self.wanted, goal=goal or None)

    def _change(self, change: Callable[[Exercise], Picks]) -> None:
        if self.exercise is not None:
            self.picks = change(self.exercise)


def _can_move(screen: BrowseView) -> bool:
    order = screen.picks.order
    return len(order) > 1 and screen.exercise is not None and screen.exercise.id in order


def _has_variants(screen: BrowseView) -> bool:
    return screen.exercise is not None and bool(screen.exercise.variant)


def _has_sides(screen: BrowseView) -> bool:
    exercise = screen.exercise
    if exercise is None:
        return False
    return len(sides_of(exercise, screen.picks.entry(exercise.id).variant)) > 1


_POSSIBLE: dict[str, Callable[[BrowseView], bool]] = {
    "start": lambda screen: screen.routine is not None,
    "mark": lambda screen: screen.exercise is not None,
    "variant": _has_variants,
    "sides": _has_sides,
    "move": _can_move,
    "clear": lambda screen: bool(screen.picks.order),
    "filter": lambda screen: not isinstance(screen.focused, Input),
    "goal": lambda screen: bool(screen.library.exercises),
    "at_hand": lambda screen: screen.settings.equipment is not None,
    "back": lambda screen: screen.focused is not screen.list or bool(screen.wanted),
    "details": lambda screen: screen.focused is screen.list,
}
