"""A look at TOML text before the parser, which recurses per bracket and is quadratic per dot.

Linear in the length of the text, whatever it holds.
"""

import re
from itertools import accumulate
from typing import NamedTuple

MAX_DEPTH = 32
MAX_DOTS = 32

_OPAQUE = re.compile(  # strings and comments, closed or not: what is in them has no structure
    r'"""(?:[^"\\]|\\[\s\S]?|"{1,2}(?!"))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']|'{1,2}(?!'))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]|\\[^\n]?)*+"?'
    r"|'[^'\n]*+'?"
    r"|#[^\n]*+"
)
_LONG_KEY = re.compile(rf"(?:\.[^.=,\n\[\]{{}}]*+){{{MAX_DOTS + 1}}}")
_FLAT = re.compile(r"[^\[\]{}\n]+")
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1, "\n": 0}


class Excess(NamedTuple):
    """What makes a text too costly to parse, and the line it is in, from 1."""

    line: int
    problem: str


def find_excess(text: str) -> Excess | None:
    """The first excess of a text; None when it can be parsed."""
    bare = _OPAQUE.sub(_only_newlines, text)
    if found := _LONG_KEY.search(bare):
        line = bare.count("\n", 0, found.start()) + 1
        return Excess(line, f"expected a key of at most {MAX_DOTS} dots")
    return _find_depth(_FLAT.sub("", bare))


def _find_depth(brackets: str) -> Excess | None:
    """The excess in a text of nothing but brackets and newlines."""
    depths = accumulate(map(_STEP.__getitem__, brackets))
    deep = next((place for place, depth in enumerate(depths) if depth > MAX_DEPTH), None)
    if deep is None:
        return None
    line = brackets.count("\n", 0, deep) + 1
    return Excess(line, f"expected at most {MAX_DEPTH} brackets inside each other")


def _only_newlines(opaque: re.Match[str]) -> str:
    """Something that is no dot, with the lines it spans."""
    return "_" + "\n" * opaque[0].count("\n")
