"""How long random tests go on: briefly in `make test`, at length in `make torture`."""

import os

from hypothesis import settings

from tests.strategies import law

AT_LENGTH = "FOOTUI_AT_LENGTH"


def thorough(fast: int, long: int) -> settings:
    """So many examples, or so many when there is time."""
    return settings(law, max_examples=long if AT_LENGTH in os.environ else fast)
