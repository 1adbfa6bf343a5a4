"""Resource limits that cannot be raised again."""

from __future__ import annotations

import resource
from resource import RLIMIT_AS, RLIMIT_CORE, RLIMIT_NPROC, RLIMIT_SIGPENDING

__all__ = ["RLIMIT_AS", "RLIMIT_CORE", "RLIMIT_NPROC", "RLIMIT_SIGPENDING", "lower"]


def lower(limit: int, most: int) -> None:
    """Lower a limit of this process and its children, if it is not lower already."""
    _, hard = resource.getrlimit(limit)
    value = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(limit, (value, value))
