"""Circuits and operators' words, shared by all servers through Redis, and kept there.

Nothing waits for Redis here: servers act on what they know, tell it at once and look each second.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError, RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.server.quarantine import Quarantines
from resyn.v1 import operator_pb2
from resyn.v1.operator_pb2 import Quarantine

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
# A circuit that nobody has tried for so long after it could have been is forgotten.
FORGET_SECONDS = 3600.0
_HOLDS = (Quarantine.QUARANTINE_OPEN, Quarantine.QUARANTINE_CLOSED)


class CircuitBoard:
    """Tells other servers of this one's circuits, and this one of theirs."""

    def __init__(self, redis: Redis, quarantines: Quarantines) -> None:
        self._redis = redis
        self._quarantines = quarantines
        self._seen: dict[str, bytes] = {}

    async def run(self) -> None:
        """Look, and tell, until cancelled."""
        while True:
            try:
                await self.look()
            except (*TROUBLE, RedisError) as error:
                log.warning("cannot see circuits", extra={"reason": str(error)})
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._quarantines.has_news.wait()
            self._quarantines.has_news.clear()

    async def look(self) -> None:
        """Tell what has changed here, and hear what has changed elsewhere."""
        await self._tell()
        asked = time.monotonic()
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.time()
            pipe.hgetall(redis_keys.CIRCUITS)
            pipe.hgetall(redis_keys.QUARANTINE)
            pipe.hgetall(redis_keys.WITHHELD)
            (seconds, microseconds), circuits, overrides, withheld = await pipe.execute()
        now = seconds + microseconds / 1e6
        self._quarantines.unix_offset = now - time.monotonic()
        self._quarantines.set_overrides(_overrides(overrides), asked)
        self._quarantines.withheld.hear_all(withheld, asked)
        await self._hear({name.decode(): text for name, text in circuits.items()}, now)

    async def _tell(self) -> None:
        """Store this server's news; what Redis does not take is told again."""
        while self._quarantines.news:
            digest = self._quarantines.news.pop()
            try:
                await self._store(digest)
            except OutOfMemoryError as error:  # it can still be read, and be told of what closes
                self._quarantines.news.add(digest)
                log.warning("Redis keeps no circuit", extra={"reason": str(error)})
                return
            except (*TROUBLE, RedisError):
                self._quarantines.news.add(digest)
                raise

    async def _store(self, digest: str) -> None:
        record = self._quarantines.record(digest)
        if record is None:
            self._seen.pop(digest, None)
            await self._redis.hdel(redis_keys.CIRCUITS, digest)
        else:
            text = record.SerializeToString(deterministic=True)
            await self._redis.hset(redis_keys.CIRCUITS, digest, text)
            self._seen[digest] = text

    async def _hear(self, stored: dict[str, bytes], now: float) -> None:
        """Take over what is new, unless something newer has happened here meanwhile."""
        for digest in self._seen.keys() - stored.keys() - self._quarantines.news:
            del self._seen[digest]
            self._quarantines.hear_closed(digest)
        for digest, text in stored.items():
            record = _circuit(text)
            if now > record.until_unix_seconds + FORGET_SECONDS:
                await self._redis.hdel(redis_keys.CIRCUITS, digest)
            elif text != self._seen.get(digest) and digest not in self._quarantines.news:
                self._seen[digest] = text
                self._quarantines.hear_open(digest, record)

    async def set(self, digest: str, override: operator_pb2.Override) -> None:
        """Store what an operator says of an environment, and act on it."""
        if override.state in _HOLDS:
            text = override.SerializeToString()
            await self._redis.hset(redis_keys.QUARANTINE, digest, text)
            self._quarantines.override(digest, override)
        else:
            await self._redis.hdel(redis_keys.QUARANTINE, digest)
            self._quarantines.override(digest, None)


def _circuit(text: bytes) -> operator_pb2.Circuit:
    try:
        return operator_pb2.Circuit.FromString(text)
    except DecodeError:  # of the year 1970, so that it is removed
        return operator_pb2.Circuit()


def _overrides(stored: dict[bytes, bytes]) -> dict[str, operator_pb2.Override]:
    found: dict[str, operator_pb2.Override] = {}
    for digest, text in stored.items():
        with contextlib.suppress(DecodeError):  # one that is none must not hide the others
            override: Any = operator_pb2.Override.FromString(text)
            if override.state in _HOLDS:
                found[digest.decode()] = override
    return found
