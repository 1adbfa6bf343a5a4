"""Environments whose calls share nothing any more, because a verdict was seen to differ.

What one worker has seen all others must know, and every server, too: verdicts that it keeps may be
wrong. Nobody is demoted often, so that looking at all of them is cheap.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redis.asyncio import Redis

from resyn.common import redis_keys, tasks

LOOK_SECONDS = 1.0


class DemotionBoard:
    """Tells all processes of demotions, and hears of them: `on_news(digest, why)`, once each."""

    def __init__(self, redis: Redis, on_news: Callable[[str, str], None]) -> None:
        self._redis = redis
        self._on_news = on_news
        self._known: set[str] = set()
        self._own: dict[str, str] = {}

    def post(self, digest: str, why: str) -> None:
        """Tell everybody, as soon as Redis can be reached."""
        self._known.add(digest)
        self._own[digest] = why

    async def run(self) -> None:
        """Look and tell until cancelled."""
        await tasks.every(LOOK_SECONDS, self.look, "cannot see demotions")

    async def look(self) -> None:
        """Post what is not there, also after Redis came back empty, and hear what is new."""
        found: Any = await self._redis.hkeys(redis_keys.DEMOTED)
        stored = {digest.decode() for digest in found}
        for digest in self._own.keys() - stored:
            await self._redis.hset(redis_keys.DEMOTED, digest, self._own[digest])
        for digest in stored - self._known:
            why: Any = await self._redis.hget(redis_keys.DEMOTED, digest)
            self._known.add(digest)
            self._on_news(digest, why.decode() if why else "unknown")
