"""Where the `resyn` command begins."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    try:
        from resyn.cli.root import build
    except ModuleNotFoundError as error:
        if error.name not in ("click", "rich"):
            raise
        sys.exit(f"resyn: the command line needs {error.name}; pip install 'resyn[cli]'")
    build()(prog_name="resyn")
