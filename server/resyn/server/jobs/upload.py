"""The items of a job on their way in: checked as they come, cut into chunks, stored."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from redis.asyncio import Redis

from resyn.common import redis_keys
from resyn.common.job_record import pack
from resyn.server.jobs import checks
from resyn.server.jobs.items import Items
from resyn.server.rejections import Rejected
from resyn.server.settings import ServerSettings
from resyn.v1 import job_pb2

CHUNK_BYTES = 2 << 20
# An upload whose server died is dropped after this.
UPLOAD_SECONDS = 3600


class Upload:
    """Takes the items of one job; nothing of it can be seen before the job is submitted."""

    def __init__(self, redis: Redis, settings: ServerSettings, job_id: str, items: Items) -> None:
        self.firsts: list[int] = []
        self.total = 0
        self._redis = redis
        self._settings = settings
        self._items = items
        self._key = redis_keys.job_items(job_id)
        self._chunk = job_pb2.JobItems()
        self._chunk_bytes = 0
        self._kept_bytes = 0

    async def add(self, items: Sequence[job_pb2.JobItem]) -> None:
        """Take some items; Rejected names the first that is wrong."""
        checks.check_total(self.total + len(items), self._settings.max_job_items)
        take = await self._items.look_up(items)
        for item in items:
            try:
                take(item)
            except Rejected as rejected:
                raise rejected.within(f"items[{self.total}]") from None
            await self._append(item)

    async def _append(self, item: job_pb2.JobItem) -> None:
        size = item.ByteSize()
        held = len(self._chunk.items)
        if held and (held >= self._items.most_in_chunk or self._chunk_bytes + size > CHUNK_BYTES):
            await self.flush()
        self._chunk.items.append(item)
        self._chunk_bytes += size
        self.total += 1

    async def flush(self) -> None:
        """Store the chunk at hand, if there is anything in it."""
        if not self._chunk.items:
            return
        packed = await asyncio.to_thread(pack, self._chunk)
        self._kept_bytes += len(packed)
        checks.check_bytes(self._kept_bytes, self._settings.max_job_bytes)
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hset(self._key, str(len(self.firsts)), packed)
            pipe.expire(self._key, UPLOAD_SECONDS)
            await pipe.execute()
        self.firsts.append(self.total - len(self._chunk.items))
        self._chunk, self._chunk_bytes = job_pb2.JobItems(), 0

    async def drop(self) -> None:
        """Forget what was stored."""
        await self._redis.delete(self._key)
