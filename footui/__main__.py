"""`python -m footui` and the `footui` command."""

import sys

from footui.cli import main as run


def main() -> None:
    """Run footui and end with its exit code."""
    sys.exit(run())


if __name__ == "__main__":
    main()
