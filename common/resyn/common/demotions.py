"""Environments whose calls share nothing any more, because a verdict was seen to differ.

What one worker has seen all others must know, and every server, too: verdicts that it keeps may be
wrong. Nobody is demoted often, so that looking at how many there are is enough.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0


class DemotionBoard:
    """Tells all processes of demotions, and hears of them: `on_news(digest, why)`, once each."""

    def __init__(self, redis: Redis, on_news: Callable[[str, str], None]) -> None:
        self._redis = redis
        self._on_news = on_news
        self._known: set[str] = set()
        self._unposted: dict[str, str] = {}

    def post(self, digest: str, why: str) -> None:
        """Tell everybody, as soon as Redis can be reached."""
        self._known.add(digest)
        self._unposted[digest] = why

    async def run(self) -> None:
        """Look and tell until cancelled."""
        while True:
            try:
                await self.look()
            except (*TROUBLE, RedisError) as error:
                log.warning("cannot see demotions", extra={"reason": str(error)})
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Post what has not been posted, and hear what is new."""
        for digest, why in list(self._unposted.items()):
            await self._redis.hset(redis_keys.DEMOTED, digest, why)
            del self._unposted[digest]
        if await self._redis.hlen(redis_keys.DEMOTED) == len(self._known):
            return
        stored: Any = await self._redis.hgetall(redis_keys.DEMOTED)
        found = {digest.decode(): why.decode() for digest, why in stored.items()}
        news = found.keys() - self._known
        self._known = set(found)
        for digest in news:
            self._on_news(digest, found[digest])
