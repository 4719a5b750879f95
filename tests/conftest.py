"""Fixtures for all tests."""

pytest_plugins = ["tests.realterm.fixtures"]
