"""The one exception of this package."""

from __future__ import annotations

from pathlib import Path


class ProfileError(Exception):
    """A profile or its runtime cannot be used: where, what is wrong, and what would be right."""

    @classmethod
    def at(cls, file: Path, line: int, message: str) -> ProfileError:
        """An error with the place that editors and terminals turn into a link."""
        return cls(f"{file}:{line}: {message}")
