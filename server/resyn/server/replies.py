"""The reply stream of this server: results come back from the workers."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Iterator
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import RedisError

from resyn.common import redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.server.dispatch import Dispatch
from resyn.v1 import call_pb2, outcome_pb2

log = logging.getLogger(__name__)

# A reply stream outlives its server by so much.
REPLY_TTL_SECONDS = 60
_KEEP_STREAM_SECONDS = 10.0
# What has been read stays for another server to find if this one dies: so long, or so much.
KEEP_READ_SECONDS = 10.0
KEEP_READ_BYTES = 16 << 20
_TRIM_SECONDS = 0.5
# Results of one reply that are handed on in one go with the next one's.
_FEW = 16
_BLOCK_MILLIS = 1000


class ReplyReader:
    """Reads the reply stream of a server and keeps it alive.

    `on_loss()` hears when Redis has come back without it: it has lost entries, too, then.
    """

    def __init__(self, redis: Redis, dispatch: Dispatch, on_loss: Callable[[], None]) -> None:
        self._redis = redis
        self._on_loss = on_loss
        self._dispatch = dispatch
        self._kept = -_KEEP_STREAM_SECONDS
        self._newest = b"0"
        self._from_start = False
        self._trimming = Trimming()

    async def run(self) -> None:
        """Hand results to those who wait until cancelled."""
        while True:
            try:
                await self._keep_stream()
                if self._from_start:
                    self._newest, self._from_start = b"0", False
                    self._trimming = Trimming()
                for entry_id, fields in await self._read():
                    self._newest = entry_id
                    message = fields.get(redis_keys.FIELD, b"")
                    self._trimming.read(entry_id, len(message))
                    if reply := parse(message):
                        self._take(reply)
                        if reply.scores or len(reply.results) > _FEW:
                            await asyncio.sleep(0)  # others do not wait for all that comes
            except (*TROUBLE, RedisError) as error:
                log.warning("no replies", extra={"reason": str(error)})
                await asyncio.sleep(0.2)

    async def _read(self) -> Any:
        """Remove what nobody will look for any more, and wait for the next replies."""
        stream = self._dispatch.reply_stream
        if oldest := self._trimming.due():
            await self._redis.xtrim(stream, minid=oldest, approximate=False)
        found: Any = await self._redis.xread({stream: self._newest}, count=500, block=_BLOCK_MILLIS)
        if not found:
            self._kept = -_KEEP_STREAM_SECONDS  # Redis may have come back without it
        return found[0][1] if found else ()

    async def _keep_stream(self) -> None:
        """Make the reply stream, or keep it: workers never make one."""
        now = time.monotonic()
        if now - self._kept > _KEEP_STREAM_SECONDS:
            stream = self._dispatch.reply_stream
            if not await self._redis.expire(stream, REPLY_TTL_SECONDS):
                await self._redis.xadd(stream, {redis_keys.FIELD: b""})
                await self._redis.expire(stream, REPLY_TTL_SECONDS)
                self.read_again()
                self._on_loss()
            self._kept = now

    def read_again(self) -> None:
        """Begin at the stream's beginning: another Redis may give out lower ids than the last."""
        self._from_start = True

    def _take(self, reply: call_pb2.CallReply) -> None:
        self._dispatch.take_results(
            reply.batch_id, ((each.call_id, each) for each in reply.results)
        )
        for scores in reply.scores:
            self._dispatch.take_results(reply.batch_id, spread(scores))
        if reply.parts:
            self._dispatch.take_over(reply.batch_id, reply.parts)


class Trimming:
    """Decides how much of what has been read stays in the stream."""

    def __init__(self) -> None:
        # Since when, from which entry on, how many bytes; the newest is the last one.
        self._marks: deque[tuple[float, bytes, int]] = deque()
        self._bytes = 0

    def read(self, entry_id: bytes, size: int) -> None:
        """Count an entry that has been read."""
        now = time.monotonic()
        self._bytes += size
        if not self._marks or now - self._marks[-1][0] > _TRIM_SECONDS:
            self._marks.append((now, entry_id, size))
        else:
            since, first, before = self._marks[-1]
            self._marks[-1] = since, first, before + size

    def due(self) -> bytes:
        """Return the oldest entry that shall stay, if older ones are there; else nothing."""
        oldest = b""
        while len(self._marks) > 1 and self._is_over(self._marks[0][0]):
            self._bytes -= self._marks.popleft()[2]
            oldest = self._marks[0][1]
        return oldest

    def _is_over(self, since: float) -> bool:
        return time.monotonic() - since > KEEP_READ_SECONDS or self._bytes > KEEP_READ_BYTES


def parse(message: bytes) -> call_pb2.CallReply | None:
    """Return a reply; None if it is none."""
    try:
        reply = call_pb2.CallReply.FromString(message)
    except DecodeError as error:
        log.error("a reply that is none", extra={"reason": str(error)})
        return None
    for scores in reply.scores:
        calls = len(scores.call_ids)
        if len(scores.scores) != calls or len(scores.claims) not in (0, calls):
            log.error("a reply whose columns differ in length")
            return None
    return reply


def spread(scores: call_pb2.Scores) -> Iterator[tuple[int, call_pb2.CallResult]]:
    """Yield call ids and results of verdicts that came side by side; equal ones share a result."""
    made: dict[float, call_pb2.CallResult] = {}
    for call_id, score in zip(scores.call_ids, scores.scores, strict=True):
        result = made.get(score)
        if result is None:
            verdict = outcome_pb2.Verdict(score=score)
            result = call_pb2.CallResult(verdict=verdict, execution=scores.execution)
            made[score] = result
        yield call_id, result


def claimed(reply: call_pb2.CallReply) -> Iterator[tuple[bytes, call_pb2.CallResult]]:
    """Yield those results of a reply that another server may need, by their claims."""
    for result in reply.results:
        if result.claim:
            yield result.claim, result
    for scores in reply.scores:
        if scores.claims:
            results = (result for _, result in spread(scores))
            yield from zip(scores.claims, results, strict=True)
