"""Killing, cutting and filling what the store stands on. `python -m tests.torture` runs it all."""
