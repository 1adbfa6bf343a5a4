"""The items of a job on their way in: checked as they come, cut into chunks, stored."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from redis.asyncio import Redis

from resyn.common import redis_keys
from resyn.common.job_record import pack
from resyn.server.intake import AnswerMissing, Intake, Named
from resyn.server.jobs import checks
from resyn.server.rejections import Rejected
from resyn.server.settings import ServerSettings
from resyn.server.waiting import Caller
from resyn.v1 import job_pb2

# What a runner sends in one RPC: enough to keep workers busy, and soon done again after a death.
CHUNK_ITEMS = 256
CHUNK_BYTES = 2 << 20
# An upload whose server died is dropped after this.
UPLOAD_SECONDS = 3600


class Upload:
    """Takes the items of one job; nothing of it can be seen before the job is submitted."""

    def __init__(
        self, redis: Redis, intake: Intake, settings: ServerSettings, job_id: str, reverify: bool
    ) -> None:
        self.firsts: list[int] = []
        self.total = 0
        self._redis = redis
        self._intake = intake
        self._settings = settings
        self._key = redis_keys.job_items(job_id)
        self._reverify = reverify
        self._chunk = job_pb2.JobItems()
        self._chunk_bytes = 0
        self._chunk_items = min(CHUNK_ITEMS, settings.max_batch_items)
        self._kept_bytes = 0

    async def add(self, items: Sequence[job_pb2.JobItem], caller: Caller) -> None:
        """Take some items; Rejected names the first that is wrong."""
        checks.check_total(self.total + len(items), self._settings.max_job_items)
        named = await self._intake.look_up([item.request for item in items])
        for item in items:
            try:
                checks.check_item(item, self._reverify)
                self._resolve(item, named, caller)
            except Rejected as rejected:
                raise rejected.within(f"items[{self.total}]") from None
            await self._append(item)

    def _resolve(self, item: job_pb2.JobItem, named: Named, caller: Caller) -> None:
        """Check a request as if it were to run now, and fix which environment it means."""
        try:
            environment, _ = self._intake.take(item.request, named, caller)
            digest = environment.digest
        except AnswerMissing as missing:  # which is a verdict, later
            digest = missing.digest
        item.request.environment = digest
        item.request.skip_cache |= self._reverify

    async def _append(self, item: job_pb2.JobItem) -> None:
        size = item.ByteSize()
        held = len(self._chunk.items)
        if held and (held >= self._chunk_items or self._chunk_bytes + size > CHUNK_BYTES):
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
