"""Moves entries into this worker's own stream, where it reads them, or others steal them.

In one transaction the old entry goes and the new ones come. Of calls that a worker died with, the
server is told the new batch ids: results under the old one, which come late, do not count any more.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Sequence
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import OutOfMemoryError, RedisError

from resyn.common import faults, redis_keys
from resyn.common.redis_connection import TROUBLE
from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers import metrics
from resyn.workers.parts import aged, blamed, is_sound, parts_of
from resyn.workers.queue import BEGUN_ALONE, BEGUN_AS_SUSPECT, CallQueue

log = logging.getLogger(__name__)

Message = dict[Any, Any]


class Takeover:
    """One worker's way to take over, or give up, an entry."""

    def __init__(self, redis: Redis, worker: str, queue: CallQueue) -> None:
        self._redis = redis
        self._worker = worker
        self._queue = queue

    async def move(self, stream: str, entry_id: bytes, fields: Message) -> None:
        """Put an entry into our own stream as it is: nobody died of it."""
        own = self._own(stream)
        try:
            batch = _read(fields)
        except ValueError:  # who reads our stream says so to whom it concerns
            messages = [(own, dict(fields))]
        else:
            aged(batch, self._queue.age_seconds(entry_id))
            messages = [(own, _entry(batch))]
        await self._exchange(stream, entry_id, messages)

    async def take_from(
        self, dead: str, deliveries: int, stream: str, entry_id: bytes, fields: Message
    ) -> None:
        """Take over what a worker had in its hands when it died, in parts, or convict it."""
        try:
            batch = _read(fields)
        except ValueError:
            await self.move(stream, entry_id, fields)
            return
        aged(batch, self._queue.age_seconds(entry_id))
        blamed(batch, dead, suspect=len(batch.calls) == 1 and deliveries >= BEGUN_AS_SUSPECT)
        if len(batch.calls) == 1 and deliveries >= BEGUN_ALONE:
            poisoned = _poisoned(batch).SerializeToString()
            messages = [(batch.reply_stream, {redis_keys.FIELD: poisoned})]
        else:
            messages = [*_in_parts(batch, self._own(stream))]
        await self._exchange(stream, entry_id, messages)

    def _own(self, stream: str) -> str:
        return redis_keys.calls(self._worker, stream.rpartition(":")[2])

    async def _exchange(
        self, stream: str, entry_id: bytes, messages: Sequence[tuple[str, Message]]
    ) -> None:
        """Remove an entry, and in the same transaction put messages into streams.

        A full Redis takes no message. There the entry goes alone, which makes room: its server
        finds that it has gone, and sends it again.
        """
        own = self._own(stream)
        try:
            async with self._redis.pipeline(transaction=True) as pipe:
                for key, message in messages:
                    # A server that has gone has no stream any more, and gets none.
                    pipe.xadd(key, message, nomkstream=key != own)
                pipe.xack(stream, redis_keys.GROUP, entry_id)
                pipe.xdel(stream, entry_id)
                await pipe.execute()
        except OutOfMemoryError:
            log.warning("Redis is full: an entry is left to its server")
            await self._remove(stream, entry_id)
        metrics.ENTRIES.labels("adopted").inc()

    async def _remove(self, stream: str, entry_id: bytes) -> None:
        with contextlib.suppress(*TROUBLE, RedisError):  # it is still there at the next beat
            await self._redis.xack(stream, redis_keys.GROUP, entry_id)
            await self._redis.xdel(stream, entry_id)


def _read(fields: Message) -> call_pb2.CallBatch:
    """Return an entry's batch; ValueError if we cannot know what it says."""
    try:
        batch = call_pb2.CallBatch.FromString(fields[redis_keys.FIELD])
    except (KeyError, DecodeError) as error:
        raise ValueError("no batch") from error
    if batch.schema_version != redis_keys.SCHEMA_VERSION or not is_sound(batch):
        raise ValueError("another version's batch")
    return batch


def _entry(batch: call_pb2.CallBatch) -> Message:
    return {redis_keys.FIELD: batch.SerializeToString(), redis_keys.BATCH: batch.batch_id}


def _in_parts(batch: call_pb2.CallBatch, own: str) -> Iterator[tuple[str, Message]]:
    parts = parts_of(batch)
    notice = call_pb2.CallReply(batch_id=batch.batch_id)
    for part in parts:
        notice.parts.add(batch_id=part.batch_id, call_ids=[call.call_id for call in part.calls])
    yield batch.reply_stream, {redis_keys.FIELD: notice.SerializeToString()}
    yield from ((own, _entry(part)) for part in parts)


def _poisoned(batch: call_pb2.CallBatch) -> call_pb2.CallReply:
    text = (
        f"{len(batch.lost_workers)} workers died while they ran it "
        f"({', '.join(batch.lost_workers)}), the last one with nothing else beside it"
    )
    log.error("a poisonous call", extra={"digest": batch.environment_digest, "reason": text})
    reply = call_pb2.CallReply(batch_id=batch.batch_id)
    for call in batch.calls:
        result = reply.results.add(call_id=call.call_id, claim=call.claim)
        result.fault.CopyFrom(faults.fault(outcome_pb2.FAULT_KIND_POISON, text))
        result.execution.environment_digest = batch.environment_digest
        result.execution.attempt = len(batch.lost_workers)
    return reply
