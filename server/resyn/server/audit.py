"""Looks in Redis for entries that should be there, and has those sent again that are not.

Redis may come back without its last second, or empty; a worker that was taken for dead may have
removed an entry of its successor. Nothing is done at the first look: the last reply of an entry
may just be on its way.
"""

from __future__ import annotations

import logging
import time
from typing import Any

from redis.asyncio import Redis

from resyn.common import redis_keys, tasks
from resyn.common.roll_call import call_the_roll
from resyn.server.dispatch import Dispatch
from resyn.server.ledger import OpenEntry

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
# Without an alarm, entries are looked for when they have been out for so long, and then again.
LONG_SECONDS = 15.0
# After an alarm all entries are: until it is clear what has been lost.
_ALARM_LOOKS = 4
# Looks that must miss an entry before it is lost.
LOOKS_THAT_MISS = 2
_MOST_READ = 100


class Audit:
    """Compares the ledger with Redis."""

    def __init__(self, redis: Redis, dispatch: Dispatch) -> None:
        self._redis = redis
        self._dispatch = dispatch
        self._alarm_looks = 0

    def alarm(self) -> None:
        """Look for all entries soon: Redis may have lost some."""
        self._alarm_looks = _ALARM_LOOKS

    async def run(self) -> None:
        """Look until cancelled."""
        await tasks.every(LOOK_SECONDS, self.look, "cannot look for entries")

    async def look(self) -> None:
        """Look for the entries that may be lost, if there are any."""
        suspects = self._suspects()
        if suspects:
            found = await self._batches()
            lost = [
                entry
                for entry in suspects
                if self._is_lost(entry, entry.batch_id.encode() in found)
            ]
            if lost:
                log.warning("Redis has lost entries", extra={"entries": len(lost)})
                self._dispatch.send_again(lost)
        self._alarm_looks = max(0, self._alarm_looks - 1)

    def _suspects(self) -> list[OpenEntry]:
        """Return those that have reached Redis, as far as we know, and are not new."""
        age_seconds = LOOK_SECONDS / 2 if self._alarm_looks else LONG_SECONDS
        before = time.monotonic() - age_seconds
        return [
            entry
            for entry in self._dispatch.ledger
            if entry.stored and (entry.sent < before or entry.missed)
        ]

    def _is_lost(self, entry: OpenEntry, found: bool) -> bool:
        if entry.batch_id not in self._dispatch.ledger:
            return False  # answered meanwhile
        entry.missed = 0 if found else entry.missed + 1
        if found and not self._alarm_looks:
            entry.sent = time.monotonic()  # look for it again after as long a time
        return entry.missed >= LOOKS_THAT_MISS

    async def _batches(self) -> set[bytes]:
        """Return the ids of all batches in all streams of calls."""
        roll = await call_the_roll(self._redis)
        found: set[bytes] = set()
        for status in (*roll.live.values(), *roll.dead.values()):
            for profile in status.profiles:
                found |= await self._batches_in(redis_keys.calls(status.worker, profile))
        return found

    async def _batches_in(self, stream: str) -> set[bytes]:
        found: set[bytes] = set()
        first = "-"
        while True:
            entries: Any = await self._redis.xrange(stream, first, "+", _MOST_READ)
            found.update(fields.get(redis_keys.BATCH, b"") for _, fields in entries)
            if len(entries) < _MOST_READ:
                return found
            first = "(" + entries[-1][0].decode()
