"""The reply stream of this server: results come back from the workers."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.server.call_lane import CallLane
from resyn.server.coalescer import spread
from resyn.v1 import call_pb2

log = logging.getLogger(__name__)

# A reply stream outlives its server by so much.
REPLY_TTL_SECONDS = 60
_KEEP_STREAM_SECONDS = 10.0
# What has been read is removed after so much of it, or so long, at the latest.
_TRIM_BYTES = 1 << 20
_TRIM_SECONDS = 0.5
_BLOCK_MILLIS = 1000


class ReplyReader:
    """Reads the reply stream of a call lane and keeps it alive."""

    def __init__(self, redis: Redis, lane: CallLane) -> None:
        self._redis = redis
        self._lane = lane
        self._kept = -_KEEP_STREAM_SECONDS
        self._newest = b"0"
        self._trimmed, self._unremoved_bytes = 0.0, 0

    async def run(self) -> None:
        """Hand results to the lane until cancelled."""
        while True:
            try:
                await self._keep_stream()
                for entry_id, fields in await self._read():
                    self._newest = entry_id
                    message = fields.get(redis_keys.FIELD, b"")
                    self._unremoved_bytes += len(message)
                    self._take(message)
            except (*TROUBLE, RedisError) as error:
                log.warning("no replies", extra={"reason": str(error)})
                await asyncio.sleep(0.2)

    async def _read(self) -> Any:
        """Wait for the next replies, and on the same way remove what has been read."""
        stream, now = self._lane.reply_stream, time.monotonic()
        async with self._redis.pipeline(transaction=False) as pipe:
            if self._unremoved_bytes > _TRIM_BYTES or now - self._trimmed > _TRIM_SECONDS:
                pipe.xtrim(stream, minid=self._newest, approximate=False)
                self._unremoved_bytes, self._trimmed = 0, now
            pipe.xread({stream: self._newest}, count=500, block=_BLOCK_MILLIS)
            *_, found = await pipe.execute()
        if not found:
            self._kept = -_KEEP_STREAM_SECONDS  # Redis may have come back without it
        return found[0][1] if found else ()

    async def _keep_stream(self) -> None:
        """Make the reply stream, or keep it: workers never make one."""
        now = time.monotonic()
        if now - self._kept > _KEEP_STREAM_SECONDS:
            stream = self._lane.reply_stream
            if not await self._redis.expire(stream, REPLY_TTL_SECONDS):
                await self._redis.xadd(stream, {redis_keys.FIELD: b""})
                await self._redis.expire(stream, REPLY_TTL_SECONDS)
            self._kept = now

    def _take(self, message: bytes) -> None:
        try:
            reply = call_pb2.CallReply.FromString(message)
        except DecodeError as error:
            log.error("a reply that is none", extra={"reason": str(error)})
            return
        self._lane.take_results(reply.batch_id, ((each.call_id, each) for each in reply.results))
        for scores in reply.scores:
            self._lane.take_results(reply.batch_id, spread(scores))
