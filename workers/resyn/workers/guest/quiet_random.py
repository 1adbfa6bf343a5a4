"""The module `random` without its fork hook.

The hook seeds the module's own generator anew in every child, from 2,500 bytes of the kernel's
entropy: more work than most verifiers. Without it all calls of an environment begin in the state
that loading has left, so that equal calls draw equal numbers.
"""

from __future__ import annotations

import os
from typing import Any


def _ignore(**hooks: Any) -> None:
    """Stand in for os.register_at_fork."""


_register, os.register_at_fork = os.register_at_fork, _ignore
try:
    from random import Random
finally:
    os.register_at_fork = _register

__all__ = ["Random"]
