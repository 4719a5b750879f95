"""`python -m tests.torture`: the long forms, as a table. Exits 1 when a promise was broken."""

import sys
from collections.abc import Sequence

from tests.torture import store_trials, terminal_trials
from tests.torture.table import Trial, heading, printed


def main(trials: Sequence[Trial]) -> int:
    """Carry out the trials, a printed line for each; the exit code."""
    print(heading(), flush=True)
    passed = True
    for row, line in printed(trials):
        print(line, flush=True)
        passed = passed and row.ok
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main([*store_trials.long_trials(), *terminal_trials.long_trials()]))
