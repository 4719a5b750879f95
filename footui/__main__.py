"""`python -m footui` and the `footui` command."""

import gc
import sys

from footui.cli import main as run


def main() -> None:
    """Run footui and end with its exit code."""
    gc.disable()  # what a start creates is there to stay; what runs for long switches it on again
    sys.exit(run())


if __name__ == "__main__":
    main()
