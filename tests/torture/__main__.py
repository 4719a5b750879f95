"""`python -m tests.torture`: the long forms, as a table. Exits 1 when a promise was broken.

`--fast` takes the short forms; names choose some of them.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Iterable

from tests.torture import store_trials, terminal_trials
from tests.torture.table import Trial, heading, printed

LONG = {**store_trials.LONG, **terminal_trials.LONG}
FAST = store_trials.FAST  # the terminal's short forms are tests of their own


def main(arguments: list[str]) -> int:
    """Carry out trials, a printed line for each; the exit code."""
    parser = ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("--fast", action="store_true", help="the short forms")
    parser.add_argument("name", nargs="*", help=f"some of: {', '.join(LONG)}")
    given = parser.parse_args(arguments)
    trials = FAST if given.fast else LONG
    return run(trials[name] for name in given.name or trials)


def run(trials: Iterable[Trial]) -> int:
    """Print the table as it grows; the exit code."""
    print(heading(), flush=True)
    passed = True
    for row, line in printed(trials):
        print(line, flush=True)
        passed = passed and row.ok
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
