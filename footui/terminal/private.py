"""The private names of Textual that this package leans on, in one place to be watched."""

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

_METHODS: dict[type, tuple[str, ...]] = {
    LinuxDriver: (
        "_disable_mouse_support",
        "_enable_mouse_support",
        "_get_terminal_size",
        "_patch_iflag",
        "_patch_lflag",
        "_run_input_thread",
        "_sigcont_application",
        "_sigtstp_application",
        "disable_input",
        "run_input_thread",
    ),
    App: ("_close_messages_no_wait", "_fatal_error", "_handle_exception"),
    XTermParser: ("feed", "tick"),
}
_SET_BY_INIT: dict[type, tuple[str, ...]] = {
    LinuxDriver: (
        "_key_thread",
        "_must_signal_resume",
        "_writer_thread",
        "attrs_before",
        "exit_event",
        "fileno",
    ),
    Driver: ("_app", "_auto_restart", "_debug", "_loop", "_mouse"),
    App: ("_driver", "_exception"),
    XTermParser: ("mouse_pixels", "terminal_pixel_size", "terminal_size"),
}


def missing_names() -> list[str]:
    """Those of the names that this Textual does not have: empty when all is well."""
    methods = [
        f"{owner.__name__}.{name}"
        for owner, names in _METHODS.items()
        for name in names
        if not hasattr(owner, name)
    ]
    attributes = [
        f"{owner.__name__}.{name}"
        for owner, names in _SET_BY_INIT.items()
        for name in names
        if name not in vars(owner)["__init__"].__code__.co_names
    ]
    return methods + attributes
