"""Failures on purpose, with something private in reach."""

import asyncio

NOTE = "my knee hurts"
"""What a trace must never show."""


def fail(note: str) -> None:
    """Raise, with a local variable that is nobody's business."""
    private = [note]
    raise RuntimeError(f"failed on purpose with {len(private)} note")


async def fail_later() -> None:
    """Raise where nobody listens."""
    await asyncio.sleep(0)
    fail(NOTE)
