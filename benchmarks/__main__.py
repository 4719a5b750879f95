"""`python -m benchmarks [NAME ...]`: a table for each topic. Informs, and never fails."""

import gc
from argparse import ArgumentParser
from collections.abc import Iterable
from importlib import import_module
from typing import Protocol

from benchmarks.table import Row, table

TOPICS = (
    "start",
    "commands",
    "hold",
    "keys",
    "opening",
    "memory",
    "cues",
    "engine",
    "store",
    "figure",
)


class Topic(Protocol):
    """A module that measures: what it is called, what it compares with, and its rows."""

    TITLE: str
    BASE: str

    def rows(self, *, thorough: bool) -> Iterable[Row]:
        """Measure."""


def main() -> None:
    """Measure the topics named, or all."""
    parser = ArgumentParser("benchmarks", description="What footui costs, beside its budgets.")
    parser.add_argument("topics", nargs="*", metavar="TOPIC", help=", ".join(TOPICS))
    parser.add_argument("--long", action="store_true", help="the long forms, up to an hour")
    given = parser.parse_args()
    if unknown := set(given.topics) - set(TOPICS):
        parser.error(f"no topic {', '.join(sorted(unknown))}; there are {', '.join(TOPICS)}")
    gc.freeze()
    for name in given.topics or TOPICS:
        print(measured(name, thorough=given.long), end="\n\n", flush=True)


def measured(name: str, *, thorough: bool) -> str:
    """The table of a topic; where it cannot be measured, why not."""
    topic: Topic = import_module(f"benchmarks.{name}")
    try:
        return table(topic.TITLE, topic.BASE, topic.rows(thorough=thorough))
    except (AssertionError, ArithmeticError, LookupError, OSError) as error:
        return f"{topic.TITLE}: {type(error).__name__}: {error}"


if __name__ == "__main__":
    main()
