"""A canary: fails when a Textual comes that lacks what the driver and the app lean on."""

from importlib.metadata import version

import pytest
from textual.drivers.linux_driver import LinuxDriver

from footui.terminal import private
from footui.terminal.abilities import abilities
from footui.terminal.driver import CalmDriver, SafeDriver
from footui.terminal.drivers import driver_class

LOCAL = abilities({"TERM": "xterm"}, "utf-8")
REMOTE = abilities({"TERM": "xterm", "SSH_TTY": "/dev/pts/1"}, "utf-8")


def test_textual_has_every_private_name_that_we_lean_on() -> None:
    assert private.missing_names() == []


def test_the_textual_installed_is_of_the_kind_that_was_tried() -> None:
    assert version("textual").split(".")[0] == "8"


@pytest.mark.parametrize(
    "name", ["_sigcont_application", "_get_terminal_size", "_run_input_thread"]
)
def test_a_name_that_is_gone_is_missed_and_the_stock_driver_taken(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delattr(LinuxDriver, name)
    assert private.missing_names() == [f"LinuxDriver.{name}"]
    assert driver_class(LOCAL, {}) is None


def test_an_attribute_that_is_gone_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LinuxDriver, "__init__", lambda self: None)
    assert "LinuxDriver._must_signal_resume" in private.missing_names()
    assert driver_class(LOCAL, {}) is None


def test_each_line_gets_the_driver_that_suits_it() -> None:
    assert driver_class(LOCAL, {}) is SafeDriver
    assert driver_class(REMOTE, {}) is CalmDriver


def test_a_driver_that_the_user_names_is_taken() -> None:
    assert driver_class(LOCAL, {"TEXTUAL_DRIVER": "some.module:Driver"}) is None


def test_elsewhere_than_on_posix_textual_chooses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.name", "nt")
    assert driver_class(LOCAL, {}) is None
