"""How many jails there may be, and how much memory in all of them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable

from resyn.workers import metrics
from resyn.workers.blanks import Blanks
from resyn.workers.uids import UidsUsedUp
from resyn.workers.warm import Ranking, Warm
from resyn.workers.yard import BLANK_BYTES, Yard

log = logging.getLogger(__name__)

# Jails grow when nobody asks for them, too.
LOOK_SECONDS = 1.0
# The part of all jails, and of the memory, that blank ones may have.
_SHARE_OF_BLANKS = 8


class Budget:
    """Parts with idle jails while there are too many, or too large ones; never with one in use.

    Whenever a new jail is idle, and from time to time, it looks, and has blank jails started in
    the room that is left: so no call waits for either.
    """

    def __init__(
        self,
        warm: dict[str, Warm],
        blanks: Blanks,
        yard: Yard,
        most: int,
        memory_bytes: int,
        evict: Callable[[Warm], None],
    ) -> None:
        self._warm, self._blanks, self._yard = warm, blanks, yard
        self._most, self._memory_bytes = most, memory_bytes
        self._most_blanks = min(most, memory_bytes // BLANK_BYTES) // _SHARE_OF_BLANKS
        self._evict = evict
        self._ranking = Ranking()
        self._sizes: dict[str, int] = {}  # of the last jail of a profile, when it had loaded
        self._due = asyncio.Event()
        self._looking: asyncio.Task[None] | None = None

    def add(self, warm: Warm) -> None:
        """Take note of a jail that has loaded."""
        warm.measure()
        self._sizes[warm.blank.profile] = warm.memory_bytes

    def use(self, warm: Warm) -> None:
        """Take note of a call."""
        self._ranking.use(warm)

    def make_room(self, jails: int = 0) -> None:
        """Part with idle jails until as many more fit, each as large as the largest of late."""
        over_bytes = self._over_bytes() + jails * max(self._sizes.values(), default=BLANK_BYTES)
        while over_bytes > 0 or len(self._warm) + len(self._blanks) + jails > self._most:
            least = self._ranking.least(self._warm.values())
            if least is None:
                return
            if self._yard.counts_at_once:
                least.measure()
            over_bytes -= least.memory_bytes
            self._evict(least)

    def part_with_one(self) -> bool:
        """Part with a blank or an idle jail, for its uids; False if there is none."""
        if self._blanks.drop():
            return True
        least = self._ranking.least(self._warm.values())
        if least is not None:
            self._evict(least)
        return least is not None

    def look(self) -> None:
        """Have somebody look soon."""
        self._due.set()
        if self._looking is None:
            self._looking = asyncio.get_running_loop().create_task(self._keep_looking())

    async def _keep_looking(self) -> None:
        while True:
            self._due.clear()
            try:
                self._keep()
            except Exception:
                log.exception("the jails' memory was not looked at")
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._due.wait()

    def _keep(self) -> None:
        """Keep to the budget; in what is left of it, have blank jails started."""
        self.make_room()
        while self._over_bytes() > 0 and self._blanks.drop():
            pass
        over_bytes = self._yard.staying_bytes() - self._memory_bytes
        metrics.JAIL_MEMORY_OVER_BYTES.set(max(0, over_bytes))
        while len(self._blanks) < self._most_blanks and (profile := self._blanks.wanted()):
            self.make_room(jails=1)
            if self._over_bytes() + BLANK_BYTES > 0 or not self._another_fits():
                return
            try:
                self._blanks.add(profile)
            except UidsUsedUp:
                return

    def _another_fits(self) -> bool:
        return len(self._warm) + len(self._blanks) < self._most

    def _over_bytes(self) -> int:
        """Return by how much the budget will be exceeded when the blank jails have booted."""
        coming = self._blanks.booting * BLANK_BYTES
        return self._yard.staying_bytes() + coming - self._memory_bytes

    async def end(self) -> None:
        """Look no more."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait({self._looking})
