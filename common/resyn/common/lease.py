"""The sign of a process's life: a key in Redis that lives as long as it is renewed.

When a worker's lease has lapsed, others take its entries over, and give them new batch ids: what
the old holder still says of them comes too late. When a server's has, others keep the results that
come for it. PEXPIRE keeps the key alive also in a Redis that is full.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from redis.asyncio import Redis

from resyn.common import redis_keys

_LEASE_MILLIS = int(redis_keys.LEASE_SECONDS * 1000)


class Lease:
    """One process's lease."""

    def __init__(self, redis: Redis, holder: str) -> None:
        self._redis = redis
        self._key = redis_keys.lease(holder)

    async def renew(self) -> bool:
        """Renew it; return whether it was still there, so that nobody has taken us for dead."""
        if await self._redis.pexpire(self._key, _LEASE_MILLIS):
            return True
        await self._redis.set(self._key, b"", px=_LEASE_MILLIS)
        return False

    async def give_up(self) -> None:
        """Leave everything to others, at once."""
        await self._redis.delete(self._key)


async def held(redis: Redis, holders: Collection[str]) -> set[str]:
    """Return those whose leases have not lapsed."""
    keys = [redis_keys.lease(holder) for holder in holders]
    found: Any = await redis.mget(keys) if keys else []
    return {holder for holder, key in zip(holders, found, strict=True) if key is not None}
