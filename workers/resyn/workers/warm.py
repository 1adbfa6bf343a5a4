"""A warm jail, and which of several to part with first."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable

from resyn.workers.jail import Jail
from resyn.workers.yard import Blank

# What it takes to have another jail instead, beside the environment's load.
_SWITCH_SECONDS = 0.01
# What an unmeasured jail counts for, so that nothing is divided by zero.
_LEAST_BYTES = 1 << 20
_FRESH_SECONDS = 1.0


class Warm:
    """A jail in the pool, from the moment that somebody asks for it."""

    blank: Blank
    loading: asyncio.Task[None]

    def __init__(self, key: str, for_groups: bool) -> None:
        self.key = key
        self.for_groups = for_groups  # the environment is surveyed when it is loaded
        self.users = 0
        self.uses = 0
        self.closing = False
        self.functions: dict[str, bool] = {}
        self.load_seconds = 0.0  # from the call that needed it, the jail's start included
        self.cost_seconds = _SWITCH_SECONDS
        self.memory_bytes = _LEAST_BYTES  # when it was last measured
        self.value = 0.0
        self.used_at = 0.0

    @property
    def jail(self) -> Jail:
        """The jail that is lent."""
        return self.blank.jail

    def measure(self) -> None:
        """Look how much memory it has by now."""
        self.memory_bytes = self.blank.memory_bytes = max(_LEAST_BYTES, self.jail.memory_bytes())


class Ranking:
    """GreedyDual-Size with Frequency: what is cheap to load, large and seldom used goes first.

    A jail's value is clock + uses x seconds to load / megabytes, as of its last use. The clock is
    the value of the last one that went, so that old merits fade: Cherkasova, "Improving WWW Proxies
    Performance with Greedy-Dual-Size-Frequency Caching Policy", HP Laboratories HPL-98-69R1, 1998.
    """

    def __init__(self) -> None:
        self._clock = 0.0

    def use(self, warm: Warm) -> None:
        """Count a use."""
        warm.uses += 1
        warm.used_at = time.monotonic()
        megabytes = warm.memory_bytes / 1e6
        warm.value = self._clock + warm.uses * warm.cost_seconds / megabytes

    def least(self, all_warm: Iterable[Warm]) -> Warm | None:
        """Return the idle jail of least value, which the caller parts with.

        One that was used a moment ago goes last: the same call may come back to it.
        """
        idle = [warm for warm in all_warm if warm.users == 0]
        if not idle:
            return None
        fresh = time.monotonic() - _FRESH_SECONDS
        least = min(idle, key=lambda warm: (warm.used_at > fresh, warm.value))
        self._clock = max(self._clock, least.value)
        return least
