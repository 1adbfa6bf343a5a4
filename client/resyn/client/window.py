"""How much a line may have out: less when the service is overloaded, more as answers come.

One window holds for all calls of a line. It is a share of the user's own limits, so that requests
and items of streams, which have different limits, adapt together. It needs no clock: a round trip
is over when something that was sent after the last decrease comes back.
"""

from __future__ import annotations

import threading

LEAST_SHARE = 1e-6
# A round of answers opens the window by this part of the user's limit, or by one if that is more.
ROUNDS_TO_OPEN = 32


class Window:
    """Halved by overload, at most once in a round trip; opened step by step by answers."""

    def __init__(self) -> None:
        self._share = 1.0
        self._lock = threading.Lock()
        self.mark = 0
        """Remember it with what is sent, and hand it in with what comes back."""

    @property
    def is_open(self) -> bool:
        """Nothing but the user's own limits holds."""
        return self._share >= 1.0

    def limit(self, most: int) -> int:
        """Return how many may be out where the user allows `most`: from 1 to `most`."""
        share = self._share
        return most if share >= 1.0 else max(1, int(most * share))

    def heard(self, mark: int, most: int, *, overloaded: bool) -> None:
        """Note what came of an RPC that was sent at `mark`."""
        if overloaded:
            self.overloaded(mark, most, most)
        else:
            self.answered(mark, most)

    def answered(self, mark: int, most: int) -> None:
        """Note an answer to something sent at `mark`, of which the user allows `most` at a time."""
        if self._share >= 1.0:
            return
        with self._lock:
            # What was sent before the last decrease says nothing about the load since.
            if mark == self.mark:
                raise_by = min(1.0, max(1.0, most / ROUNDS_TO_OPEN) / self.limit(most))
                self._share = min(1.0, max(self._share, 1 / most) + raise_by / most)

    def overloaded(self, mark: int, most: int, out: int) -> None:
        """Note that the service was overloaded by something sent at `mark`, while `out` were out.

        It halves what is out, not what could be: a limit that nothing reaches restrains nothing.
        """
        with self._lock:
            if mark == self.mark:
                self.mark += 1
                in_use = min(self._share, max(1, out) / most)
                self._share = max(LEAST_SHARE, in_use / 2)
