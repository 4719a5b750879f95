"""What is wrong with a content file, beyond what its types can say."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Problem(NamedTuple):
    """A key path and what is wrong there."""

    key: str
    text: str


def under(prefix: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of a table as those of the file that has it at this key path."""
    for key, text in problems:
        yield Problem(f"{prefix}.{key}", text)
