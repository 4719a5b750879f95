"""What a terminal sends for a key."""

ESCAPE = b"\x1b"

_NAMED = {
    "enter": b"\r",
    "tab": b"\t",
    "escape": ESCAPE,
    "space": b" ",
    "backspace": b"\x7f",
    "delete": b"\x1b[3~",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "shift+tab": b"\x1b[Z",
    "f1": b"\x1bOP",
    "f2": b"\x1bOQ",
    "focus-in": b"\x1b[I",
    "focus-out": b"\x1b[O",
    "paste-start": b"\x1b[200~",
    "paste-end": b"\x1b[201~",
}


def key_bytes(key: str) -> bytes:
    """The bytes of a key: a name as Textual has it, ctrl+letter, or one character."""
    if key in _NAMED:
        return _NAMED[key]
    if key.startswith("ctrl+") and len(key) == 6:
        return bytes([ord(key[5]) & 0x1F])
    if len(key) == 1:
        return key.encode()
    raise ValueError(f"no key is called {key!r}")
