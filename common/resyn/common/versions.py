"""The order of versions: text with numbers as numbers, so that 2 comes before 10."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"0*(\d+)")


def natural(version: str) -> str:
    """Return a text that sorts as the version does."""
    return _NUMBER.sub(lambda found: f"{len(found[1]):02}{found[1]}", version)
