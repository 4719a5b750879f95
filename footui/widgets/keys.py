"""From the catalogue of commands to Textual's bindings, and back to what a screen can do now."""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple, Protocol, runtime_checkable

from textual.binding import ActiveBinding, Binding, BindingType
from textual.screen import Screen

from footui.model.keymap import key_text
from footui.model.keys import COMMANDS
from footui.widgets.glyphs import Glyphs


class Chip(NamedTuple):
    """One command that a key gives now. `key` is the first key's name, `id` empty for strangers."""

    id: str
    key: str
    words: str
    enabled: bool


@runtime_checkable
class Worded(Protocol):
    """A screen on which a command does not always mean the same."""

    def words_for(self, id_: str) -> str | None:
        """What the command does now, or None where the catalogue says it."""


def bind(
    actions: Mapping[str, str], *, priority: bool = False, hidden: bool = False
) -> list[BindingType]:
    """The bindings of commands, given by id, to a widget's actions; hidden from the key bar."""
    return [_binding(id_, action, priority, hidden) for id_, action in actions.items()]


def _binding(id_: str, action: str, priority: bool, hidden: bool) -> Binding:
    command = COMMANDS[id_]
    shown = command.rank > 0 and not hidden
    return Binding(command.keys, action, command.words, id=id_, show=shown, priority=priority)


def chips_of(screen: Screen[object]) -> tuple[Chip, ...]:
    """What the key bar offers on this screen now, in order of importance."""
    found: dict[tuple[object, str], ActiveBinding] = {}
    for active in screen.active_bindings.values():
        name = (active.node, active.binding.id or active.binding.action)
        if active.binding.show and (name not in found or _is_first_key(active.binding)):
            found[name] = active
    words_for = words_of(screen)
    return tuple(sorted((_chip(each, words_for) for each in found.values()), key=_rank))


def words_of(screen: Screen[object]) -> Callable[[str], str | None]:
    """Gives the words of a command, by id, where the screen has its own for it now."""
    return screen.words_for if isinstance(screen, Worded) else _no_words


def active_keys(screen: Screen[object], ids: Collection[str]) -> dict[str, str]:
    """The first key of each of these commands that works on this screen now."""
    found: dict[str, str] = {}
    for active in screen.active_bindings.values():
        id_ = active.binding.id or ""
        if id_ in ids:
            found.setdefault(id_, active.binding.key)
    return found


def live_contexts(screen: Screen[object]) -> set[str]:
    """The contexts whose commands can be given on this screen now."""
    ids = (active.binding.id or "" for active in screen.active_bindings.values())
    return {COMMANDS[id_].context for id_ in ids if id_ in COMMANDS}


def shown_key(name: str, glyphs: Glyphs) -> str:
    """A key as it is drawn on the screen."""
    return key_text(name, glyphs.arrows)


def _chip(active: ActiveBinding, words_for: Callable[[str], str | None]) -> Chip:
    binding, id_ = active.binding, active.binding.id or ""
    return Chip(id_, binding.key, words_for(id_) or binding.description, active.enabled)


def _no_words(_id: str) -> str | None:
    return None


def _is_first_key(binding: Binding) -> bool:
    command = COMMANDS.get(binding.id or "")
    return command is not None and binding.key == command.keys.partition(",")[0]


def _rank(chip: Chip) -> int:
    return COMMANDS[chip.id].rank if chip.id in COMMANDS else 99
