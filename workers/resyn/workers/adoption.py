"""What becomes of the entries of workers that died, and of deliveries that never arrived.

An entry is taken over by putting its calls into the adopter's own stream under new batch ids, in
the transaction that removes it and tells the server: results under the old id, which come late, do
not count any more. Calls that a worker had in hand when it died are split, so that what took it
down is soon alone in its entry. Such suspects run one at a time in each worker, beside calls that
no worker has died of; the second worker that dies while it runs one convicts it.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Sequence
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import ResponseError, WatchError

from resyn.common import faults, redis_keys
from resyn.common.roll_call import RollCall
from resyn.v1 import call_pb2, outcome_pb2
from resyn.workers import metrics
from resyn.workers.parts import aged, blamed, parts_of
from resyn.workers.queue import BEGUN_AS_SUSPECT, MOST_LOOKED_AT, CallQueue

log = logging.getLogger(__name__)

# A delivery that is so young may still be on its way to us, or in another adopter's hands.
RECLAIM_SECONDS = 1.0
# With each beat: the rest is there at the next one, and others take their share.
MOST_TAKEN_OVER = 32
# So many workers that died while they ran this suspect and no other are no chance.
DEATHS_THAT_CONVICT = 2


class Adoption:
    """One worker's part in it."""

    def __init__(
        self, redis: Redis, worker: str, profiles: Sequence[str], queue: CallQueue
    ) -> None:
        self._redis = redis
        self._worker = worker
        self._profiles = profiles
        self._queue = queue

    async def run(self, others: RollCall) -> None:
        """Take over some of what is in no living worker's hands, and forget the dead."""
        for profile in self._profiles:
            await self._reclaim(redis_keys.calls(self._worker, profile), profile, others)
        for dead in others.dead.values():
            for profile in set(dead.profiles) & set(self._profiles):
                stream = redis_keys.calls(dead.worker, profile)
                with contextlib.suppress(ResponseError):  # another has just removed the stream
                    await self._reclaim(stream, profile, others)
                    await self._move(stream, profile)
            await self._forget(dead)

    async def _reclaim(self, stream: str, profile: str, others: RollCall) -> None:
        """Take over entries that were delivered, and are in no living worker's hands."""
        begun: Any = await self._redis.xpending_range(
            stream, redis_keys.GROUP, "-", "+", MOST_LOOKED_AT
        )
        lost = [item for item in begun if not self._is_held(stream, item, others)]
        for item in lost[:MOST_TAKEN_OVER]:
            entry_id, deliveries = item["message_id"], int(item["times_delivered"])
            holder = item["consumer"].decode()
            claimed: Any = await self._redis.xclaim(
                stream,
                redis_keys.GROUP,
                self._worker,
                int(RECLAIM_SECONDS * 1000),
                [entry_id],
                retrycount=deliveries,
            )
            for _, fields in claimed:
                blame = holder if holder != self._worker else ""  # else it never reached us
                suspect = deliveries >= BEGUN_AS_SUSPECT
                await self._reissue(stream, profile, entry_id, fields, blame, suspect)

    def _is_held(self, stream: str, item: Any, others: RollCall) -> bool:
        live = item["consumer"].decode() in others.live
        return live or (stream, item["message_id"]) in self._queue.in_hand

    async def _move(self, stream: str, profile: str) -> None:
        """Take what no worker has begun to a stream that somebody reads."""
        found: Any = await self._redis.xreadgroup(
            redis_keys.GROUP, self._worker, {stream: ">"}, count=MOST_TAKEN_OVER
        )
        for _, items in found:
            for entry_id, fields in items:
                await self._reissue(stream, profile, entry_id, fields)

    async def hand_back(self) -> None:
        """Let others run what this worker has in hand: it fails, or is about to leave."""
        for (stream, entry_id), entry in list(self._queue.in_hand.items()):
            if entry is None:
                continue  # it is being read
            if entry.unstored:
                left = [call for call in entry.batch.calls if call.call_id in entry.unstored]
                del entry.batch.calls[:]
                entry.batch.calls.extend(left)
                fields = {redis_keys.FIELD: entry.batch.SerializeToString()}
                profile = stream.rpartition(":")[2]
                await self._reissue(stream, profile, entry_id, fields)
            else:
                await self._queue.remove(entry)
            self._queue.in_hand.pop((stream, entry_id), None)

    async def leave(self) -> None:
        """Hand back all that is ours, also what was delivered to us and never arrived."""
        await self.hand_back()
        for profile in self._profiles:
            await self._hand_back_unseen(redis_keys.calls(self._worker, profile), profile)

    async def _hand_back_unseen(self, stream: str, profile: str) -> None:
        pending: Any = await self._redis.xpending_range(
            stream, redis_keys.GROUP, "-", "+", MOST_LOOKED_AT, self._worker
        )
        for entry_id in (item["message_id"] for item in pending):
            if (stream, entry_id) not in self._queue.in_hand:
                claimed: Any = await self._redis.xclaim(
                    stream, redis_keys.GROUP, self._worker, 0, [entry_id]
                )
                for _, fields in claimed:
                    await self._reissue(stream, profile, entry_id, fields)

    async def _reissue(
        self,
        stream: str,
        profile: str,
        entry_id: bytes,
        fields: dict[bytes, bytes],
        blame: str = "",
        suspect: bool = False,
    ) -> None:
        """Put an entry's calls into our own stream, in parts if a worker died of one of them."""
        own = redis_keys.calls(self._worker, profile)
        async with self._redis.pipeline(transaction=True) as pipe:
            for key, message in self._messages(own, entry_id, fields, blame, suspect):
                # A server that has gone has no stream any more, and gets none.
                pipe.xadd(key, message, nomkstream=key != own)
            pipe.xack(stream, redis_keys.GROUP, entry_id)
            pipe.xdel(stream, entry_id)
            await pipe.execute()
        metrics.ENTRIES.labels("adopted").inc()

    def _messages(
        self, own: str, entry_id: bytes, fields: dict[bytes, bytes], blame: str, suspect: bool
    ) -> Iterator[tuple[str, dict[Any, Any]]]:
        """Yield streams, and what to put there."""
        try:
            batch = call_pb2.CallBatch.FromString(fields[redis_keys.FIELD])
            readable = batch.schema_version == redis_keys.SCHEMA_VERSION
        except (KeyError, DecodeError):
            readable = False
        if not readable:  # who reads our stream says so to whom it concerns
            yield own, dict(fields)
            return
        aged(batch, self._queue.age_seconds(entry_id))
        if not blame:
            yield own, _entry(batch)
            return
        blamed(batch, blame, suspect)
        if batch.lost_to_suspect >= DEATHS_THAT_CONVICT:
            yield batch.reply_stream, {redis_keys.FIELD: _poisoned(batch).SerializeToString()}
            return
        parts = parts_of(batch)
        notice = _notice(batch, parts).SerializeToString()
        yield batch.reply_stream, {redis_keys.FIELD: notice}
        yield from ((own, _entry(part)) for part in parts)

    async def _forget(self, dead: call_pb2.WorkerStatus) -> None:
        """Remove a dead worker's streams, unless something is left or comes at this moment."""
        streams = [redis_keys.calls(dead.worker, profile) for profile in dead.profiles]
        async with self._redis.pipeline(transaction=True) as pipe:
            await pipe.watch(*streams, redis_keys.lease(dead.worker))
            if await pipe.exists(redis_keys.lease(dead.worker)):
                return  # it has come back
            if any([await pipe.xlen(stream) for stream in streams]):
                return
            pipe.multi()  # type: ignore[no-untyped-call] # has no types
            for stream in streams:
                pipe.delete(stream)
            pipe.hdel(redis_keys.WORKERS, dead.worker)
            with contextlib.suppress(WatchError):
                await pipe.execute()


def _entry(batch: call_pb2.CallBatch) -> dict[Any, Any]:
    return {redis_keys.FIELD: batch.SerializeToString(), redis_keys.BATCH: batch.batch_id}


def _notice(batch: call_pb2.CallBatch, parts: Sequence[call_pb2.CallBatch]) -> call_pb2.CallReply:
    notice = call_pb2.CallReply(batch_id=batch.batch_id)
    for part in parts:
        notice.parts.add(batch_id=part.batch_id, call_ids=[call.call_id for call in part.calls])
    return notice


def _poisoned(batch: call_pb2.CallBatch) -> call_pb2.CallReply:
    workers = ", ".join(batch.lost_workers)
    text = (
        f"{len(batch.lost_workers)} workers died while they ran it ({workers}), "
        f"the last {batch.lost_to_suspect} while they ran no other suspect"
    )
    log.error("a poisonous call", extra={"digest": batch.environment_digest, "reason": text})
    fault = faults.fault(outcome_pb2.FAULT_KIND_POISON, text)
    reply = call_pb2.CallReply(batch_id=batch.batch_id)
    for call in batch.calls:
        result = reply.results.add(call_id=call.call_id, fault=fault, claim=call.claim)
        result.execution.environment_digest = batch.environment_digest
        result.execution.attempt = len(batch.lost_workers)
    return reply
