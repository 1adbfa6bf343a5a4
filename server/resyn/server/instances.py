"""Instances that the service keeps: found again by the hash of their content."""

from __future__ import annotations

from collections import OrderedDict

from redis.asyncio import Redis

from resyn.common import redis_keys
from resyn.common.identity import DIGEST
from resyn.server import metrics
from resyn.server.rejections import invalid, not_found
from resyn.v1 import verifier_pb2

_MOST_CACHED_BYTES = 256 << 20


class InstanceStore:
    """Keeps instances in Redis for a time, and those used lately in memory too."""

    def __init__(self, redis: Redis, ttl_seconds: int) -> None:
        self._redis = redis
        self._ttl_seconds = ttl_seconds
        self._cache: OrderedDict[str, str] = OrderedDict()
        self._cached_bytes = 0

    async def keep(self, instance: verifier_pb2.Instance) -> None:
        """Store an instance."""
        key = redis_keys.instance(instance.hash)
        await self._redis.set(key, instance.SerializeToString(), ex=self._ttl_seconds)
        self._cache_text(instance.hash, instance.instance_json)

    async def find(self, content_hash: str) -> str:
        """Return an instance's typed JSON; Rejected if the service does not have it."""
        if not DIGEST.fullmatch(content_hash):
            expected = "64 lower-case hexadecimal digits"
            raise invalid("instance_hash", repr(content_hash[:80]), expected)
        if text := self._cache.get(content_hash):
            self._cache.move_to_end(content_hash)
            metrics.INSTANCES.labels("memory").inc()
            return text
        stored = await self._redis.get(redis_keys.instance(content_hash))
        if not isinstance(stored, bytes):
            metrics.INSTANCES.labels("nowhere").inc()
            raise not_found(
                "instance_hash", f"no kept instance {content_hash}", "send it as instance_json"
            )
        metrics.INSTANCES.labels("redis").inc()
        text = verifier_pb2.Instance.FromString(stored).instance_json
        self._cache_text(content_hash, text)
        return text

    def _cache_text(self, content_hash: str, text: str) -> None:
        if content_hash not in self._cache:
            self._cache[content_hash] = text
            self._cached_bytes += len(text)
        while self._cached_bytes > _MOST_CACHED_BYTES:
            self._cached_bytes -= len(self._cache.popitem(last=False)[1])
