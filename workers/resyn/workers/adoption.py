"""What becomes of the entries of workers that died, and of deliveries that never arrived.

Calls that a worker had in hand when it died are split, so that what took it down is soon alone in
its entry. Such suspects run one at a time in each worker, beside calls that no worker has died of.
One that a worker died of again runs with nothing beside it, and the next death convicts it.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from typing import Any

from redis.asyncio import Redis
from redis.exceptions import ResponseError, WatchError

from resyn.common import redis_keys
from resyn.common.roll_call import RollCall
from resyn.v1 import call_pb2
from resyn.workers.queue import MOST_LOOKED_AT, CallQueue
from resyn.workers.takeover import Takeover

# A delivery that is so young may still be on its way to us, or in another adopter's hands.
RECLAIM_SECONDS = 1.0
# A stream that was stolen from is looked at for so long: a read may have been lost, or repeated.
STOLEN_SECONDS = 30.0
# With each beat: the rest is there at the next one, and others take their share.
MOST_TAKEN_OVER = 32


class Adoption:
    """One worker's part in it."""

    def __init__(
        self, redis: Redis, worker: str, profiles: Sequence[str], queue: CallQueue
    ) -> None:
        self._redis = redis
        self._worker = worker
        self._profiles = profiles
        self._queue = queue
        self._takeover = Takeover(redis, worker, queue)

    async def run(self, others: RollCall) -> None:
        """Take over some of what is in no living worker's hands, and forget the dead."""
        for profile in self._profiles:
            await self._reclaim(redis_keys.calls(self._worker, profile), others)
        for stream in list(self._queue.stolen_from):
            await self._look_after_stolen(stream)
        for dead in others.dead.values():
            for stream in self._streams_of(dead):
                with contextlib.suppress(ResponseError):  # another has just removed the stream
                    await self._reclaim(stream, others)
                    await self._move(stream)
            await self._forget(dead)
        for leaving in others.live.values():
            if leaving.draining or leaving.ejected:
                for stream in self._streams_of(leaving):
                    with contextlib.suppress(ResponseError):  # it has left meanwhile
                        await self._move(stream)

    def _streams_of(self, other: call_pb2.WorkerStatus) -> list[str]:
        shared = set(other.profiles) & set(self._profiles)
        return [redis_keys.calls(other.worker, profile) for profile in shared]

    async def _pending(self, stream: str, holder: str | None = None) -> list[Any]:
        found: Any = await self._redis.xpending_range(
            stream, redis_keys.GROUP, "-", "+", MOST_LOOKED_AT, holder
        )
        return list(found)

    async def _reclaim(self, stream: str, others: RollCall) -> None:
        """Take over entries that were delivered, and are in no living worker's hands."""
        lost = [
            item for item in await self._pending(stream) if not self._is_held(stream, item, others)
        ]
        for item in lost[:MOST_TAKEN_OVER]:
            holder = item["consumer"].decode()
            if holder == self._worker:  # it never reached us
                await self._move_own(stream, item, RECLAIM_SECONDS)
                continue
            for fields in await self._claim(stream, item, RECLAIM_SECONDS):
                deliveries = int(item["times_delivered"])
                await self._takeover.take_from(
                    holder, deliveries, stream, item["message_id"], fields
                )

    async def _claim(self, stream: str, item: Any, idle_seconds: float) -> list[dict[Any, Any]]:
        """Make an entry ours, unless another does; the count of deliveries is not ours to raise."""
        claimed: Any = await self._redis.xclaim(
            stream,
            redis_keys.GROUP,
            self._worker,
            int(idle_seconds * 1000),
            [item["message_id"]],
            retrycount=int(item["times_delivered"]),
        )
        return [fields for _, fields in claimed]

    def _is_held(self, stream: str, item: Any, others: RollCall) -> bool:
        live = item["consumer"].decode() in others.live
        return live or (stream, item["message_id"]) in self._queue.in_hand

    async def _move_own(self, stream: str, item: Any, idle_seconds: float) -> None:
        for fields in await self._claim(stream, item, idle_seconds):
            await self._takeover.move(stream, item["message_id"], fields)

    async def _look_after_stolen(self, stream: str) -> None:
        """Move what we took from another's stream and never got; its owner sees us alive."""
        with contextlib.suppress(ResponseError):  # its owner has left
            for item in await self._pending(stream, self._worker):
                if (stream, item["message_id"]) not in self._queue.in_hand:
                    await self._move_own(stream, item, RECLAIM_SECONDS)
            if await self._pending(stream, self._worker):
                return
        if time.monotonic() - self._queue.stolen_from[stream] > STOLEN_SECONDS:
            del self._queue.stolen_from[stream]

    async def _move(self, stream: str) -> None:
        """Take what no worker has begun to a stream that somebody reads."""
        found: Any = await self._redis.xreadgroup(
            redis_keys.GROUP, self._worker, {stream: ">"}, count=MOST_TAKEN_OVER
        )
        for _, items in found:
            for entry_id, fields in items:
                await self._takeover.move(stream, entry_id, fields)

    async def hand_back(self) -> None:
        """Let others run what this worker has in hand: it fails, or is about to leave."""
        for (stream, entry_id), entry in list(self._queue.in_hand.items()):
            if entry is None:
                continue  # it is being read
            if entry.unstored:
                left = [call for call in entry.batch.calls if call.call_id in entry.unstored]
                del entry.batch.calls[:]
                entry.batch.calls.extend(left)
                fields: dict[Any, Any] = {redis_keys.FIELD: entry.batch.SerializeToString()}
                await self._takeover.move(stream, entry_id, fields)
            else:
                await self._queue.remove(entry)
            self._queue.in_hand.pop((stream, entry_id), None)

    async def leave(self) -> None:
        """Hand back all that is ours, also what was delivered to us and never arrived."""
        await self.hand_back()
        own = {redis_keys.calls(self._worker, profile) for profile in self._profiles}
        for stream in own | self._queue.stolen_from.keys():
            with contextlib.suppress(ResponseError):  # its owner has left
                for item in await self._pending(stream, self._worker):
                    if (stream, item["message_id"]) not in self._queue.in_hand:
                        await self._move_own(stream, item, 0.0)

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
