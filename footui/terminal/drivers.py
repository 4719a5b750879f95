"""Which driver Textual gets, and what can be asked of whichever it got."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from footui.terminal.abilities import Abilities
from footui.terminal.encoding import title

if TYPE_CHECKING:
    from textual.app import App
    from textual.driver import Driver


def driver_class(able: Abilities, environment: Mapping[str, str]) -> "type[Driver] | None":
    """Our driver; None, for Textual's own choice, where ours would not fit."""
    if os.name != "posix" or environment.get("TEXTUAL_DRIVER"):
        return None
    try:
        from footui.terminal import driver, private  # noqa: PLC0415
    except ImportError:
        return None
    if private.missing_names():
        return None
    return driver.CalmDriver if able.over_ssh else driver.SafeDriver


def pending_output(app: "App[Any]") -> bool:
    """Whether the line has not yet taken all that was drawn: then skip what can be skipped."""
    return bool(getattr(app._driver, "waiting", False))


def use_mouse(app: "App[Any]", *, on: bool) -> None:
    """Take clicks from here on, or leave them to the terminal; where the driver can do that."""
    if switch := getattr(app._driver, "use_mouse", None):
        switch(on=on)


def redraw(app: "App[Any]") -> None:
    """Draw everything anew, for when something else has written on the screen."""
    (getattr(app._driver, "redraw", None) or app.refresh)()


def show_title(app: "App[Any]", text: str) -> None:
    """Set the title of the window; our driver brings the one from before back at the end."""
    sequence = title(text)
    if show := getattr(app._driver, "show_title", None):
        show(sequence)
    else:
        write_raw(app, sequence)


def write_raw(app: "App[Any]", sequence: str) -> None:
    """Send an escape sequence past the screen; nothing happens where there is no terminal."""
    if app._driver is not None and not app.is_headless:
        app._driver.write(sequence)
