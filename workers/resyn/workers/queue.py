"""The call lane as a worker sees it: take entries, reply to them, adopt those of the dead.

A worker reads the streams that are its own. When they are empty it takes entries from the worker
that has most waiting; and it adopts everything of a worker that has not been heard of for
`WORKER_DEAD_SECONDS`. An entry is acknowledged, and removed, in the transaction that stores the
last of its results.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Sequence
from typing import Any

from google.protobuf.message import DecodeError
from redis.asyncio import Redis
from redis.exceptions import RedisError, ResponseError, WatchError

from resyn.common import faults, redis_keys
from resyn.common.redis_connection import TROUBLE, make_group
from resyn.v1 import call_pb2, environment_pb2, outcome_pb2
from resyn.workers import metrics
from resyn.workers.entries import Entry

log = logging.getLogger(__name__)

# How long a read waits for the worker's own streams before it looks at others'.
_LEAST_WAIT_SECONDS, _MOST_WAIT_SECONDS = 0.02, 0.32
# An entry that nobody has in hand is claimed so long after its last delivery: by one worker alone,
# for the claim is a delivery too.
RECLAIM_SECONDS = 1.0
_MOST_LOOKED_AT = 1000
_ENVIRONMENTS_KEPT = 4096


class Unreadable(Exception):
    """An entry that no worker can run; the message says why."""

    def __init__(self, reason: str, batch: call_pb2.CallBatch | None = None) -> None:
        super().__init__(reason)
        self.batch = batch  # whose server can still be told


class CallQueue:
    """One worker's access to the call lane."""

    def __init__(self, redis: Redis, worker: str, profiles: Sequence[str]) -> None:
        self._redis = redis
        self._worker = worker
        self._profiles = profiles
        self._own = {redis_keys.calls(worker, profile): ">" for profile in profiles}
        self._environments: dict[str, environment_pb2.Environment] = {}
        self._wait_seconds = _LEAST_WAIT_SECONDS
        self._clock_offset = 0.0
        self._in_hand: set[tuple[str, bytes]] = set()
        self.live: list[call_pb2.WorkerStatus] = []
        self.dead: list[call_pb2.WorkerStatus] = []

    async def open(self) -> None:
        """Make this worker's streams."""
        await self.look_at_clock()
        for stream in self._own:
            await make_group(self._redis, stream, redis_keys.GROUP)

    async def look_at_clock(self) -> None:
        """Learn how far Redis's clock is from this process's monotonic one."""
        seconds, microseconds = await self._redis.time()
        self._clock_offset = seconds + microseconds / 1e6 - time.monotonic()

    def redis_seconds(self) -> float:
        """Return the present time by Redis's clock."""
        return time.monotonic() + self._clock_offset

    async def take(self) -> list[Entry]:
        """Return the next entries; nothing if none came in a while."""
        found = await self._read(self._own, block_seconds=self._wait_seconds)
        how = "own"
        if not found:
            found, how = await self._steal(), "stolen"
        idle = _MOST_WAIT_SECONDS if not found else _LEAST_WAIT_SECONDS
        self._wait_seconds = min(self._wait_seconds * 2, idle)
        return await self._entries(found, how)

    async def _read(self, streams: dict[Any, Any], block_seconds: float | None = None) -> Any:
        block = None if block_seconds is None else int(block_seconds * 1000)
        return await self._redis.xreadgroup(
            redis_keys.GROUP, self._worker, streams, count=1, block=block
        )

    async def _steal(self) -> Any:
        """Take one entry from a dead worker, or from the one that has most waiting."""
        busy = [other for other in self.live if other.waiting > 0 or other.draining]
        busy.sort(key=lambda other: other.waiting, reverse=True)
        for other in (*self.dead, *busy[:2]):
            for profile in set(other.profiles) & set(self._profiles):
                with contextlib.suppress(ResponseError):  # its streams are gone: it left
                    if found := await self._read({redis_keys.calls(other.worker, profile): ">"}):
                        return found
        return []

    async def _entries(self, found: Any, how: str, attempt: int = 1) -> list[Entry]:
        entries = []
        for stream, items in found:
            for entry_id, fields in items:
                self._in_hand.add((stream.decode(), entry_id))
                try:
                    entry = await self._entry(stream.decode(), entry_id, fields)
                except Unreadable as error:
                    await self._refuse(stream, entry_id, error)
                except (*TROUBLE, RedisError) as error:
                    log.warning("an entry waits for Redis", extra={"reason": str(error)})
                    self._in_hand.discard((stream.decode(), entry_id))  # `adopt` finds it again
                else:
                    entry.attempt = attempt
                    entries.append(entry)
                    metrics.ENTRIES.labels(how).inc()
        return entries

    async def _entry(self, stream: str, entry_id: bytes, fields: dict[bytes, bytes]) -> Entry:
        try:
            batch = call_pb2.CallBatch.FromString(fields[redis_keys.FIELD])
        except (KeyError, DecodeError) as error:
            raise Unreadable(f"no CallBatch in it: {error}") from None
        if batch.schema_version != redis_keys.SCHEMA_VERSION:
            problem = f"schema version {batch.schema_version}, not {redis_keys.SCHEMA_VERSION}"
            raise Unreadable(problem, batch)
        if not batch.calls:
            raise Unreadable("no calls in it")
        verifications = (call.verify for call in batch.calls if call.HasField("verify"))
        if any(not 0 <= each.instance < len(batch.instances) for each in verifications):
            raise Unreadable("an instance is not in it", batch)
        environment = batch.candidate
        if not batch.HasField("candidate"):
            environment = await self._environment(batch)
        age_seconds = self.redis_seconds() - int(entry_id.split(b"-")[0]) / 1000
        return Entry(stream, entry_id, batch, environment, max(0.0, age_seconds))

    async def _environment(self, batch: call_pb2.CallBatch) -> environment_pb2.Environment:
        digest = batch.environment_digest
        known = self._environments.get(digest)
        if known is None:
            stored = await self._redis.get(redis_keys.environment(digest))
            if not isinstance(stored, bytes):
                raise Unreadable(f"environment {digest!r} is not stored", batch)
            known = environment_pb2.Environment.FromString(stored)
            if len(self._environments) >= _ENVIRONMENTS_KEPT:
                self._environments.pop(next(iter(self._environments)))
            self._environments[digest] = known
        return known

    async def _refuse(self, stream: bytes, entry_id: bytes, reason: Unreadable) -> None:
        """Put an entry aside for good; its server is told, if it can be."""
        log.error("refused an entry", extra={"entry": entry_id.decode(), "reason": str(reason)})
        metrics.REFUSED_ENTRIES.inc()
        batch = reason.batch or call_pb2.CallBatch()
        fault = faults.fault(outcome_pb2.FAULT_KIND_INFRASTRUCTURE, str(reason))
        results = [call_pb2.CallResult(call_id=call.call_id, fault=fault) for call in batch.calls]
        entry = Entry(stream.decode(), entry_id, batch, environment_pb2.Environment(), 0.0)
        reply = call_pb2.CallReply(batch_id=batch.batch_id, results=results)
        await self.reply(entry, reply, True)

    async def reply(self, entry: Entry, reply: call_pb2.CallReply, last: bool) -> None:
        """Store results for the server; try until Redis has them, for nothing may be lost."""
        payload: dict[Any, Any] = {redis_keys.FIELD: reply.SerializeToString()}
        pause = 0.05
        while True:
            try:
                async with self._redis.pipeline(transaction=last) as pipe:
                    if reply.results or reply.scores:
                        # A server that has gone has no stream any more, and gets none.
                        pipe.xadd(entry.batch.reply_stream, payload, nomkstream=True)
                    if last:
                        pipe.xack(entry.stream, redis_keys.GROUP, entry.entry_id)
                        pipe.xdel(entry.stream, entry.entry_id)
                    await pipe.execute()
                if last:
                    self._in_hand.discard((entry.stream, entry.entry_id))
                return
            except (*TROUBLE, RedisError) as error:
                log.warning("a reply waits for Redis", extra={"reason": str(error)})
                await asyncio.sleep(pause)
                pause = min(pause * 2, 2.0)

    async def adopt(self) -> AsyncIterator[Entry]:
        """Yield some of the entries that no living worker has in hand, and forget the dead.

        Of this worker's own streams: what dead ones have stolen, and what was lost on its way here.
        """
        for stream in self._own:
            for entry in await self._reclaim(stream):
                yield entry
        for dead in self.dead:
            for profile in set(dead.profiles) & set(self._profiles):
                for entry in await self._left_in(redis_keys.calls(dead.worker, profile)):
                    yield entry
            await self._forget(dead)

    async def _left_in(self, stream: str) -> list[Entry]:
        """Return an entry that a dead worker has begun, and one that it has not."""
        if not await self._redis.exists(stream):
            return []
        entries: list[Entry] = []
        with contextlib.suppress(ResponseError):  # another worker has just removed the stream
            entries += await self._reclaim(stream)
            entries += await self._entries(await self._read({stream: ">"}), "adopted")
        return entries

    async def _reclaim(self, stream: str) -> list[Entry]:
        """Claim an entry that was begun and is in no hand; the stream counts how often it was."""
        live = {other.worker for other in self.live}
        begun: Any = await self._redis.xpending_range(
            stream, redis_keys.GROUP, "-", "+", _MOST_LOOKED_AT
        )
        for item in begun:
            entry_id, holder = item["message_id"], item["consumer"].decode()
            if holder in live or (stream, entry_id) in self._in_hand:
                continue
            attempt = int(item["times_delivered"]) + (holder != self._worker)
            claimed = await self._redis.xclaim(
                stream,
                redis_keys.GROUP,
                self._worker,
                int(RECLAIM_SECONDS * 1000),
                [entry_id],
                retrycount=attempt,
            )
            if claimed:
                return await self._entries([(stream.encode(), claimed)], "adopted", attempt)
        return []

    async def _forget(self, dead: call_pb2.WorkerStatus) -> None:
        """Remove a dead worker's streams, unless something is left or comes at this moment."""
        streams = [redis_keys.calls(dead.worker, profile) for profile in dead.profiles]
        async with self._redis.pipeline(transaction=True) as pipe:
            await pipe.watch(*streams)
            if any([await pipe.xlen(stream) for stream in streams]):
                return
            pipe.multi()  # type: ignore[no-untyped-call] # has no types
            for stream in streams:
                pipe.delete(stream)
            pipe.hdel(redis_keys.WORKERS, dead.worker)
            with contextlib.suppress(WatchError):
                await pipe.execute()
