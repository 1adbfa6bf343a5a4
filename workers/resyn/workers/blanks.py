"""Booted jails that wait for an environment, so that a cold one costs only its load."""

from __future__ import annotations

import logging
from collections import deque

from resyn.workers import metrics
from resyn.workers.yard import Blank, Yard

log = logging.getLogger(__name__)


class Blanks:
    """Keeps some blank jails of each profile that somebody has called."""

    def __init__(self, yard: Yard, each: int) -> None:
        self._yard = yard
        self._each = each
        self._waiting: dict[str, deque[Blank]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    @property
    def booting(self) -> int:
        """How many have not got their memory yet."""
        return sum(not each.boot.done() for waiting in self._waiting.values() for each in waiting)

    def want(self, profile: str) -> None:
        """Have blanks of a profile from now on."""
        self._waiting.setdefault(profile, deque())

    def take(self, profile: str) -> Blank | None:
        """Return the blank that began to start first, be it ready or not; None if there is none."""
        waiting = self._waiting.get(profile) or deque()
        while waiting:
            blank = waiting.popleft()
            self._count()
            if blank.usable:
                return blank
            self._yard.close(blank)
        return None

    def wanted(self) -> str:
        """Return a profile of which there are too few; an empty text if there is none."""
        fewest = min(self._waiting, key=lambda profile: len(self._waiting[profile]), default="")
        return fewest if fewest and len(self._waiting[fewest]) < self._each else ""

    def add(self, profile: str) -> None:
        """Begin to start another one; one that dies while it waits makes room for the next."""
        blank = self._yard.boot(profile)
        blank.jail.on_lost = lambda: self._lose(blank)
        blank.boot.add_done_callback(lambda _: None if blank.usable else self._lose(blank))
        self._waiting[profile].append(blank)
        self._count()

    def _lose(self, blank: Blank) -> None:
        if blank in self._waiting[blank.profile]:
            log.info("a blank jail has ended", extra={"reason": blank.jail.lost})
            self._waiting[blank.profile].remove(blank)
            self._count()
            self._yard.close(blank)

    def drop(self) -> bool:
        """Close one, of the profile that has the most; False if there is none."""
        most = max(self._waiting.values(), key=len, default=None)
        if not most:
            return False
        self._yard.close(most.pop())
        self._count()
        return True

    def end(self) -> None:
        """Close all; there will be no others."""
        while self.drop():
            pass

    def _count(self) -> None:
        metrics.JAILS_BLANK.set(len(self))
