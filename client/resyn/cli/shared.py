"""The files that come with the product beside its code: built-in environments."""

from __future__ import annotations

import sys
from pathlib import Path

import click


def folder(name: str) -> Path:
    """Return a folder of the checkout, or of the installation."""
    for parent in (Path(__file__).resolve().parents[3], Path(sys.prefix) / "share" / "resyn"):
        if (parent / name).is_dir():
            return parent / name
    raise click.ClickException(f"the folder {name!r} is missing; install the wheel or a checkout")


def builtin_environments() -> dict[str, Path]:
    """Return the sources of the built-in environments by name."""
    return {path.stem: path for path in sorted(folder("environments").glob("*/*.py"))}
