"""What did not load a moment ago: a broken environment is not loaded for every call."""

from __future__ import annotations

import time
from collections import OrderedDict

from resyn.workers.errors import LoadError

LOAD_ERROR_SECONDS = 10.0
_REMEMBERED = 1000


class LoadErrors:
    """Remembers the last load errors for a while."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, tuple[str, float]] = OrderedDict()

    def remember(self, key: str, error: str) -> None:
        """Note that a jail's environment has not loaded."""
        self._known[key] = (error, time.monotonic() + LOAD_ERROR_SECONDS)
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)

    def raise_for(self, key: str) -> None:
        """Raise the LoadError of a moment ago, if there was one."""
        text, until = self._known.get(key, ("", 0.0))
        if time.monotonic() < until:
            raise LoadError(text)
        self._known.pop(key, None)
