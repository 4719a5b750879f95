"""`footui paths`: where everything is kept."""

from argparse import Namespace

from footui.commands.output import columns, say, say_json
from footui.storage.paths import find_paths


def run(arguments: Namespace) -> int:
    """Name the folders. Raises NoHomeError."""
    paths = find_paths()
    places = {
        "settings": str(paths.settings),
        "content": str(paths.config),
        "history": str(paths.history),
        "state": str(paths.state),
    }
    if arguments.json:
        say_json(places)
    else:
        for line in columns(places.items()):
            say(line)
    return 0
